import { ambulanceFigures, fleetStepSeconds } from './ambulances.ts';
import { countBeds } from './beds.ts';
import { minuteOf } from './calendar.ts';
import type { CityPlan, CityState } from './city.ts';
import { rollDice, stableNumber } from './dice.ts';
import { figuresOf } from './emergency.ts';
import { openingAt } from './opening.ts';
import { queueFigures } from './queues.ts';
import type { CityReport, ReportContent } from './reports.ts';

/** How often each thing is reported, seconds. The board calls a value late at one and a half times this. */
const everySeconds = {
  beds: 300,
  criticalBeds: 120,
  emergency: 60,
  queue: 30,
  ambulance: 10,
  opening: 900,
};

/** Everything the city would say if everyone were asked at once; how a run begins. */
export function fullRound(plan: CityPlan, state: CityState): CityReport[] {
  const silent = silentFacilities(plan, state.second);
  const reports: CityReport[] = [];
  for (const { facility, tell } of voices(plan, state)) {
    if (silent.has(facility)) continue;
    for (const content of tell()) reports.push({ facility, content, observedAt: state.second, readyAt: state.second });
  }
  return reports;
}

/**
 * What is reported between `from` and the state's own second. Every voice has its own moment within its interval, and
 * its own second within the step, so the city speaks evenly instead of all at once on the minute.
 */
export function dueReports(plan: CityPlan, state: CityState, from: number): CityReport[] {
  const { second } = state;
  const silent = silentFacilities(plan, second);
  const reports: CityReport[] = [];
  for (const voice of voices(plan, state)) {
    const { facility, name, every } = voice;
    const phase = stableNumber(name, every);
    const due = Math.floor((second + phase) / every) > Math.floor((from + phase) / every);
    if ((!due && !voice.changed) || silent.has(facility)) continue;
    if (voice.countedByPeople && skipsRound(plan.seed, facility, name, Math.floor(second / every))) continue;
    const observedAt = second + (phase % fleetStepSeconds);
    const readyAt = observedAt + (voice.countedByPeople ? handOverSeconds(plan.seed, facility, second) : 0);
    for (const content of voice.tell()) reports.push({ facility, content, observedAt, readyAt });
  }
  return reports;
}

interface Voice {
  facility: string;
  name: string;
  /** Seconds between two reports. */
  every: number;
  /** Says so at once, whatever the interval. */
  changed: boolean;
  /** Written on paper during a round and typed later. */
  countedByPeople: boolean;
  tell(): ReportContent[];
}

function* voices(plan: CityPlan, state: CityState): Generator<Voice> {
  const minute = minuteOf(state.second);
  const machine = { changed: false, countedByPeople: false };
  for (const hospital of plan.hospitals) {
    const life = state.hospitals.get(hospital.code);
    if (!life) continue;
    const facility = hospital.code;
    const byHand = plan.consoles.has(facility);
    for (const [i, ward] of byHand ? [] : hospital.wards.entries()) {
      const wardState = life.wards[i];
      if (!wardState) continue;
      const critical = ward.bedClasses.some(bedClass => bedClass === 'ICU' || bedClass === 'VENTILATOR');
      yield {
        facility,
        name: `${facility}/${ward.code}`,
        every: critical ? everySeconds.criticalBeds : everySeconds.beds,
        changed: false,
        countedByPeople: true,
        tell: () => countBeds(ward, wardState, minute, facility).map(beds => ({ beds })),
      };
    }
    for (const [i, department] of byHand ? [] : hospital.departments.entries()) {
      const queue = life.queues[i];
      if (!queue) continue;
      yield {
        ...machine,
        facility,
        name: `${facility}/${department.code}`,
        every: everySeconds.queue,
        tell: () => [{ queue: queueFigures(department, queue) }],
      };
    }
    if (hospital.emergency) {
      yield {
        ...machine,
        facility,
        name: `${facility}/EMERGENCY`,
        every: everySeconds.emergency,
        tell: () => [{ emergency: figuresOf(life.emergency, minute) }],
      };
    }
  }
  const onTheMinute = state.second % 60 === 0;
  for (const { code, kind } of plan.openers) {
    const openNow = (): boolean => openingAt(plan.seed, code, kind, minute).open;
    yield {
      ...machine,
      facility: code,
      name: code,
      every: everySeconds.opening,
      changed: onTheMinute && openNow() !== openingAt(plan.seed, code, kind, minute - 1).open,
      tell: () => [{ opening: openingAt(plan.seed, code, kind, minute) }],
    };
  }
  for (const { code, department } of plan.clinics) {
    const queue = state.clinics.get(code);
    // A closed clinic has switched its tablet off: that it is closed is known, its queue is not.
    if (!queue || (queue.roomsOpen === 0 && queue.finished.length === 0)) continue;
    yield {
      ...machine,
      facility: code,
      name: `${code}/${department.code}`,
      every: everySeconds.queue,
      tell: () => [{ queue: queueFigures(department, queue) }],
    };
  }
  for (const [i, { code }] of plan.fleet.vehicles.entries()) {
    yield {
      ...machine,
      facility: plan.control,
      name: code,
      every: everySeconds.ambulance,
      tell: () => [{ ambulance: ambulanceFigures(plan.fleet, state.fleet, i) }],
    };
  }
}

/** Seconds between the count and the typing; some hospitals are slower than others. */
function handOverSeconds(seed: string, facility: string, second: number): number {
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
