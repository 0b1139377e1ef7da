import { ApiRefused, ApiWantsSignIn } from './driver/call-api.ts';
import { readOptions, usage } from './driver/options.ts';
import { type CityRun, runCity } from './driver/run-city.ts';
import { openWitness } from './witness/open-witness.ts';

const say = (line: string): void => console.log(`city: ${line}`);

let stopping = false;
let stopRun: () => Promise<void> = async () => undefined;
/** Whoever started this program is gone or wants it gone: two seconds, then out. */
async function leave(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(code), 2_000).unref();
  await stopRun();
  process.exit(code);
}
process.on('SIGTERM', () => void leave(0));
process.on('SIGINT', () => void leave(0));
if (process.connected) process.on('disconnect', () => void leave(0));

async function main(): Promise<void> {
  if (process.argv.includes('--help')) return void process.stdout.write(usage);
  const options = readOptions(process.argv.slice(2));
  const run = await runCity(options, say);
  const { hospitals, mandirs, kendras, ambulances } = run.registry;
  say(
    `${options.scenario.name} with seed '${options.seed}': ${hospitals.length} hospitals, ${mandirs.length} mandirs, ` +
      `${kendras.length} kendras and ${ambulances.length} ambulances, all simulated, report to ${options.url}`,
  );
  const witness = options.witness ? openWitness(options.url, run.truth, say) : null;
  stopRun = async () => {
    witness?.stop();
    await run.stop();
  };
  await run.ready;
  say(`everything has been reported once (${outcomesOf(run)})`);
  process.send?.({ ready: true });
  if (options.once) await leave(0);
}

const outcomesOf = (run: CityRun): string =>
  [...run.outcomes].map(([outcome, count]) => `${count} ${outcome}`).join(', ') || 'nothing to report';

main().catch((error: unknown) => {
  // What the person at the keyboard can put right gets a sentence; anything else is a bug and shows where it broke.
  const expected = error instanceof RangeError || error instanceof ApiRefused || error instanceof ApiWantsSignIn;
  const unknownOption = (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') ?? false;
  console.error(`city: ${expected || unknownOption ? (error as Error).message : (error as Error).stack}`);
  void leave(1);
});
