import { ambulanceFigures } from './ambulances.ts';
import { countBeds } from './beds.ts';
import { minuteOf } from './calendar.ts';
import type { CityPlan, CityState } from './city.ts';
import { rollDice, stableNumber } from './dice.ts';
import { figuresOf } from './emergency.ts';
import { openingAt } from './opening.ts';
import { queueFigures } from './queues.ts';
import type { CityReport, ReportContent } from './reports.ts';

/** How often each thing is reported, seconds. The board calls a value late at one and a half times this. */
export const everySeconds = {
  beds: 300,
  criticalBeds: 120,
  emergency: 60,
  queue: 30,
  queueClosed: 60,
  ambulance: 10,
  opening: 900,
};

/** Everything the city would say if everyone were asked at once; how a run begins. */
export function fullRound(plan: CityPlan, state: CityState): CityReport[] {
  return collect(
    plan,
    state,
    () => true,
    () => 0,
  );
}

/**
 * What is reported in the seconds after `from`, up to and including the state's own second. Reporters are spread over
 * the interval, so the city speaks evenly instead of all at once on the minute.
 */
export function dueReports(plan: CityPlan, state: CityState, from: number): CityReport[] {
  const due = (part: string, every: number): boolean => {
    const phase = stableNumber(part, every);
    return Math.floor((state.second + phase) / every) > Math.floor((from + phase) / every);
  };
  const reports = collect(plan, state, due, (facility, part) =>
    handOverSeconds(plan.seed, facility, part, state.second),
  );
  const silent = silentFacilities(plan, state.second);
  return silent.size === 0 ? reports : reports.filter(report => !silent.has(report.facility));
}

function collect(
  plan: CityPlan,
  state: CityState,
  due: (part: string, every: number) => boolean,
  delay: (facility: string, kind: 'BEDS' | 'MACHINE') => number,
): CityReport[] {
  const { second } = state;
  const minute = minuteOf(second);
  const reports: CityReport[] = [];
  const say = (facility: string, content: ReportContent, kind: 'BEDS' | 'MACHINE'): void => {
    reports.push({ facility, content, observedAt: second, readyAt: second + delay(facility, kind) });
  };
  for (const hospital of plan.hospitals) {
    const life = state.hospitals.get(hospital.code);
    if (!life) continue;
    for (const [i, ward] of hospital.wards.entries()) {
      const wardState = life.wards[i];
      const critical = ward.bedClasses.some(bedClass => bedClass === 'ICU' || bedClass === 'VENTILATOR');
      const every = critical ? everySeconds.criticalBeds : everySeconds.beds;
      if (!wardState || !due(`${hospital.code}/${ward.code}`, every)) continue;
      if (skipsRound(plan.seed, hospital.code, ward.code, Math.floor(second / every))) continue;
      for (const beds of countBeds(ward, wardState, minute, hospital.code)) say(hospital.code, { beds }, 'BEDS');
    }
    for (const [i, department] of hospital.departments.entries()) {
      const queue = life.queues[i];
      const every =
        queue && queue.roomsOpen + queue.finished.length > 0 ? everySeconds.queue : everySeconds.queueClosed;
      if (queue && due(`${hospital.code}/${department.code}`, every)) {
        say(hospital.code, { queue: queueFigures(department, queue) }, 'MACHINE');
      }
    }
    if (hospital.emergency && due(`${hospital.code}/EMERGENCY`, everySeconds.emergency)) {
      say(hospital.code, { emergency: figuresOf(life.emergency, minute) }, 'MACHINE');
    }
  }
  for (const { code, kind } of plan.openers) {
    const now = openingAt(plan.seed, code, kind, minute);
    // A change is said at once; otherwise the place repeats itself every quarter of an hour.
    const changed = second % 60 === 0 && openingAt(plan.seed, code, kind, minute - 1).open !== now.open;
    if (changed || due(code, everySeconds.opening)) say(code, { opening: now }, 'MACHINE');
  }
  for (let i = 0; i < plan.fleet.vehicles.length; i += 1) {
    if (due(plan.fleet.vehicles[i]?.code ?? '', everySeconds.ambulance)) {
      say(plan.control, { ambulance: ambulanceFigures(plan.fleet, state.fleet, i) }, 'MACHINE');
    }
  }
  return reports;
}

/** Beds are counted by people who write them down first and type them later; some hospitals are slower than others. */
function handOverSeconds(seed: string, facility: string, kind: 'BEDS' | 'MACHINE', second: number): number {
  if (kind === 'MACHINE') return 0;
  const habit = 5 + stableNumber(`habit/${facility}`, 150);
  return Math.min(280, Math.round(habit * rollDice(seed, 'hand over', facility, second).logNormal(1, 0.3)));
}

/** One bed round in forty is not done; in a few hospitals one in twelve. */
function skipsRound(seed: string, facility: string, ward: string, round: number): boolean {
  const careless = stableNumber(`careless/${facility}`, 6) === 0;
  return rollDice(seed, 'round', facility, ward, round).chance(careless ? 1 / 12 : 1 / 40);
}

function silentFacilities(plan: CityPlan, second: number): Set<string> {
  const silent = new Set<string>();
  const minute = (second - plan.startSecond) / 60;
  for (const event of plan.scenario.events) {
    if (event.kind !== 'FEED_OUTAGE') continue;
    if (minute < event.atMinute || minute >= event.atMinute + event.forMinutes) continue;
    for (const facility of event.facilities) silent.add(facility);
  }
  return silent;
}
