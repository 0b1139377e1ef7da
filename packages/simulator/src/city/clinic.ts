import { dayOf } from './calendar.ts';
import { type Dice, rollDice } from './dice.ts';
import { openingDay } from './opening.ts';
import { type DepartmentPlan, emptyQueue, type QueueState, type SessionHours, stepQueue } from './queues.ts';

/** A mandir: one doctor, one queue. */
export interface ClinicPlan {
  code: string;
  department: DepartmentPlan;
}

/** Patients a day: 97 were published for the average mohalla clinic (The Hindu, 2021-03-09); the spread is assumed. */
const patientsPerDay = 97;

export function planClinic(code: string, departments: readonly string[]): ClinicPlan | null {
  const [department] = departments;
  if (!department) return null;
  const perDay = Math.min(180, rollDice('clinic', code).logNormal(patientsPerDay, 0.25));
  return { code, department: { code: department, perDay, consultationMinutes: 2.6, rooms: 1 } };
}

export const emptyClinic = (minute: number): QueueState => emptyQueue(dayOf(minute));

/** One minute of a clinic. It sees patients while it is open, and takes the last name half an hour before it closes. */
export function stepClinic(
  plan: ClinicPlan,
  before: QueueState,
  minute: number,
  times: number,
  seed: string,
  dice: Dice,
): QueueState {
  return stepQueue(plan.department, before, minute, times, clinicHours(plan, dayOf(minute), seed), dice);
}

function clinicHours(plan: ClinicPlan, day: number, seed: string): SessionHours {
  const { opens, closes } = openingDay(seed, plan.code, 'MANDIR', day);
  if (opens >= closes) return { session: null, roomsAt: () => 0 };
  return {
    session: { registrationFrom: opens, registrationTo: closes - 30, seenFrom: opens, seenTo: closes },
    roomsAt: time => (time >= opens && time < closes ? 1 : 0),
  };
}
