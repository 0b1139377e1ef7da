import { dayOf, isSunday, minuteOf, minuteOfDay } from './calendar.ts';
import { type Dice, rollDice } from './dice.ts';
import type { HospitalPlan } from './hospital.ts';
import {
  type DepartmentPlan,
  hospitalHours,
  type RoomHours,
  registrations,
  roomHours,
  type Session,
} from './queues.ts';

/**
 * The clerks and doctors of one hospital's OPD, who work at consoles: what they press, and when. Pure: what the console
 * answered is told to them with `heardOpd`. A seeded day is the same day; what other people press in between is not
 * known to it, and a room that somebody else works in is left to them.
 */
export interface OpdStaff {
  readonly hospital: string;
  readonly seed: string;
  /** Minute up to which people were let in at the counter. */
  readonly registeredUntil: number;
  readonly rooms: readonly RoomAtWork[];
  readonly serial: number;
}

export interface RoomAtWork {
  readonly department: DepartmentPlan;
  readonly room: string;
  readonly place: number;
  readonly session: string | null;
  readonly phase: 'SHUT' | 'PLANNED' | 'FREE' | 'CALLED' | 'IN_CONSULTATION' | 'ENDED';
  readonly away: boolean;
  readonly token: string | null;
  /** City second at which this room does its next thing. */
  readonly nextAt: number;
  /** Key of the command that is under way; nothing else is done meanwhile. */
  readonly asked: string | null;
  /** The person called has been called again already. */
  readonly recalled: boolean;
  /** The IST day that the session belongs to, as the city counts days. */
  readonly day: number;
}

/** A command of the contract without its request id; seconds stand for instants. */
export type OpdBody =
  | { openSession: { queue: string; room: string; doctorName: string; plannedStart: number; plannedEnd: number } }
  | { startSession: { session: string } }
  | { endSession: { session: string } }
  | { setPresence: { session: string; presence: 'AWAY' | 'PRESENT'; reason?: string; expectedReturn?: number } }
  | { issueToken: IssuedPerson & { queue: string } }
  | { callNext: { session: string } }
  | { recall: { token: string } }
  | { markAbsent: { token: string } }
  | { startConsultation: { token: string } }
  | { finishConsultation: { token: string } };
export interface OpdOrder {
  /** Names the command within the run. */
  readonly key: string;
  readonly body: OpdBody;
}
export interface OpdAnswer {
  readonly token?: { id: string } | null;
  readonly session?: { id: string } | null;
  readonly refusal?: { code: string } | null;
}

export interface IssuedPerson {
  lane: 'COUNTER' | 'SCAN_AND_SHARE' | 'KIOSK';
  initials: string;
  age: number;
  sex: 'FEMALE' | 'MALE';
  priorityClass: 'NORMAL' | 'EMERGENCY' | 'DISABLED' | 'PREGNANT' | 'CHILD_IN_ARMS';
}

/** Nobody waits: look again after so many seconds. */
const LOOK_AGAIN = 20;
/** Somebody else is at work in this room: leave it to them for a quarter of an hour. */
const LEAVE_TO_OTHERS = 900;

const hoursOf = (department: DepartmentPlan, day: number, hospital: string): Session | null =>
  hospitalHours(department, day, hospital).session;

/** The staff of a hospital before it has touched anything. `waiting` people per department stand there already. */
export function opdStaff(plan: HospitalPlan, seed: string, second: number): OpdStaff {
  const rooms = plan.departments.flatMap((department, d) =>
    Array.from(
      { length: department.rooms },
      (_, place): RoomAtWork => ({
        department,
        // Rooms are numbered through the building, department by department.
        room: String(100 * (1 + (d % 9)) + 20 * Math.floor(d / 9) + place + 1),
        place,
        session: null,
        phase: 'SHUT',
        away: false,
        token: null,
        nextAt: second,
        asked: null,
        recalled: false,
        day: dayOf(minuteOf(second)),
      }),
    ),
  );
  return { hospital: plan.code, seed, registeredUntil: minuteOf(second), rooms, serial: 0 };
}

/** What the consoles of a hospital say when its staff comes on duty: sessions of today, and who is being served. */
export interface RoomsFound {
  id: string;
  queue: string;
  room: string;
  startedAt: string | null;
  endedAt: string | null;
  presence: string;
  serving: { id: string; state: string } | null;
}

/** The staff goes on where the consoles stand: a session that is open is not opened twice. */
export function takeOver(staff: OpdStaff, found: readonly RoomsFound[]): OpdStaff {
  const rooms = staff.rooms.map((room): RoomAtWork => {
    const session = found.find(({ queue, room: name }) => queue === room.department.code && name === room.room);
    if (!session) return room;
    const token = session.serving?.id ?? null;
    const phase = session.endedAt
      ? 'ENDED'
      : !session.startedAt
        ? 'PLANNED'
        : session.serving
          ? session.serving.state === 'IN_CONSULTATION'
            ? 'IN_CONSULTATION'
            : 'CALLED'
          : 'FREE';
    return { ...room, session: session.id, phase, token, away: session.presence === 'AWAY' && phase !== 'PLANNED' };
  });
  return { ...staff, rooms };
}

