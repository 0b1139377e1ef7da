import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { haversineMetres } from '../../packages/api/src/city/ambulances/ambulances-rules.ts';
import { fleetStepSeconds } from '../../packages/simulator/src/city/ambulances.ts';
import { countBeds } from '../../packages/simulator/src/city/beds.ts';
import { minuteOf } from '../../packages/simulator/src/city/calendar.ts';
import {
  type CityPlan,
  type CityState,
  planCity,
  startCity,
  stepCity,
} from '../../packages/simulator/src/city/city.ts';
import { rollDice } from '../../packages/simulator/src/city/dice.ts';
import { dueReports } from '../../packages/simulator/src/city/reporting.ts';
import { scenarios } from '../../packages/simulator/src/scenarios/scenarios.ts';
import { twoHospitals } from './two-hospitals.ts';

/** Any seed, any scenario, any hour of any day of the week. */
const anyCity = fc
  .record({
    seed: fc.string({ minLength: 1, maxLength: 8 }),
    scenario: fc.constantFrom(...scenarios),
    startMinute: fc.integer({ min: 0, max: 7 * 1_440 - 1 }),
  })
  .map(({ seed, scenario, startMinute }) => planCity(twoHospitals, scenario, seed, startMinute * 60));

function* twoHours(plan: CityPlan): Generator<[before: CityState, after: CityState]> {
  let state = startCity(plan);
  for (let step = 0; step < 720; step += 1) {
    const before = state;
    state = stepCity(plan, state);
    yield [before, state];
  }
}

/** Every number of a report, however deep. */
const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(numbersIn)
      : [];

const runs = { numRuns: 12 };

describe('whatever the seed, the scenario and the hour', () => {
  test('nobody appears or vanishes: who came in went home, went up, gave up or is still there', () => {
    fc.assert(
      fc.property(anyCity, plan => {
        for (const [, { hospitals, clinics, second }] of twoHours(plan)) {
          if (second % 600 !== 0) continue;
          const queuesEverywhere = [...hospitals.values()]
            .flatMap(({ queues }) => queues)
            .concat([...clinics.values()]);
          for (const queue of queuesEverywhere) {
            expect(queue.issued - queue.called - queue.unseen).toBeGreaterThanOrEqual(0);
            expect(queue.called).toBe(queue.served + queue.inRooms.length);
          }
          for (const { wards, emergency } of hospitals.values()) {
            for (const ward of wards) {
              expect(ward.before + ward.admitted).toBe(ward.discharged + ward.leavesAt.length);
            }
            const present = emergency.waiting.flat().length + emergency.treated.length + emergency.boarders.length;
            expect(emergency.arrived).toBe(emergency.left + emergency.gaveUp + emergency.wentUp + present);
          }
        }
      }),
      runs,
    );
  });

  test('no count is negative or broken, and blocked, reserved and cleaned beds are beds that exist', () => {
    fc.assert(
      fc.property(anyCity, plan => {
        for (const [before, after] of twoHours(plan)) {
          for (const { content } of dueReports(plan, after, before.second)) {
            for (const number of numbersIn(content)) {
              expect(number).toBeGreaterThanOrEqual(0);
              expect(Number.isFinite(number)).toBe(true);
            }
            if ('ambulance' in content) continue;
            expect(numbersIn(content).every(Number.isInteger)).toBe(true);
            if (!('beds' in content)) continue;
            const { staffed, cleaning, reserved, blocked } = content.beds;
            expect(cleaning + reserved + blocked).toBeLessThanOrEqual(staffed);
          }
        }
      }),
      runs,
    );
  });

  test('no ambulance drives faster than 60 km/h', () => {
    fc.assert(
      fc.property(anyCity, plan => {
        for (const [before, after] of twoHours(plan)) {
          for (const [i, vehicle] of after.fleet.vehicles.entries()) {
            const from = before.fleet.vehicles[i];
            if (!from) continue;
            const kmh = (haversineMetres(from.at, vehicle.at) / fleetStepSeconds) * 3.6;
            expect(kmh).toBeLessThanOrEqual(60);
          }
        }
      }),
      runs,
    );
  });

  test('every call is answered, waits, is under way or was given up', () => {
    fc.assert(
      fc.property(anyCity, plan => {
        let state = startCity(plan);
        for (const [, after] of twoHours(plan)) state = after;
        const underWay = state.fleet.vehicles.filter(({ call }) => call !== null).length;
        const { calls, completed, abandoned, pending } = state.fleet;
        expect(calls).toBe(completed + abandoned + pending.length + underWay);
      }),
      runs,
    );
  });

  test('the day can be entered anywhere: dice are named, not drawn from one stream', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.integer()), { minLength: 1, maxLength: 4 }), names => {
        const [first, second] = [rollDice(...names), rollDice(...names)];
        expect(Array.from({ length: 5 }, first.next)).toEqual(Array.from({ length: 5 }, second.next));
      }),
    );
  });
});

test('a hospital that is published at more than 140 % is above 100 % at every hour of the day', () => {
  const plan = planCity(twoHospitals, scenarios[0]!, 'delhi', 0);
  const lbs = plan.hospitals.find(({ code }) => code === 'LBSH');
  let state = startCity(plan);
  for (let hour = 0; hour < 24; hour += 1) {
    const wards = state.hospitals.get('LBSH')?.wards ?? [];
    const counts = lbs?.wards.flatMap((ward, i) => countBeds(ward, wards[i]!, minuteOf(state.second), 'LBSH')) ?? [];
    const sum = (key: 'occupied' | 'staffed'): number => counts.reduce((total, each) => total + each[key], 0);
    expect(sum('occupied') / sum('staffed')).toBeGreaterThan(1.2);
    expect(sum('occupied') / sum('staffed')).toBeLessThan(2.2);
    for (let step = 0; step < 360; step += 1) state = stepCity(plan, state);
  }
});
