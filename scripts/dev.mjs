// `pnpm dev`: like start, but builds again on every change; the API is loaded anew, a page only needs a reload.
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { build, PROGRAMS, viteArguments } from './build.mjs';
import { readOptions, startCity } from './start.mjs';
import { environment, ROOT } from './tools.mjs';

export async function run(_verb, args) {
  const options = readOptions(args);
  await build('api', 'dashboard', 'simulator');
  for (const name of ['api', 'dashboard']) watch(name);
  const api = await startCity(options);
  const built = join(ROOT, PROGRAMS.api.makes);
  let loaded = changedAt(built);
  let seen = loaded;
  // A build writes several files; load when the program has been quiet for one round.
  setInterval(() => {
    const now = changedAt(built);
    if (now !== 0 && now === seen && now !== loaded) {
      loaded = now;
      console.log('the API was built anew; loading it');
      api.reload();
    }
    seen = now;
  }, 300);
}

function watch(name) {
  const builder = spawn(process.execPath, [...viteArguments(name), '--watch', '--emptyOutDir', 'false'], {
    cwd: join(ROOT, PROGRAMS[name].folder),
    env: environment(),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  process.on('exit', () => builder.kill());
}

function changedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
