import { planCity, startCity } from '../city/city.ts';
import { rollDice } from '../city/dice.ts';
import type { CityRegistry } from '../city/registry.ts';
import { ApiUnavailable } from './call-api.ts';
import { type Delivery, type DeliveryHooks, deliver } from './deliver.ts';
import { narrate } from './narrate.ts';
import { type CityOptions, secondOfWeek } from './options.ts';
import { type Outgoing, openOutbox } from './outbox.ts';
import { readRegistry } from './read-registry.ts';
import { type ConsolesRun, runConsoles } from './run-consoles.ts';
import { readServerClock, type ServerClock } from './server-clock.ts';
import { type SourceCode, sourceCodes, sources } from './sources.ts';
import { keepToken } from './tokens.ts';
import { type AcknowledgedFact, noteReceipt, type Truth } from './truth.ts';

/** About twenty minutes of an ordinary city, so an API that is away for that long misses nothing. */
const outboxLimit = 50_000;

export interface CityRun {
  registry: CityRegistry;
  /** Settles when everything that can be said has been said once and has its receipt. */
  ready: Promise<void>;
  truth: Truth;
  /** Reports answered so far, by outcome. */
  outcomes: ReadonlyMap<string, number>;
  /** Reports not acknowledged yet. */
  waiting(): number;
  droppedForWantOfRoom(): number;
  /** The people who work at consoles and at the forms of the shift; null: too fast for people, or one round only. */
  consoles: ConsolesRun | null;
  /** No new reports from now on; what is in the outbox still goes out. */
  fallSilent(): void;
  /** Ends within a second or two; what is not acknowledged by then is lost with the city. */
  stop(): Promise<void>;
}

/** Brings a city to life and lets it report until stopped. `say` gets one line for each thing worth telling. */
export async function runCity(options: CityOptions, say: (line: string) => void): Promise<CityRun> {
  const { url, seed } = options;
  const stop = new AbortController();
  const tokens = new Map(
    sourceCodes.map(code => [code, keepToken(url, sources[code].account, process.env[sources[code].variable])]),
  );
  const hospitalsToken = async (): Promise<string> => (await tokens.get('SIM-HOSPITALS')?.current()) ?? '';
  const registry = await untilAvailable(async () => readRegistry(url, await hospitalsToken()), say);
  const ownFacility = registry.hospitals[0]?.code ?? registry.control;
  const readClock = async (): Promise<ServerClock> => readServerClock(url, await hospitalsToken(), ownFacility);
  const clock = await untilAvailable(readClock, say);
  if (clock.rate !== options.speed) say(`the API's clock runs at ${clock.rate}x; the city follows it`);

  const startSecond = Math.floor((options.at === 'now' ? secondOfWeek(clock.now()) : options.at) / 10) * 10;
  const plan = planCity(registry, options.scenario, seed, startSecond, atConsoles(options, registry, clock.rate, say));
  const run = `${seed.slice(0, 12)}-${Date.now().toString(36)}`;
  const narrator = narrate(plan, startCity(plan), clock, options.faults, run);

  const outbox = openOutbox({ limit: outboxLimit, newestOnly: clock.rate > 1 });
  const truth = new Map<string, AcknowledgedFact>();
  const outcomes = new Map<string, number>();
  const firstRound = new Set<string>();
  let firstRoundAnswered: () => void = () => undefined;
  const ready = new Promise<void>(resolve => {
    firstRoundAnswered = resolve;
  });
  const answered = (report: Outgoing, outcome: string): void => {
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    if (firstRound.delete(report.part) && firstRound.size === 0) firstRoundAnswered();
  };
  const saidBefore = new Set<string>();
  const sayOnce = (subject: string, line: string): void => {
    if (!saidBefore.has(subject)) say(line);
    saidBefore.add(subject);
  };
  const hooks: DeliveryHooks = {
    received(report, { outcome, reason, message }) {
      noteReceipt(truth, report, outcome, performance.now());
      answered(report, outcome);
      if (outcome === 'REFUSED') {
        sayOnce(`${report.source}/${reason}`, `refused: ${message ?? reason}; more of the kind are counted, not said`);
      }
    },
    refused(reports, error) {
      for (const report of reports) answered(report, 'CALL_REFUSED');
      sayOnce(error.message, `a call with ${reports.length} reports was refused: ${error.message}`);
    },
    reachable(source, error) {
      say(error ? `${source} waits: ${error.message}` : `${source} is heard again; ${outbox.size()} reports were kept`);
      if (!error) void readClock().then(narrator.follow, () => undefined);
    },
  };
  const deliveries = new Map<SourceCode, Delivery>();
  for (const [source, token] of tokens) {
    const dice = rollDice(seed, 'delivery', source);
    const dropRate = options.faults.dropped;
    deliveries.set(source, deliver({ url, source, token, outbox, dropRate, dice, stop: stop.signal, hooks }));
  }
  const handOver = (reports: readonly Outgoing[]): void => {
    if (reports.length === 0) return;
    outbox.add(reports);
    for (const delivery of deliveries.values()) delivery.wake();
  };

  const round = narrator.everything();
  for (const { part } of round) firstRound.add(part);
  if (round.length === 0) firstRoundAnswered();
  handOver(round);

  const timers: NodeJS.Timeout[] = [];
  if (!options.once) {
    // A city that runs faster than real time is asked more often, or its figures would expire between two questions.
    timers.push(setInterval(() => handOver(narrator.goOn()), clock.rate > 60 ? 250 : 1_000));
    timers.push(setInterval(() => void readClock().then(narrator.follow, () => undefined), 300_000));
  }
  const hospitalsKeeper = tokens.get('SIM-HOSPITALS');
  const consoles =
    hospitalsKeeper && !options.once && clock.rate <= FASTEST_CONSOLES
      ? runConsoles({ url, token: hospitalsKeeper, plan, narrator, run, stop: stop.signal, say })
      : null;
  const fallSilent = (): void => timers.forEach(timer => void clearInterval(timer));
  return {
    registry,
    ready,
    consoles,
    truth,
    outcomes,
    waiting: outbox.size,
    droppedForWantOfRoom: outbox.dropped,
    fallSilent,
    async stop() {
      fallSilent();
      stop.abort();
      await Promise.all([...deliveries.values()].map(delivery => delivery.ended));
      await consoles?.ended;
    },
  };
}

/** Faster than this, a console would have to be pressed more often than the API is asked. */
const FASTEST_CONSOLES = 60;

function atConsoles(
  { consoles, once }: CityOptions,
  registry: CityRegistry,
  rate: number,
  say: (line: string) => void,
): ReadonlySet<string> {
  const known = registry.hospitals.map(({ code }) => code);
  const wanted = consoles === 'all' ? known : consoles.filter(code => known.includes(code));
  // Asked for one round of figures, everybody says theirs.
  if (once || wanted.length === 0) return new Set();
  if (rate > FASTEST_CONSOLES) {
    say(`nobody works at a console at ${rate}x; up to ${FASTEST_CONSOLES}x they do`);
    return new Set();
  }
  return new Set(wanted);
}

/** Tries again until the API is there. A refusal is not waited out. */
async function untilAvailable<T>(attempt: () => Promise<T>, say: (line: string) => void): Promise<T> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof ApiUnavailable)) throw error;
      if (failures === 0) say(`waits for the API: ${error.message}`);
      await new Promise(resolve => setTimeout(resolve, Math.min(5_000, 250 * 2 ** failures)));
    }
  }
}
