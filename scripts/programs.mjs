// bench, soak, replay and schema: programs that are built when needed, run once and answer with their exit code.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, PROGRAMS } from './build.mjs';
import { PlainError } from './say.mjs';
import { environment, ROOT } from './tools.mjs';

export async function run(verb, args) {
  process.exitCode = await { bench, soak: bench, replay, schema }[verb](verb, args);
}

async function bench(verb, args) {
  // What is measured is the API as it is shipped, so that is built too.
  await build('api', verb);
  return runProgram(PROGRAMS[verb].makes, args);
}

async function replay(_verb, args) {
  await build('simulator');
  return runProgram('packages/simulator/dist/replay.js', args);
}

async function schema(_verb, args) {
  await build('schema');
  return runProgram(PROGRAMS.schema.makes, args.length > 0 ? args : [join(ROOT, 'packages/schema/schema.graphql')]);
}

function runProgram(path, args) {
  const file = join(ROOT, path);
  if (!existsSync(file)) throw new PlainError(`${path} was not built: its entry is missing from the sources`);
  const child = spawn(process.execPath, ['--enable-source-maps', file, ...args], {
    // A path on the command line means what it meant where the command was given.
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env: environment({ DATA_DIR: process.env.DATA_DIR || join(ROOT, '.data') }),
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 1 : code));
  });
}
