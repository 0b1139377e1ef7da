import { admit, planWard, stepWard, type WardPlan, type WardState, wardHasRoom, wardInTheMiddle } from './beds.ts';
import { dayOf } from './calendar.ts';
import { type Dice, rollDice } from './dice.ts';
import { type EmergencyPlan, type EmergencyState, planEmergency, quietEmergency, stepEmergency } from './emergency.ts';
import { profileOf } from './hospital-profile.ts';
import {
  type DepartmentPlan,
  emptyQueue,
  hospitalHours,
  planDepartments,
  type QueueState,
  stepQueue,
} from './queues.ts';
import type { HospitalSite, WardSite } from './registry.ts';
import type { Scenario } from './scenario.ts';

export interface HospitalPlan {
  code: string;
  wards: readonly WardPlan[];
  departments: readonly DepartmentPlan[];
  /** null where there is no open emergency department. */
  emergency: EmergencyPlan | null;
}

export interface HospitalState {
  wards: readonly WardState[];
  queues: readonly QueueState[];
  emergency: EmergencyState;
}

/** A hospital that does not count by ward reports under this code; a simulated one always counts by ward. */
const wholeHospital = 'WHOLE';

export function planHospital(site: HospitalSite): HospitalPlan {
  const profile = profileOf(site);
  const counted = site.wards.filter(ward => ward.code !== wholeHospital && ward.bedClasses.length > 0);
  const known = counted.reduce((sum, ward) => sum + (ward.beds ?? 0), 0);
  // Wards without a published figure share what the others leave of the hospital's beds, by the size usual for them.
  const unknown = counted.filter(ward => ward.beds === null);
  const sizes = unknown.reduce((sum, ward) => sum + usualSize(ward), 0);
  const left = Math.max(6 * unknown.length, profile.beds - known);
  const wards = counted.map(ward => {
    const beds = ward.beds ?? (left * usualSize(ward)) / sizes;
    return planWard(ward, beds * profile.staffedShare, profile.occupancy, site.code);
  });
  const throughEmergency = wards.reduce((sum, ward) => sum + ward.admissionsPerDay * ward.emergencyShare, 0);
  const overfull = profile.occupancy > 1;
  return {
    code: site.code,
    wards,
    departments: planDepartments(
      site.departments.filter(code => !/EMERGENCY|CASUALTY/.test(code)),
      profile.opdPerDay,
    ),
    // The wards of an overfull hospital attract more than they can take, so somebody always boards.
    emergency:
      profile.emergencyPerDay > 0
        ? planEmergency(profile.emergencyPerDay, throughEmergency * (overfull ? 1.2 : 1), overfull)
        : null,
  };
}

/** Size of a ward beside a general one. */
function usualSize({ bedClasses }: WardSite): number {
  const [mainClass] = bedClasses;
  if (mainClass === 'ICU' || mainClass === 'VENTILATOR') return 0.35;
  return mainClass === 'NEONATAL' || mainClass === 'ISOLATION' ? 0.25 : 1;
}

export function hospitalInTheMiddle(plan: HospitalPlan, minute: number, seed: string): HospitalState {
  const dice = rollDice(seed, 'found', plan.code);
  return {
    wards: plan.wards.map(ward => wardInTheMiddle(ward, minute, dice)),
    queues: plan.departments.map(() => emptyQueue(dayOf(minute))),
    emergency: quietEmergency(),
  };
}

/** One minute of a hospital. `injured` are brought in on top of the ordinary arrivals. */
export function stepHospital(
  plan: HospitalPlan,
  before: HospitalState,
  minute: number,
  scenario: Scenario,
  injured: number,
  dice: Dice,
): HospitalState {
  const queues = plan.departments.map((department, i) => {
    const state = before.queues[i] ?? emptyQueue(dayOf(minute));
    const times = scenario.opd * (scenario.departments[department.code] ?? 1);
    return stepQueue(department, state, minute, times, hospitalHours(department, dayOf(minute), plan.code), dice);
  });
  let wards = plan.wards.map((ward, i) =>
    stepWard(ward, before.wards[i] ?? wardInTheMiddle(ward, minute, dice), minute, scenario.stay, dice),
  );
  if (!plan.emergency) return { wards, queues, emergency: before.emergency };

  const pressure = { arrivals: scenario.emergency, triage: scenario.triage, injured };
  const emergency = stepEmergency(plan.emergency, before.emergency, minute, pressure, dice);
  const moved = takeBoarders(plan, emergency, wards, minute, scenario.stay, dice);
  wards = moved.wards;
  return { wards, queues, emergency: moved.emergency };
}

/** Boarders go up in order of waiting, at most two a minute: there is one lift and one trolley crew. */
function takeBoarders(
  plan: HospitalPlan,
  emergency: EmergencyState,
  wards: WardState[],
  minute: number,
  stay: number,
  dice: Dice,
): { emergency: EmergencyState; wards: WardState[] } {
  let boarders = emergency.boarders;
  let wentUp = 0;
  // Twenty minutes for papers and porters; in a full house somebody must first make room, which takes hours.
  const beds = plan.wards.reduce((sum, ward) => sum + ward.staffed, 0);
  const fullness = wards.reduce((sum, ward) => sum + ward.leavesAt.length, 0) / Math.max(1, beds);
  const bedSearch = 20 + 500 * Math.min(1, Math.max(0, fullness - 0.85));
  const nextWards = [...wards];
  for (const patient of emergency.boarders) {
    if (wentUp === 2) break;
    if (minute - patient.since < bedSearch) continue;
    const weights = plan.wards.map((ward, i) => {
      const state = nextWards[i];
      if (!state || !wardHasRoom(ward, state)) return 0;
      const critical = ward.bedClasses[0] === 'ICU' || ward.bedClasses[0] === 'VENTILATOR';
      if (patient.ventilated !== critical && (patient.ventilated || patient.triage > 1)) return 0;
      return ward.admissionsPerDay * ward.emergencyShare;
    });
    if (weights.every(weight => weight === 0)) continue;
    const chosen = dice.weighted(weights);
    const ward = plan.wards[chosen];
    const state = nextWards[chosen];
    if (!ward || !state) continue;
    nextWards[chosen] = admit(ward, state, minute, stay, dice);
    boarders = boarders.filter(other => other !== patient);
    wentUp += 1;
  }
  if (wentUp === 0) return { emergency, wards };
  return { emergency: { ...emergency, boarders, wentUp: emergency.wentUp + wentUp }, wards: nextWards };
}
