import { type CityPlan, type CityState, stepCity } from '../city/city.ts';
import { rollDice } from '../city/dice.ts';
import { dueReports, fullRound } from '../city/reporting.ts';
import { type CityReport, partOf } from '../city/reports.ts';
import { disturbStream, type Held } from '../faults/disturb-stream.ts';
import type { FaultRates } from '../faults/fault-rates.ts';
import type { Outgoing } from './outbox.ts';
import type { ServerClock } from './server-clock.ts';
import { sourceOf } from './sources.ts';

export interface Narrator {
  /** What everybody says when asked at once, as of the city's present second. */
  everything(): Outgoing[];
  /** Lives on to the clock's present and returns what is handed over by then. */
  goOn(): Outgoing[];
  /** The city as it has been lived so far. */
  present(): CityState;
  /** The server's instant of a city second, RFC 3339. */
  instantOf(second: number): string;
  /** The server's clock was read again; it may be another one since a restart or a restore. */
  follow(clock: ServerClock): void;
}

/** Ties the city's seconds to the server's instants, and lets it tell its life as reports of the contract. */
export function narrate(
  plan: CityPlan,
  start: CityState,
  firstClock: ServerClock,
  faults: FaultRates,
  run: string,
): Narrator {
  const hospitals = new Set(plan.hospitals.map(({ code }) => code));
  let state = start;
  let clock = firstClock;
  /** The server's instant, ms, at which the city's second 0 was. Moves only when the server's clock jumps. */
  let secondZero = clock.now() - state.second * 1_000;
  /** Written down but not handed over yet. */
  let pending: CityReport[] = [];
  let held: Held<Outgoing>[] = [];

  const outgoing = (report: CityReport): Outgoing => {
    const part = partOf(report.facility, report.content);
    return {
      source: sourceOf(report, hospitals),
      messageId: `${run}:${part}:${report.observedAt}`,
      facility: report.facility,
      observedAt: new Date(secondZero + report.observedAt * 1_000).toISOString(),
      part,
      content: report.content,
    };
  };

  return {
    present: () => state,
    instantOf: second => new Date(secondZero + second * 1_000).toISOString(),
    everything: () => fullRound(plan, state).map(outgoing),
    goOn() {
      const target = Math.floor((clock.now() - secondZero) / 1_000);
      const lived = liveUntil(plan, state, target, clock.rate);
      state = lived.state;
      const said = [...pending, ...lived.reports];
      pending = said.filter(report => report.readyAt > target);
      const handedOver = said.filter(report => report.readyAt <= target);
      const due = handedOver.map(outgoing);
      const disturbed = disturbStream(faults, due, held, clock.now(), rollDice(plan.seed, 'faults', target));
      held = disturbed.held;
      return disturbed.send;
    },
    follow(fresh) {
      const jump = fresh.now() - clock.now();
      clock = fresh;
      if (Math.abs(jump) > 2_000 * clock.rate) secondZero = clock.now() - state.second * 1_000;
    },
  };
}

/**
 * Lives up to `target` and collects what was reported on the way. After a long absence (a sleeping laptop) nobody wants
 * the reports of the night: the city lives through it silently and then tells how it stands.
 */
function liveUntil(
  plan: CityPlan,
  from: CityState,
  target: number,
  rate: number,
): { state: CityState; reports: CityReport[] } {
  const asleep = target - from.second > 120 * Math.max(1, rate);
  let state = from;
  const reports: CityReport[] = [];
  while (state.second + 10 <= target) {
    const before = state.second;
    state = stepCity(plan, state);
    if (!asleep) reports.push(...dueReports(plan, state, before));
  }
  return { state, reports: asleep ? fullRound(plan, state) : reports };
}
