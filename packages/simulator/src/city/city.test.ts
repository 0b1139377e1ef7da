import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type CityPlan, type CityState, planCity, startCity, stepCity } from './city.ts';
import type { CityRegistry } from './registry.ts';
import { dueReports, fullRound } from './reporting.ts';
import { type CityReport, partOf } from './reports.ts';
import { nothingSpecial, type Scenario } from './scenario.ts';

const delhiGate = { latitude: 28.638, longitude: 77.239 };
const shahdara = { latitude: 28.684, longitude: 77.309 };
const registry: CityRegistry = {
  hospitals: [
    {
      code: 'LNH',
      place: delhiGate,
      beds: 2_000,
      wards: [
        { code: 'MED-M', beds: 400, bedClasses: ['GENERAL', 'OXYGEN'] },
        { code: 'ICU', beds: 60, bedClasses: ['ICU', 'VENTILATOR'] },
        { code: 'WHOLE', beds: null, bedClasses: ['COVID'] },
      ],
      departments: ['MEDICINE', 'SKIN'],
    },
    {
      code: 'GGSGH',
      place: shahdara,
      beds: null,
      wards: [{ code: 'MED-F', beds: null, bedClasses: ['GENERAL'] }],
      departments: ['MEDICINE'],
    },
  ],
  mandirs: [
    { code: 'AAM-0001', place: delhiGate, departments: ['OPD'] },
    { code: 'AAM-0002', place: shahdara, departments: [] },
  ],
  kendras: [{ code: 'JAK-01' }],
  ambulances: [{ code: 'AMB-001' }, { code: 'AMB-002' }, { code: 'AMB-003' }],
  control: 'CATS',
};
const ordinary: Scenario = { ...nothingSpecial, name: 'ordinary', about: 'An ordinary day.' };
const nine = 9 * 3_600;

function live(plan: CityPlan, seconds: number): { state: CityState; reports: CityReport[] } {
  let state = startCity(plan);
  const reports = fullRound(plan, state);
  for (const end = state.second + seconds; state.second < end; ) {
    const before = state.second;
    state = stepCity(plan, state);
    reports.push(...dueReports(plan, state, before));
  }
  return { state, reports };
}
const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

