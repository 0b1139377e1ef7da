import { stableNumber } from './dice.ts';
import { doctorsOnDuty } from './emergency.ts';
import type { HospitalPlan, HospitalState } from './hospital.ts';

/** One input of a crowding index that no report carries, by the code that the contract gives it. */
export interface CrowdingStatement {
  input: string;
  value: number;
}

/** A hospital for children alone; every other one has some among its emergency patients. */
const childrenOnly = new Set(['CNBC']);
/** Share of children among emergency patients elsewhere: assumed. */
const shareOfChildren = 0.18;
const STATE_EVERY = 30;

/** Which half hour of its own a hospital is in: it states its inputs when this changes, so that not all speak at once. */
export const statingRound = (hospital: string, minute: number): number =>
  Math.floor((minute - stableNumber(`crowding/${hospital}`, STATE_EVERY)) / STATE_EVERY);

/** What the shift states of an emergency department; nothing where there is none. `building` too: what hardly ever changes. */
export function crowdingInputs(
  plan: HospitalPlan,
  { emergency: state }: HospitalState,
  minute: number,
  building: boolean,
): CrowdingStatement[] {
  const { emergency, code } = plan;
  if (!emergency) return [];
  const inside = [...state.treated, ...state.boarders];
  const waiting = state.waiting.reduce((sum, list) => sum + list.length, 0);
  const children = childrenOnly.has(code) ? 1 : shareOfChildren;
  const ofTriage = (triage: number): number =>
    (state.waiting[triage]?.length ?? 0) + inside.filter(patient => patient.triage === triage).length;
  const said: Record<string, number> = {
    ...(building && {
      ED_BEDS: emergency.places,
      HOSPITAL_BEDS: Math.max(
        1,
        plan.wards.reduce((sum, ward) => sum + ward.staffed, 0),
      ),
      ANNUAL_VISITS: Math.round(emergency.arrivalsPerDay * 365),
      ED_CHILDREN_ONLY: childrenOnly.has(code) ? 1 : 0,
    }),
    CRITICAL_PATIENTS: inside.filter(({ triage, ventilated }) => triage === 0 || ventilated).length,
    LONGEST_ADMIT_WAIT: minute - Math.min(minute, ...state.boarders.map(({ since }) => since)),
    LAST_DOOR_TO_BED: state.lastDoorToBed,
    ATTENDING_DOCTORS: doctorsOnDuty(emergency, minute),
    CHILDREN_WAITING: Math.round(children * waiting),
    CHILDREN_REGISTERED: Math.round(children * (waiting + inside.length)),
    SURGE_BEDS_OPEN: 0,
    TRIAGE_IMMEDIATE: ofTriage(0),
    TRIAGE_VERY_URGENT: ofTriage(1),
    TRIAGE_URGENT: ofTriage(2),
    TRIAGE_STANDARD: ofTriage(3),
    TRIAGE_NON_URGENT: ofTriage(4),
  };
  return Object.entries(said).map(([input, value]) => ({ input, value }));
}
