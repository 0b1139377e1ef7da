import { dayOf, isSaturday, isSunday, minuteOfDay } from './calendar.ts';
import { type Dice, rollDice } from './dice.ts';
import type { QueueFigures } from './reports.ts';

export interface DepartmentPlan {
  code: string;
  /** Registrations on an ordinary weekday. */
  perDay: number;
  /** Median minutes of a consultation. */
  consultationMinutes: number;
  rooms: number;
}

export interface QueueState {
  /** The day the figures belong to; tokens start again at midnight. */
  day: number;
  issued: number;
  called: number;
  served: number;
  /** Went home unseen when the rooms closed. */
  unseen: number;
  /** Minute at which each running consultation ends. */
  inRooms: readonly number[];
  roomsOpen: number;
  /** Consultations finished, by minute, of the last hour. */
  finished: readonly { minute: number; count: number }[];
}

/** Pull of a department on the hospital's patients, by a word in its code. Order matters: the first that fits counts. */
const pulls: readonly (readonly [RegExp, number, number])[] = [
  // word in the code, pull, median minutes of a consultation
  [/RESP|CHEST|TB/, 0.6, 5],
  [/ONCO|RADIO|NEURO/, 0.7, 8],
  [/DENT|DONT|ORAL/, 0.6, 10],
  [/MEDICINE|OPD|GENERAL/, 2.2, 3.5],
  [/ORTHO/, 1.4, 3.5],
  [/SURG/, 1.1, 4],
  [/OBG|OBS|GYN|ANC|MATERN/, 1.5, 5],
  [/PAED|PED|CHILD/, 1.2, 4],
  [/SKIN|DERM/, 1.3, 2.5],
  [/EYE|OPHTH/, 1.1, 4],
  [/ENT/, 0.9, 3.5],
  [/PSY/, 0.5, 8],
  [/HOM|AYUR|UNANI/, 0.4, 5],
];

export function planDepartments(codes: readonly string[], perDay: number): DepartmentPlan[] {
  const kinds = codes.map(code => pulls.find(([word]) => word.test(code)) ?? ([/./, 0.6, 5] as const));
  const whole = kinds.reduce((sum, [, pull]) => sum + pull, 0);
  return codes.map((code, i) => {
    const [, pull, minutes] = kinds[i] ?? [/./, 1, 5];
    const share = Math.max(5, (perDay * pull) / whole);
    // Enough rooms for the day's people in five hours of work, which is what makes a queue at eight and none at one.
    return {
      code,
      perDay: share,
      consultationMinutes: minutes,
      rooms: Math.max(1, Math.ceil((share * (minutes + 0.9)) / 300)),
    };
  });
}

/** Minutes of the day. */
export interface Session {
  registrationFrom: number;
  registrationTo: number;
  seenFrom: number;
  seenTo: number;
}
/** When people come and when somebody sees them; null on a day without a session. */
export interface SessionHours {
  session: Session | null;
  /** Rooms with a doctor in the chair at a minute of the day. */
  roomsAt(time: number): number;
}
/** Order of October 2017: registration 07:30–12:00, consultation 08:00–14:00. Saturday by the LBS charter. */
const weekdaySession: Session = { registrationFrom: 450, registrationTo: 720, seenFrom: 480, seenTo: 840 };
const saturdaySession: Session = { registrationFrom: 420, registrationTo: 690, seenFrom: 480, seenTo: 780 };
/** Those still in the corridor at closing time are seen for another hour. */
const overrunMinutes = 60;

export function hospitalHours(plan: DepartmentPlan, day: number, hospital: string): SessionHours {
  const session = isSunday(day) ? null : isSaturday(day) ? saturdaySession : weekdaySession;
  return { session, roomsAt: time => (session ? roomsInChair(plan, session, day, time, hospital) : 0) };
}

export const emptyQueue = (day: number): QueueState => ({
  day,
  issued: 0,
  called: 0,
  served: 0,
  unseen: 0,
  inRooms: [],
  roomsOpen: 0,
  finished: [],
});

