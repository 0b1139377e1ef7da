import { type FleetPlan, type FleetState, fleetStepSeconds, parkedFleet, planFleet, stepFleet } from './ambulances.ts';
import { dayOf, minuteOf, minutesPerDay } from './calendar.ts';
import { type ClinicPlan, emptyClinic, planClinic, stepClinic } from './clinic.ts';
import { rollDice } from './dice.ts';
import { type HospitalPlan, type HospitalState, hospitalInTheMiddle, planHospital, stepHospital } from './hospital.ts';
import type { QueueState } from './queues.ts';
import type { CityRegistry } from './registry.ts';
import type { Scenario } from './scenario.ts';

/** Everything that does not change while the city lives. */
export interface CityPlan {
  seed: string;
  scenario: Scenario;
  /** City second at which the run, and with it the scenario, begins. */
  startSecond: number;
  hospitals: readonly HospitalPlan[];
  clinics: readonly ClinicPlan[];
  fleet: FleetPlan;
  openers: readonly { code: string; kind: 'MANDIR' | 'KENDRA' }[];
  control: string;
  /** Hospitals whose people work at consoles: their queues and beds are known from what they do, not from reports. */
  consoles: ReadonlySet<string>;
}

export interface CityState {
  /** Seconds since Monday 00:00 Asia/Kolkata; always a multiple of ten. */
  second: number;
  hospitals: ReadonlyMap<string, HospitalState>;
  clinics: ReadonlyMap<string, QueueState>;
  fleet: FleetState;
}

export function planCity(
  registry: CityRegistry,
  scenario: Scenario,
  seed: string,
  startSecond: number,
  consoles: ReadonlySet<string> = new Set(),
): CityPlan {
  return {
    seed,
    scenario,
    startSecond,
    hospitals: registry.hospitals.map(planHospital),
    clinics: registry.mandirs.flatMap(({ code, departments }) => planClinic(code, departments) ?? []),
    fleet: planFleet(registry, seed),
    openers: [
      ...registry.mandirs.map(({ code }) => ({ code, kind: 'MANDIR' as const })),
      ...registry.kendras.map(({ code }) => ({ code, kind: 'KENDRA' as const })),
    ],
    control: registry.control,
    consoles,
  };
}

/**
 * The city as it is found at the start: found at midnight as after years of running, then lived through to the start,
 * so that the queue at nine is the queue that grew since half past seven.
 */
export function startCity(plan: CityPlan): CityState {
  const startMinute = minuteOf(plan.startSecond);
  let hospitals = new Map<string, HospitalState>();
  for (const hospital of plan.hospitals) {
    hospitals.set(hospital.code, hospitalInTheMiddle(hospital, dayOf(startMinute) * minutesPerDay, plan.seed));
  }
  let clinics = new Map<string, QueueState>();
  for (let minute = dayOf(startMinute) * minutesPerDay; minute < startMinute; minute += 1) {
    hospitals = stepHospitals(plan, hospitals, minute);
    clinics = stepClinics(plan, clinics, minute);
  }
  // Two hours put the vehicles where calls have taken them.
  let fleet = parkedFleet(plan.fleet);
  const start = Math.floor(plan.startSecond / fleetStepSeconds) * fleetStepSeconds;
  for (let second = start - 7_200; second < start; second += fleetStepSeconds) fleet = fleetLater(plan, fleet, second);
  return { second: start, hospitals, clinics, fleet };
}

/** The city ten seconds later. Hospitals and clinics live by the minute, the fleet by the ten seconds. */
export function stepCity(plan: CityPlan, state: CityState): CityState {
  const second = state.second + fleetStepSeconds;
  const minute = minuteOf(second);
  const fleet = fleetLater(plan, state.fleet, second);
  if (second % 60 !== 0) return { ...state, second, fleet };
  return {
    second,
    hospitals: stepHospitals(plan, state.hospitals, minute),
    clinics: stepClinics(plan, state.clinics, minute),
    fleet,
  };
}

function stepHospitals(
  plan: CityPlan,
  before: ReadonlyMap<string, HospitalState>,
  minute: number,
): Map<string, HospitalState> {
  const injured = injuredAt(plan, minute);
  const after = new Map<string, HospitalState>();
  for (const hospital of plan.hospitals) {
    const state = before.get(hospital.code);
    if (!state) continue;
    const dice = rollDice(plan.seed, 'hospital', hospital.code, minute);
    const hurt = dice.poisson(injured.get(hospital.code) ?? 0);
    after.set(hospital.code, stepHospital(hospital, state, minute, plan.scenario, hurt, dice));
  }
  return after;
}

function stepClinics(plan: CityPlan, before: ReadonlyMap<string, QueueState>, minute: number): Map<string, QueueState> {
  const after = new Map<string, QueueState>();
  for (const clinic of plan.clinics) {
    const dice = rollDice(plan.seed, 'clinic', clinic.code, minute);
    const state = before.get(clinic.code) ?? emptyClinic(minute);
    after.set(clinic.code, stepClinic(clinic, state, minute, plan.scenario.opd, plan.seed, dice));
  }
  return after;
}

function fleetLater(plan: CityPlan, fleet: FleetState, second: number): FleetState {
  const injured = [...injuredAt(plan, minuteOf(second)).values()].reduce((sum, rate) => sum + rate, 0);
  // Half of the injured come by ambulance, on top of the day's calls (0.83 a minute on an ordinary day).
  const times = plan.scenario.calls + injured / 2 / 0.83;
  return stepFleet(plan.fleet, fleet, second, times, rollDice(plan.seed, 'fleet', second));
}

/** Mean number of injured brought to each hospital in this minute. */
function injuredAt(plan: CityPlan, minute: number): Map<string, number> {
  const rates = new Map<string, number>();
  const since = minute - minuteOf(plan.startSecond);
  for (const event of plan.scenario.events) {
    if (event.kind !== 'MASS_CASUALTY' || since < event.atMinute || since >= event.atMinute + event.overMinutes)
      continue;
    for (const [hospital, count] of Object.entries(event.injured)) {
      rates.set(hospital, (rates.get(hospital) ?? 0) + count / event.overMinutes);
    }
  }
  return rates;
}
