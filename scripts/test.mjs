// `npm test` is everything; `pnpm check` is the part that answers in seconds. Both end with "N passed, N failed".

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, PROGRAMS } from './build.mjs';
import { finish, PlainError, seconds } from './say.mjs';
import { environment, ROOT } from './tools.mjs';

const TSC = 'node_modules/typescript/bin/tsc';
const VITEST = 'node_modules/vitest/vitest.mjs';

export async function run(verb, args) {
  const isQuick = verb === 'check';
  const began = Date.now();
  const total = { passed: 0, failed: 0 };

  // Side by side: most of them use one core and wait for the disk.
  await Promise.all(
    checks().map(([name, program, ...flags]) =>
      attempt(name, total, () =>
        finish(process.execPath, [join(ROOT, program), ...flags], { cwd: ROOT, env: environment() }),
      ),
    ),
  );

  // Screens are tested as they are shipped, built.
  const isBuilt = isQuick || (await attempt('build', total, () => build('api', 'dashboard', 'simulator')));
  if (isBuilt && !isQuick) await attempt('schema.graphql is what the code says', total, contractIsFresh);
  const projects = isQuick ? ['unit', 'house'] : ['unit', 'house', 'contract', 'flow', 'city', 'screen'];
  if (isBuilt) add(total, await runVitest(projects, args));

  console.log(`\n${isQuick ? 'checked' : 'tested'} in ${seconds(began)}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

async function attempt(name, total, work) {
  const began = Date.now();
  try {
    await work();
    total.passed += 1;
    console.log(`✓ ${name}, ${seconds(began)}`);
    return true;
  } catch (error) {
    total.failed += 1;
    console.log(`✗ ${name}, ${seconds(began)}\n${error.message}`);
    return false;
  }
}

function checks() {
  const packages = readdirSync(join(ROOT, 'packages')).map(name => `packages/${name}`);
  const typed = [...packages, 'test'].filter(folder => existsSync(join(ROOT, folder, 'tsconfig.json')));
  return [
    ...typed.map(folder => [`types of ${folder}`, TSC, '--noEmit', '-p', folder]),
    [
      'lint and format',
      'node_modules/@biomejs/biome/bin/biome',
      'check',
      '--error-on-warnings',
      '--diagnostic-level=warn',
      '.',
    ],
    [
      'nothing forgotten',
      'node_modules/knip/bin/knip.js',
      '--include',
      'files,unlisted,unresolved',
      '--no-config-hints',
    ],
    ['import rules', 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', 'packages', 'test'],
  ];
}

async function contractIsFresh() {
  await build('schema');
  const emitted = join(ROOT, '.cache/schema.graphql');
  await finish(process.execPath, [join(ROOT, PROGRAMS.schema.makes), emitted], { cwd: ROOT, env: environment() });
  const committed = join(ROOT, 'packages/schema/schema.graphql');
  if (readFileSync(emitted, 'utf8') !== readFileSync(committed, 'utf8')) {
    throw new PlainError('the code says something else: run `pnpm schema` and read what changed');
  }
}

async function runVitest(projects, args) {
  const results = join(ROOT, '.cache/vitest.json');
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  rmSync(results, { force: true });
  const flags = ['--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const child = spawn(
    process.execPath,
    [join(ROOT, VITEST), 'run', ...projects.flatMap(name => ['--project', name]), ...flags, ...args],
    { cwd: ROOT, env: environment(), stdio: 'inherit' },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  return count(results, code);
}

// A file that does not even load has no tests to count, and an error between tests belongs to none: each is a failure.
function count(results, code) {
  if (!existsSync(results)) return { passed: 0, failed: code === 0 ? 0 : 1 };
  const report = JSON.parse(readFileSync(results, 'utf8'));
  const broken = report.testResults.filter(file => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = report.numFailedTests + broken.length;
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

function add(total, part) {
  total.passed += part.passed;
  total.failed += part.failed;
}