describe('the simulated city', () => {
  test('the same seed tells the same day, another seed another', () => {
    const day = (seed: string): string => hash(live(planCity(registry, ordinary, seed, nine), 1_800).reports);
    expect(day('delhi')).toBe(day('delhi'));
    expect(day('delhi')).not.toBe(day('agra'));
  });

  test('a step leaves the state it started from as it was', () => {
    const plan = planCity(registry, ordinary, 'delhi', nine);
    const state = startCity(plan);
    const before = JSON.stringify([...state.hospitals, state.fleet]);
    for (let step = 0; step < 12; step += 1) stepCity(plan, state);
    expect(JSON.stringify([...state.hospitals, state.fleet])).toBe(before);
  });

  test('the first round says everything once: each ward and class, department, emergency, clinic and vehicle', () => {
    const plan = planCity(registry, ordinary, 'delhi', nine);
    const parts = fullRound(plan, startCity(plan)).map(report => partOf(report.facility, report.content));
    expect(new Set(parts).size).toBe(parts.length);
    expect(parts.toSorted()).toEqual([
      'AAM-0001/OPENING',
      'AAM-0002/OPENING',
      'CATS/AMBULANCES/AMB-001',
      'CATS/AMBULANCES/AMB-002',
      'CATS/AMBULANCES/AMB-003',
      'GGSGH/BEDS/MED-F/GENERAL',
      'GGSGH/EMERGENCY',
      'GGSGH/QUEUES/MEDICINE',
      'JAK-01/OPENING',
      'LNH/BEDS/ICU/ICU',
      'LNH/BEDS/ICU/VENTILATOR',
      'LNH/BEDS/MED-M/GENERAL',
      'LNH/BEDS/MED-M/OXYGEN',
      'LNH/EMERGENCY',
      'LNH/QUEUES/MEDICINE',
      'LNH/QUEUES/SKIN',
    ]);
  });

  test('nothing is said before it is true, and every signal is repeated before it is late', () => {
    const { reports, state } = live(planCity(registry, ordinary, 'delhi', nine), 3_600);
    const lateAfter: Record<string, number> = { EMERGENCY: 90, QUEUES: 45, AMBULANCES: 15, OPENING: 1_350 };
    const last = new Map<string, number>();
    for (const { facility, content, observedAt, readyAt } of reports) {
      expect(readyAt).toBeGreaterThanOrEqual(observedAt);
      const part = partOf(facility, content);
      const limit = lateAfter[part.split('/')[1] ?? ''];
      // The first report after the opening round may come a little early or late: everybody finds their own moment.
      const before = last.get(part);
      if (limit && before !== undefined && before > nine + 900) expect(observedAt - before).toBeLessThanOrEqual(limit);
      last.set(part, observedAt);
    }
    expect(last.size).toBe(17);
    expect(state.second).toBe(nine + 3_600);
  });

  test('the OPD rushes at eight and is empty by half past three', () => {
    const plan = planCity(registry, ordinary, 'delhi', 7 * 3_600);
    let state = startCity(plan);
    const waiting = new Map<string, number>();
    for (; state.second <= 15.5 * 3_600; state = stepCity(plan, state)) {
      const queue = state.hospitals.get('LNH')?.queues[0];
      if (queue && state.second % 1_800 === 0) {
        waiting.set(`${state.second / 3_600}`, queue.issued - queue.called - queue.unseen);
      }
    }
    expect(waiting.get('7')).toBe(0);
    expect(waiting.get('9')).toBeGreaterThan(500);
    expect(waiting.get('9')).toBeGreaterThan(waiting.get('12') ?? 0);
    expect(waiting.get('15.5')).toBe(0);
  });

  test('a hospital known to run at 211 % is reported above 100 %, its ventilators never', () => {
    const plan = planCity(registry, ordinary, 'delhi', nine);
    const beds = fullRound(plan, startCity(plan)).flatMap(({ content }) => ('beds' in content ? [content.beds] : []));
    const crowded = beds.find(({ ward }) => ward === 'MED-F');
    expect(crowded?.occupied).toBeGreaterThan((crowded?.staffed ?? 0) * 1.5);
    for (const { bedClass, occupied, staffed } of beds) {
      if (bedClass === 'VENTILATOR') expect(occupied).toBeLessThanOrEqual(staffed);
    }
  });

  test('during a feed outage life goes on and only the reports stop', () => {
    const outage: Scenario = {
      ...ordinary,
      events: [{ kind: 'FEED_OUTAGE', atMinute: 5, forMinutes: 10, facilities: ['LNH'] }],
    };
    const silent = live(planCity(registry, outage, 'delhi', nine), 1_800);
    const talking = live(planCity(registry, ordinary, 'delhi', nine), 1_800);
    const minutesOf = (reports: CityReport[]): number[] =>
      reports.filter(({ facility }) => facility === 'LNH').map(({ observedAt }) => (observedAt - nine) / 60);
    expect(minutesOf(silent.reports).filter(minute => minute >= 5.5 && minute < 14.5)).toEqual([]);
    expect(minutesOf(silent.reports).some(minute => minute > 15)).toBe(true);
    expect(hash([...silent.state.hospitals])).toBe(hash([...talking.state.hospitals]));
  });

  test('a mass casualty fills the named emergency department', () => {
    const crash: Scenario = {
      ...ordinary,
      events: [{ kind: 'MASS_CASUALTY', atMinute: 0, injured: { GGSGH: 60 }, overMinutes: 30 }],
    };
    const arrivedAt = (scenario: Scenario): number =>
      live(planCity(registry, scenario, 'delhi', nine), 1_800).state.hospitals.get('GGSGH')?.emergency.arrived ?? 0;
    expect(arrivedAt(crash) - arrivedAt(ordinary)).toBeGreaterThan(35);
  });
});
