// Builds what has changed since it was built last, judged by the contents of its sources.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { finish, PlainError, step } from './say.mjs';
import { environment, ROOT } from './tools.mjs';

const VITE = join(ROOT, 'node_modules/vite/bin/vite.js');
const CONTRACT = 'packages/schema';

/** folder: where vite runs. from: the sources it reads. makes: a file that is there when the build is. */
export const PROGRAMS = {
  api: { folder: 'packages/api', from: ['packages/api', CONTRACT], makes: 'packages/api/dist/main.js' },
  simulator: {
    folder: 'packages/simulator',
    from: ['packages/simulator', CONTRACT],
    makes: 'packages/simulator/dist/main.js',
  },
  dashboard: {
    folder: 'packages/dashboard',
    from: ['packages/dashboard', CONTRACT],
    makes: 'packages/dashboard/dist/index.html',
  },
  schema: {
    folder: 'packages/api',
    from: ['packages/api', CONTRACT],
    makes: 'packages/api/dist/emit-schema/emit-schema.js',
    flags: ['--ssr', 'src/emit-schema.ts', '--outDir', 'dist/emit-schema'],
  },
  bench: ssrProgram('bench'),
  soak: ssrProgram('soak'),
};

/** Builds the named programs side by side; each that is up to date costs a few milliseconds. */
export async function build(...names) {
  const stale = names.filter(name => !isFresh(name));
  if (stale.length > 0) await step(`building ${stale.join(', ')}`, () => Promise.all(stale.map(buildOne)));
}

export function viteArguments(name) {
  return [VITE, 'build', '--logLevel', 'warn', ...(PROGRAMS[name].flags ?? [])];
}

// A program of the test workspace: one entry, its modules left outside as everywhere.
function ssrProgram(name) {
  return {
    folder: 'test',
    from: [`test/${name}`, 'test/support', 'packages/api', CONTRACT],
    makes: `test/${name}/dist/main.js`,
    flags: ['--ssr', `${name}/main.ts`, '--outDir', `${name}/dist`, '--emptyOutDir'],
  };
}

async function buildOne(name) {
  const program = PROGRAMS[name];
  const stamp = stampFile(name);
  const sources = fingerprint(program);
  rmSync(stamp, { force: true });
  const said = await finish(process.execPath, viteArguments(name), {
    cwd: join(ROOT, program.folder),
    env: environment(),
  }).catch(error => {
    throw new PlainError(`${name} does not build:\n${error.message}`);
  });
  // Warnings, and how large the pages are.
  if (said.trim()) console.error(said.trim());
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, sources);
}

function isFresh(name) {
  const stamp = stampFile(name);
  if (!existsSync(stamp) || !existsSync(join(ROOT, PROGRAMS[name].makes))) return false;
  return readFileSync(stamp, 'utf8') === fingerprint(PROGRAMS[name]);
}

function stampFile(name) {
  return join(ROOT, '.cache/built', name);
}

function fingerprint(program) {
  const hash = createHash('sha256');
  for (const folder of program.from) addFolder(hash, folder);
  return hash.update(readFileSync(join(ROOT, 'pnpm-lock.yaml'))).digest('hex');
}

function addFolder(hash, folder) {
  if (!existsSync(join(ROOT, folder))) return;
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (['node_modules', 'dist'].includes(entry.name) || entry.name.includes('.test.')) continue;
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) addFolder(hash, path);
    else hash.update(path).update(readFileSync(join(ROOT, path)));
  }
}