/** People who stand in line when the consoles are switched on, as orders; the crowd of the hours before. */
export function crowdAtTheStart(
  staff: OpdStaff,
  waiting: readonly { department: string; people: number }[],
): { staff: OpdStaff; orders: OpdOrder[] } {
  let { serial } = staff;
  const dice = rollDice(staff.seed, 'crowd', staff.hospital);
  const orders = waiting.flatMap(({ department, people }) =>
    Array.from(
      { length: people },
      (): OpdOrder => ({
        key: `t${++serial}`,
        body: { issueToken: { queue: department, ...person(department, dice) } },
      }),
    ),
  );
  return { staff: { ...staff, serial }, orders };
}

/** What the staff does by this second. */
export function workOpd(staff: OpdStaff, second: number, times: number): { staff: OpdStaff; orders: OpdOrder[] } {
  const orders: OpdOrder[] = [];
  let { serial } = staff;
  const minute = minuteOf(second);
  const departments = new Map(staff.rooms.map(({ department }) => [department.code, department]));
  for (let at = staff.registeredUntil + 1; at <= minute; at += 1) {
    for (const department of departments.values()) {
      const session = hoursOf(department, dayOf(at), staff.hospital);
      if (!session) continue;
      const dice = rollDice(staff.seed, 'register', staff.hospital, department.code, at);
      const people = registrations(department, session, minuteOfDay(at), times, dice);
      for (let one = 0; one < people; one += 1) {
        orders.push({
          key: `t${++serial}`,
          body: { issueToken: { queue: department.code, ...person(department.code, dice) } },
        });
      }
    }
  }
  const rooms = staff.rooms.map(before => {
    const room = onTheDay(before, minute);
    if (room.asked !== null || second < room.nextAt) return room;
    const dice = rollDice(staff.seed, 'room', staff.hospital, room.room, second);
    const next = nextThing(room, staff.hospital, second, dice);
    if (!next) return room;
    if (!next.body) return { ...room, ...next.room };
    const key = `r${++serial}`;
    orders.push({ key, body: next.body });
    return { ...room, ...next.room, asked: key };
  });
  return {
    staff: { ...staff, rooms, serial, registeredUntil: Math.max(minute, staff.registeredUntil) },
    orders,
  };
}

/** A new day begins with every room shut: sessions and tokens belong to their day. */
function onTheDay(room: RoomAtWork, minute: number): RoomAtWork {
  const day = dayOf(minute);
  return room.day === day
    ? room
    : { ...room, day, session: null, phase: 'SHUT', away: false, token: null, asked: null, recalled: false };
}

function nextThing(
  room: RoomAtWork,
  hospital: string,
  second: number,
  dice: Dice,
): { room: Partial<RoomAtWork>; body: OpdBody | null } | null {
  const minute = minuteOf(second);
  const time = minuteOfDay(minute);
  const session = hoursOf(room.department, room.day, hospital);
  if (!session || isSunday(room.day)) return null;
  const hours: RoomHours | undefined = roomHours(room.department, session, room.day, hospital)[room.place];
  if (!hours) return null;
  const { phase, session: id, token } = room;
  if (phase === 'SHUT') {
    if (time < session.seenFrom - 15 || time >= hours.closes) return null;
    const daySecond = (second - (time * 60 + (second % 60))) as number;
    return {
      room: {},
      body: {
        openSession: {
          queue: room.department.code,
          room: room.room,
          doctorName: `Dr ${doctorOf(hospital, room)}`,
          plannedStart: Math.max(second, daySecond + session.seenFrom * 60),
          plannedEnd: Math.max(second + 600, daySecond + session.seenTo * 60),
        },
      },
    };
  }
  if (id === null || phase === 'ENDED') return null;
  if (phase === 'PLANNED') {
    return time >= hours.opens ? { room: {}, body: { startSession: { session: id } } } : null;
  }
  if (token !== null) {
    if (phase === 'IN_CONSULTATION') return { room: {}, body: { finishConsultation: { token } } };
    // One in thirty is not there when called; half of those come on the second call.
    const there = room.recalled ? dice.chance(0.5) : !dice.chance(1 / 30);
    if (there) return { room: {}, body: { startConsultation: { token } } };
    return room.recalled
      ? { room: {}, body: { markAbsent: { token } } }
      : { room: { recalled: true }, body: { recall: { token } } };
  }
  const away = time >= hours.awayFrom && time < hours.awayTo;
  if (away && !room.away) {
    const expectedReturn = second + (hours.awayTo - time) * 60;
    const reason = dice.pick(['ROUND', 'BREAK', 'EMERGENCY', 'OPERATION']);
    return { room: {}, body: { setPresence: { session: id, presence: 'AWAY', reason, expectedReturn } } };
  }
  if (!away && room.away) return { room: {}, body: { setPresence: { session: id, presence: 'PRESENT' } } };
  if (room.away) return null;
  if (time >= hours.closes) return { room: {}, body: { endSession: { session: id } } };
  return { room: {}, body: { callNext: { session: id } } };
}

