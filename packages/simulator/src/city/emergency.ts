import { hourly, minuteOfDay } from './calendar.ts';
import type { Dice } from './dice.ts';
import { type EmergencyFigures, triageClasses } from './reports.ts';

export interface EmergencyPlan {
  arrivalsPerDay: number;
  /** Trolleys and chairs at which somebody can be treated at once. */
  places: number;
  /** Probability of admission by triage class, most urgent first. */
  admission: readonly number[];
}

export interface EmergencyState {
  /** Minute of arrival of those not yet seen, by triage class, most urgent first. */
  waiting: readonly (readonly number[])[];
  treated: readonly { endsAt: number; triage: number; ventilated: boolean }[];
  /** Admitted but still here for want of a bed, longest first. */
  boarders: readonly { since: number; triage: number; ventilated: boolean }[];
  arrived: number;
  /** Went home, treated. */
  left: number;
  /** Gave up waiting. */
  gaveUp: number;
  /** Went up to a ward. */
  wentUp: number;
  /** Minutes from door to bed of the last patient who was given one. */
  lastDoorToBed: number;
}

/** Arrivals by hour, mean 1: a trough before dawn, a long day, a peak in the early evening. The shape is assumed. */
const byHour = [
  0.6, 0.48, 0.4, 0.36, 0.36, 0.44, 0.62, 0.86, 1.12, 1.32, 1.42, 1.42, 1.34, 1.24, 1.16, 1.12, 1.16, 1.26, 1.38, 1.44,
  1.4, 1.26, 1.04, 0.8,
];
const triageMix = [0.03, 0.12, 0.3, 0.38, 0.17];
const treatmentMinutes = [150, 110, 75, 45, 25];
const admissionWeight = [0.8, 0.5, 0.22, 0.06, 0.01];
const patienceMinutes = 300;
/** Papers and triage come before the doctor, by class, most urgent first; minutes. */
const beforeSeenMinutes = [0, 3, 8, 14, 18];

export function planEmergency(arrivalsPerDay: number, admissionsWanted: number, overfull: boolean): EmergencyPlan {
  const usual = sum(triageMix.map((share, i) => share * (admissionWeight[i] ?? 0)));
  const scale = arrivalsPerDay > 0 ? admissionsWanted / (arrivalsPerDay * usual) : 0;
  const meanMinutes = sum(triageMix.map((share, i) => share * (treatmentMinutes[i] ?? 0))) * 1.1;
  return {
    arrivalsPerDay,
    // Sized for more than the daily mean but not for the evening peak, which always queues; tighter where all is tight.
    places: Math.max(3, Math.ceil(((arrivalsPerDay * meanMinutes) / 1_440) * (overfull ? 1.4 : 1.48))),
    admission: admissionWeight.map(weight => Math.min(0.9, weight * scale)),
  };
}

export const quietEmergency = (): EmergencyState => ({
  waiting: triageClasses.map(() => []),
  treated: [],
  boarders: [],
  arrived: 0,
  left: 0,
  gaveUp: 0,
  wentUp: 0,
  lastDoorToBed: 0,
});

export interface Pressure {
  /** Times the ordinary arrivals. */
  arrivals: number;
  triage: readonly number[];
  /** Injured people brought in this minute on top of the ordinary ones. */
  injured: number;
}

/** One minute of the department. Boarders stay: whether a ward takes them is the hospital's business. */
export function stepEmergency(
  plan: EmergencyPlan,
  state: EmergencyState,
  minute: number,
  pressure: Pressure,
  dice: Dice,
): EmergencyState {
  const waiting = state.waiting.map(list => [...list]);
  const join = (triage: number): void => void waiting[triage]?.push(minute);

  const ordinary = dice.poisson((plan.arrivalsPerDay / 1_440) * hourly(byHour, minute) * pressure.arrivals);
  const mix = triageMix.map((share, i) => share * (pressure.triage[i] ?? 1));
  for (let i = 0; i < ordinary; i += 1) join(dice.weighted(mix));
  for (let i = 0; i < pressure.injured; i += 1) join(dice.weighted([0.2, 0.35, 0.3, 0.15]));

  const finished = state.treated.filter(patient => patient.endsAt <= minute);
  const treated = state.treated.filter(patient => patient.endsAt > minute);
  const boarders = [...state.boarders];
  let left = state.left;
  for (const patient of finished) {
    // Nobody who is ventilated is sent home.
    if (patient.ventilated || dice.chance(plan.admission[patient.triage] ?? 0)) {
      boarders.push({ since: minute, triage: patient.triage, ventilated: patient.ventilated });
    } else left += 1;
  }

  let gaveUp = state.gaveUp;
  for (const triage of [3, 4]) {
    const list = waiting[triage] ?? [];
    while (minute - (list[0] ?? minute) > patienceMinutes) {
      list.shift();
      gaveUp += 1;
    }
  }

  // A third of the boarders lie on trolleys that would otherwise be used for treatment: crowding feeds itself.
  const free = Math.max(Math.ceil(plan.places / 2), plan.places - Math.floor(boarders.length / 3)) - treated.length;
  let { lastDoorToBed } = state;
  for (let i = 0; i < free; i += 1) {
    const triage = nextToBeSeen(waiting, minute);
    if (triage < 0) break;
    lastDoorToBed = minute - (waiting[triage]?.shift() ?? minute);
    treated.push({
      endsAt: minute + Math.max(5, Math.round(dice.logNormal(treatmentMinutes[triage] ?? 45, 0.45))),
      triage,
      ventilated: triage === 0 ? dice.chance(0.12) : triage === 1 && dice.chance(0.01),
    });
  }
  const arrived = state.arrived + ordinary + pressure.injured;
  return { ...state, waiting, treated, boarders, arrived, left, gaveUp, lastDoorToBed };
}

/** One attending doctor for eight places by day, and at night six of ten of them; at least one. Assumed. */
export function doctorsOnDuty(plan: EmergencyPlan, minute: number): number {
  const time = minuteOfDay(minute);
  const share = time >= 480 && time < 1_200 ? 1 : 0.6;
  return Math.max(1, Math.round((plan.places / 8) * share));
}

/** The most urgent first; but one in a lower class who has waited four hours goes before a fresh urgent one. */
function nextToBeSeen(waiting: readonly (readonly number[])[], minute: number): number {
  const longest = (triage: number): number => minute - (waiting[triage]?.[0] ?? Number.POSITIVE_INFINITY);
  const canBeSeen = (triage: number): boolean => longest(triage) >= (beforeSeenMinutes[triage] ?? 0);
  for (const triage of [0, 1]) if (canBeSeen(triage)) return triage;
  for (const triage of [3, 4]) if (longest(triage) > 240) return triage;
  return [2, 3, 4].find(canBeSeen) ?? -1;
}

export function figuresOf(state: EmergencyState, minute: number): EmergencyFigures {
  const count = (triage: number): number => state.waiting[triage]?.length ?? 0;
  const waiting = sum(state.waiting.map(list => list.length));
  const oldest = Math.min(minute, ...state.waiting.map(list => list[0] ?? minute));
  const ventilated = [...state.treated, ...state.boarders].filter(patient => patient.ventilated).length;
  return {
    present: waiting + state.treated.length + state.boarders.length,
    waitingByTriage: {
      immediate: count(0),
      veryUrgent: count(1),
      urgent: count(2),
      standard: count(3),
      nonUrgent: count(4),
    },
    boarders: state.boarders.length,
    longestWaitMinutes: minute - oldest,
    ventilated,
  };
}

const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0);
