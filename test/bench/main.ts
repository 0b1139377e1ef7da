import { type Measured, verdictOf } from './figure.ts';
import { machineLine } from './machine.ts';
import type { PeerName } from './peers/peer.ts';
import { printFigures } from './print-figures.ts';
import { type RunOptions, runOptions } from './run-options.ts';
import { writeResults } from './write-results.ts';

/** `pnpm bench [NAME] [--json] [--quick]`. A target missed is written down; only a bench that could not run is an error. */
const benches: Record<string, () => Promise<(options: RunOptions) => Promise<Measured>>> = {
  fanout: async () => (await import('./benches/fanout.ts')).fanout,
  conflation: async () => (await import('./benches/conflation.ts')).conflation,
  distinct: async () => (await import('./benches/distinct.ts')).distinct,
  memory: async () => (await import('./benches/memory.ts')).memory,
  latency: async () => (await import('./benches/latency.ts')).latency,
  'slow-readers': async () => (await import('./benches/slow-readers.ts')).slowReaders,
  ingest: async () => (await import('./benches/ingest.ts')).ingest,
  'replay-day': async () => (await import('./benches/replay-day.ts')).replayDay,
  snapshot: async () => (await import('./benches/snapshot.ts')).snapshot,
  growth: async () => (await import('./benches/growth.ts')).growth,
  'call-next': async () => (await import('./benches/call-next.ts')).callNext,
  'assign-bed': async () => (await import('./benches/assign-bed.ts')).assignBed,
  // Starting builds what the browser is shown.
  start: async () => (await import('./benches/start.ts')).start,
  browser: async () => (await import('./benches/browser.ts')).browser,
  'call-to-hall': async () => (await import('./benches/call-to-hall.ts')).callToHall,
};

const [first, second] = process.argv.slice(2);
if (first === 'serve-peer') await (await import('./peers/serve-peer.ts')).servePeer(second as PeerName);
else if (first === 'socket-load') (await import('./load/socket-load.ts')).socketLoad();
else if (first === 'http-load') (await import('./load/http-load.ts')).httpLoad();
else process.exitCode = await bench(process.argv.slice(2));

async function bench(args: string[]): Promise<number> {
  const names = args.filter(arg => !arg.startsWith('--'));
  const unknown = names.filter(name => !(name in benches));
  if (unknown.length > 0) {
    console.error(`no bench "${unknown[0]}"; there are: ${Object.keys(benches).join(', ')}`);
    return 1;
  }
  const json = args.includes('--json');
  const options = runOptions(args.includes('--quick'));
  const say = (text: string) => (json ? process.stderr : process.stdout).write(`${text}\n`);
  say(machineLine());

  const measured: Measured[] = [];
  let failed = 0;
  for (const name of names.length > 0 ? names : Object.keys(benches)) {
    say(`\nmeasuring ${name} …`);
    try {
      const run = await benches[name]?.();
      if (!run) continue;
      const result = await run(options);
      measured.push(result);
      say(printFigures(result));
      // A quick run says that the bench works, not how fast anything is.
      if (!options.quick) writeResults(result, options);
    } catch (error) {
      failed++;
      console.error(`${name} could not run: ${error instanceof Error ? error.stack : error}`);
    }
  }
  if (json) {
    const judged = measured.map(({ figures, ...rest }) => ({
      ...rest,
      figures: figures.map(figure => ({ ...figure, verdict: verdictOf(figure) })),
    }));
    console.log(JSON.stringify({ machine: machineLine(), measured: judged }, null, 2));
  }
  return failed > 0 ? 1 : 0;
}
