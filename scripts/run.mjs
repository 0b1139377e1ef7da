// The one door to every command: `npm start`, `npm test` and the others of package.json come through here.
// This file and tools.mjs must load on Node 18 with nothing installed; what comes after them runs on Node 24.
import { ensureInstalled, ensureNode } from './tools.mjs';

const VERBS = {
  start: () => import('./start.mjs'),
  test: () => import('./test.mjs'),
  check: () => import('./test.mjs'),
  dev: () => import('./dev.mjs'),
  bench: () => import('./programs.mjs'),
  replay: () => import('./programs.mjs'),
  soak: () => import('./programs.mjs'),
  schema: () => import('./programs.mjs'),
  'waiting:backtest': () => import('./waiting-backtest.mjs'),
};

const verb = process.argv[2];
const args = process.argv.slice(3);

if (!Object.hasOwn(VERBS, verb)) {
  console.error(`usage: node scripts/run.mjs ${Object.keys(VERBS).join('|')} [options]; got ${verb || 'nothing'}`);
  process.exit(2);
}

try {
  const goesOnHere = await ensureNode(process.argv.slice(1));
  if (goesOnHere) {
    await ensureInstalled({ verifyAges: verb === 'test' });
    const program = await VERBS[verb]();
    await program.run(verb, args);
  }
} catch (error) {
  console.error(`\n${error?.plain ? error.message : (error?.stack) || String(error)}`);
  process.exitCode = 1;
}