/** What the console answered to an order. */
export function heardOpd(staff: OpdStaff, order: OpdOrder, answer: OpdAnswer, second: number): OpdStaff {
  const rooms = staff.rooms.map(room =>
    room.asked === order.key ? settled(room, order.body, answer, second, staff) : room,
  );
  return { ...staff, rooms };
}

function settled(
  room: RoomAtWork,
  body: OpdBody,
  { token, session, refusal }: OpdAnswer,
  second: number,
  staff: OpdStaff,
): RoomAtWork {
  const rest = { ...room, asked: null };
  if (refusal) return afterRefusal(rest, body, refusal.code, second);
  const dice = rollDice(staff.seed, 'settled', staff.hospital, room.room, second);
  if ('openSession' in body) return { ...rest, session: session?.id ?? null, phase: 'PLANNED', nextAt: second };
  if ('startSession' in body) return { ...rest, phase: 'FREE', nextAt: second + 5 };
  if ('endSession' in body) return { ...rest, phase: 'ENDED', token: null };
  if ('setPresence' in body) return { ...rest, away: body.setPresence.presence === 'AWAY', nextAt: second };
  if ('callNext' in body) {
    return { ...rest, phase: 'CALLED', token: token?.id ?? null, recalled: false, nextAt: second + dice.whole(8, 40) };
  }
  if ('recall' in body) return { ...rest, nextAt: second + dice.whole(20, 45) };
  if ('markAbsent' in body) return { ...rest, phase: 'FREE', token: null, nextAt: second + 2 };
  if ('startConsultation' in body) {
    const minutes = dice.logNormal(room.department.consultationMinutes, 0.5);
    return { ...rest, phase: 'IN_CONSULTATION', nextAt: second + Math.max(25, Math.round(minutes * 60)) };
  }
  return { ...rest, phase: 'FREE', token: null, nextAt: second + dice.whole(2, 20) };
}

function afterRefusal(room: RoomAtWork, body: OpdBody, code: string, second: number): RoomAtWork {
  if ('callNext' in body && code === 'NOTHING_WAITING') return { ...room, nextAt: second + LOOK_AGAIN };
  // The day, the session or the room is another than was thought: somebody else opened, closed or moved it.
  if (code === 'SESSION_ENDED' || code === 'UNKNOWN_SESSION' || code === 'DAY_IS_OVER') {
    return { ...room, session: null, phase: 'SHUT', token: null, nextAt: second + LEAVE_TO_OTHERS };
  }
  if ('openSession' in body) return { ...room, phase: 'ENDED' };
  if (code === 'ALREADY_STARTED') return { ...room, phase: 'FREE', nextAt: second + LOOK_AGAIN };
  if (code === 'DOCTOR_AWAY') return { ...room, away: true, nextAt: second + LOOK_AGAIN };
  return {
    ...room,
    phase: room.phase === 'PLANNED' ? 'PLANNED' : 'FREE',
    token: null,
    nextAt: second + LEAVE_TO_OTHERS,
  };
}

const LETTERS = 'ABCDGHJKLMNPRSTUVY';
const SURNAMES = [
  'Sharma',
  'Verma',
  'Khan',
  'Singh',
  'Gupta',
  'Das',
  'Nair',
  'Ali',
  'Kaur',
  'Jain',
  'Rao',
  'Meena',
] as const;

const doctorOf = (hospital: string, room: RoomAtWork): string =>
  rollDice('doctor', hospital, room.department.code, room.place).pick(SURNAMES);

/** Somebody at the counter; about a quarter have a right to go first. */
function person(department: string, dice: Dice): IssuedPerson {
  const mothers = /OBG|OBS|GYN|ANC|MATERN/.test(department);
  const children = /PAED|PED|CHILD/.test(department);
  const age = children ? dice.whole(0, 14) : Math.min(92, Math.max(15, Math.round(36 + 18 * dice.normal())));
  const sex = mothers || dice.chance(0.5) ? 'FEMALE' : 'MALE';
  const initials = `${dice.pick([...LETTERS])}${dice.pick([...LETTERS])}`;
  const lane = dice.chance(0.7) ? 'COUNTER' : dice.chance(0.8) ? 'SCAN_AND_SHARE' : 'KIOSK';
  const priorityClass = dice.chance(0.004)
    ? 'EMERGENCY'
    : dice.chance(0.02)
      ? 'DISABLED'
      : mothers && dice.chance(0.5)
        ? 'PREGNANT'
        : sex === 'FEMALE' && age < 40 && dice.chance(0.06)
          ? 'CHILD_IN_ARMS'
          : 'NORMAL';
  return { lane, initials, age, sex, priorityClass };
}
