import type { CityPlan } from '../city/city.ts';
import type { HospitalPlan } from '../city/hospital.ts';
import { ApiRefused } from './call-api.ts';
import { type ConsoleCalls, type ConsoleFigures, eachInTurn, openConsoleCalls, tellFigures } from './console-calls.ts';
import type { Narrator } from './narrate.ts';
import { openOpdConsoles } from './opd-consoles.ts';
import { stateCrowding } from './state-crowding.ts';
import type { TokenKeeper } from './tokens.ts';
import { openWardConsoles } from './ward-consoles.ts';

const TICK_MS = 1_000;
const TELL_MS = 60_000;
/** Hospitals that press at the same moment. */
const OPD_HANDS = 4;
const WARD_HANDS = 2;

export interface ConsolesRun {
  /** Settles when every hospital is on its board and its rooms are open. */
  ready: Promise<void>;
  /** What was done since the start, and how it went since this was last asked. */
  figures(): ConsoleFigures;
  ended: Promise<void>;
}

/**
 * Lets the people of some hospitals work at their consoles, through the public API: sessions, tokens, calls, admissions,
 * transfers, discharges, cleaning; and the shift of every emergency department state what the crowding indices need. What got
 * no answer is sent again under the same request id. Runs until `stop`.
 */
export function runConsoles(options: {
  url: string;
  token: TokenKeeper;
  plan: CityPlan;
  narrator: Narrator;
  /** Begins every request id and visit number of this run. */
  run: string;
  stop: AbortSignal;
  say: (line: string) => void;
}): ConsolesRun {
  const { plan, narrator, run, stop, say } = options;
  const calls = openConsoleCalls(options);
  const hospitals = plan.hospitals.filter(({ code }) => plan.consoles.has(code));
  const opd = openOpdConsoles(calls, plan, narrator, run);
  const wards = openWardConsoles(calls, plan, narrator, run);
  const places = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const;
  const fell = (error: Error): void => say(`the consoles stopped: ${error.stack ?? error.message}`);
  const ended = Promise.all([
    keepAt(calls, hospitals, OPD_HANDS, opd, places[0].resolve).catch(fell).finally(places[0].resolve),
    keepAt(calls, hospitals, WARD_HANDS, wards, places[1].resolve).catch(fell).finally(places[1].resolve),
    stateCrowding(calls, plan, narrator, run).catch(fell),
  ]).then(() => undefined);
  const telling = setInterval(() => {
    if (hospitals.length > 0) say(tellFigures(calls.figures()));
  }, TELL_MS);
  stop.addEventListener('abort', () => clearInterval(telling));
  const ready = Promise.all(places.map(({ promise }) => promise)).then(() => undefined);
  return { ready, figures: calls.figures, ended };
}

interface Consoles<T> {
  come(hospital: HospitalPlan): Promise<T | null>;
  work(member: T): Promise<void>;
}

/** Calls everybody to their places; whoever has come works every second, and does not wait for the others. */
async function keepAt<T>(
  calls: ConsoleCalls,
  hospitals: readonly HospitalPlan[],
  hands: number,
  consoles: Consoles<T>,
  onDuty: () => void,
): Promise<void> {
  const members: T[] = [];
  const coming = eachInTurn(hospitals, hands, calls, async hospital => {
    const member = await consoles.come(hospital).catch((error: unknown) => {
      if (error instanceof ApiRefused) calls.say(`nobody works at the consoles of ${hospital.code}: ${error.message}`);
      throw error;
    });
    if (member) members.push(member);
  }).then(onDuty);
  const working = async (): Promise<void> => {
    while (!calls.stopped) {
      const began = performance.now();
      await eachInTurn([...members], hands, calls, consoles.work);
      const took = performance.now() - began;
      calls.turn(took);
      await new Promise(resolve => setTimeout(resolve, Math.max(50, TICK_MS - took)));
    }
  };
  await Promise.all([coming, working()]);
}