/** One minute of a department's OPD. `times` multiplies the ordinary registrations. */
export function stepQueue(
  plan: DepartmentPlan,
  before: QueueState,
  minute: number,
  times: number,
  hours: SessionHours,
  dice: Dice,
): QueueState {
  const day = dayOf(minute);
  const state = before.day === day ? before : emptyQueue(day);
  const { session } = hours;
  const time = minuteOfDay(minute);
  if (!session || time < session.registrationFrom || time > session.seenTo + overrunMinutes + 60) {
    return state.roomsOpen === 0 && state.finished.length === 0 ? state : { ...state, roomsOpen: 0, finished: [] };
  }
  const ended = state.inRooms.filter(at => at <= minute).length;
  const inRooms = state.inRooms.filter(at => at > minute);
  const finished = state.finished.filter(entry => entry.minute > minute - 60);
  if (ended > 0) finished.push({ minute, count: ended });

  const issued = state.issued + registrations(plan, session, time, times, dice);
  let { called, unseen } = state;
  const waitingNow = (): number => issued - called - unseen;

  const overrun = time >= session.seenTo;
  const planned = hours.roomsAt(time);
  const roomsOpen = overrun && waitingNow() === 0 ? inRooms.length : planned;
  const callable = Math.min(waitingNow(), Math.max(0, roomsOpen - inRooms.length));
  for (let i = 0; i < callable; i += 1) {
    inRooms.push(minute + Math.max(1, Math.round(dice.logNormal(plan.consultationMinutes, 0.4))));
  }
  called += callable;
  if (time >= session.seenTo + overrunMinutes) unseen += waitingNow();
  return { ...state, issued, called, unseen, served: state.served + ended, inRooms, roomsOpen, finished };
}

/** A crowd stands at the counter when it opens; most tokens are issued by half past nine. */
export function registrations(plan: DepartmentPlan, session: Session, time: number, times: number, dice: Dice): number {
  const length = session.registrationTo - session.registrationFrom;
  const into = (time - session.registrationFrom) / length;
  if (into < 0 || into >= 1) return 0;
  // Rises for forty minutes, then falls; the integral over the session is 1 (0.5·r·h + 0.5·(1−r)·h with h = 2).
  const rise = 40 / length;
  const height = into < rise ? 0.6 + (1.4 * into) / rise : (2 * (1 - into)) / (1 - rise);
  const whole = 0.6 * rise + 0.7 * rise + (1 - rise);
  return dice.poisson((plan.perDay * times * height) / (length * whole));
}

/** When the doctor of one room is in the chair, minutes of the day. */
export interface RoomHours {
  opens: number;
  closes: number;
  /** Rounds, theatre and tea take a doctor out of the chair for a quarter of an hour once in the session. */
  awayFrom: number;
  awayTo: number;
}

/** Doctors come when they come: the median room opens some twelve minutes late, and one in ten forty minutes or more. */
export function roomHours(plan: DepartmentPlan, session: Session, day: number, hospital: string): RoomHours[] {
  const dice = rollDice('rooms', hospital, plan.code, day);
  return Array.from({ length: plan.rooms }, () => {
    const opens = session.seenFrom + Math.round(dice.logNormal(12, 1));
    const closes = session.seenTo + dice.whole(-20, overrunMinutes);
    const awayFrom = session.seenFrom + dice.whole(90, 270);
    return { opens, closes, awayFrom, awayTo: awayFrom + 15 };
  });
}

function roomsInChair(plan: DepartmentPlan, session: Session, day: number, time: number, hospital: string): number {
  if (time < session.seenFrom) return 0;
  return roomHours(plan, session, day, hospital).filter(
    ({ opens, closes, awayFrom, awayTo }) => time >= opens && time < closes && (time < awayFrom || time >= awayTo),
  ).length;
}

export function queueFigures(plan: DepartmentPlan, state: QueueState): QueueFigures {
  return {
    department: plan.code,
    issued: state.issued,
    waiting: state.issued - state.called - state.unseen,
    called: state.called,
    servedLastHour: state.finished.reduce((sum, entry) => sum + entry.count, 0),
    roomsOpen: state.roomsOpen,
  };
}
