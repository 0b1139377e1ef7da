import { dayOf, minuteOf, minuteOfDay } from './calendar.ts';
import { rollDice } from './dice.ts';
import type { HospitalPlan } from './hospital.ts';
import { type OpdAnswer, type OpdOrder, personAtTheCounter } from './opd-orders.ts';
import {
  countersOf,
  nextThing,
  onTheDay,
  type RoomAtWork,
  type RoomFound,
  roomName,
  settled,
  takeOverRoom,
} from './opd-room.ts';
import { hospitalHours, registrations } from './queues.ts';

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
  /** People who stand outside since before the consoles were switched on, by department. */
  readonly crowd: ReadonlyMap<string, number>;
  readonly rooms: readonly RoomAtWork[];
  /** Tokens that this staff has issued and nobody of it has called yet, and the queue in which each waits. */
  readonly line: ReadonlyMap<string, string>;
  readonly serial: number;
}

/** So many of the crowd get a token in one turn of a hospital: rooms are to open and call meanwhile. */
const LET_IN_AT_ONCE = 30;
/** Whoever came while the staff was away for longer has gone elsewhere, minutes. */
const LONGEST_ABSENCE = 60;

/** The staff of a hospital before it has touched anything. `waiting` people per department stand there already. */
export function opdStaff(
  plan: HospitalPlan,
  seed: string,
  second: number,
  waiting: ReadonlyMap<string, number> = new Map(),
): OpdStaff {
  const rooms = [...plan.departments, ...countersOf(plan.departments)].flatMap((department, d) =>
    Array.from(
      { length: department.rooms },
      (_, place): RoomAtWork => ({
        department,
        // Rooms are numbered through the building, department by department.
        door: String(100 * (1 + (d % 9)) + 30 * Math.floor(d / 9) + place + 1),
        opened: 0,
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
  const known = new Set(plan.departments.map(({ code }) => code));
  const crowd = new Map([...waiting].filter(([code, people]) => known.has(code) && people > 0));
  return { hospital: plan.code, seed, registeredUntil: minuteOf(second), crowd, rooms, line: new Map(), serial: 0 };
}

/** The staff goes on where the consoles stand. */
export function takeOver(staff: OpdStaff, found: readonly RoomFound[], second: number): OpdStaff {
  return { ...staff, rooms: staff.rooms.map(room => takeOverRoom(room, found, second, false)) };
}

/** A room was left to others long enough: somebody is to look in and say which sessions there are. */
export const isToLookIn = (staff: OpdStaff, second: number): boolean =>
  staff.rooms.some(({ phase, nextAt }) => phase === 'THEIRS' && nextAt <= second);

/** Somebody looked in. */
export function lookedIn(staff: OpdStaff, found: readonly RoomFound[], second: number): OpdStaff {
  const rooms = staff.rooms.map(room =>
    room.phase === 'THEIRS' && room.nextAt <= second ? takeOverRoom(room, found, second, true) : room,
  );
  return { ...staff, rooms };
}

/** Those of the own line whose department has closed its last room: they go home unseen. */
function sendHome(staff: OpdStaff): { staff: OpdStaff; orders: OpdOrder[] } {
  const open = new Set(staff.rooms.filter(({ phase }) => phase !== 'ENDED').map(({ department }) => department.code));
  const left = [...staff.line].filter(([, queue]) => !open.has(queue)).map(([token]) => token);
  if (left.length === 0) return { staff, orders: [] };
  const line = new Map(staff.line);
  for (const token of left) line.delete(token);
  const orders = left.map(
    (token): OpdOrder => ({ key: `h${token}`, body: { markLeft: { token, reason: 'END_OF_DAY' } } }),
  );
  return { staff: { ...staff, line }, orders };
}

/** What the staff does by this second: whoever comes gets a token, and every room does its next thing. */
export function workOpd(before: OpdStaff, second: number, times: number): { staff: OpdStaff; orders: OpdOrder[] } {
  const minute = minuteOf(second);
  let { serial } = before;
  // Rooms first: what they wait for must not stand behind the crowd.
  const orders: OpdOrder[] = [];
  const rooms = before.rooms.map(each => {
    const room = onTheDay(each, minute);
    if (room.asked !== null || second < room.nextAt) return room;
    const next = nextThing(
      room,
      before.hospital,
      second,
      rollDice(before.seed, 'room', ...nameOf(before, room), second),
    );
    if (!next) return room;
    const asked = `r${++serial}`;
    orders.push({ key: asked, body: next.body });
    return { ...room, asked, recalled: next.recalled ?? room.recalled };
  });
  const staff = { ...before, rooms, serial };
  const crowd = letCrowdIn(staff);
  const after = registerArrivals(crowd.staff, minute, times);
  const home = sendHome(after.staff);
  return { staff: home.staff, orders: [...orders, ...crowd.orders, ...after.orders, ...home.orders] };
}

function letCrowdIn(staff: OpdStaff): { staff: OpdStaff; orders: OpdOrder[] } {
  let { serial } = staff;
  const orders: OpdOrder[] = [];
  const crowd = new Map<string, number>();
  const each = Math.ceil(LET_IN_AT_ONCE / staff.crowd.size);
  for (const [department, people] of staff.crowd) {
    const entering = Math.min(people, each);
    const dice = rollDice(staff.seed, 'crowd', staff.hospital, department, people);
    for (let one = 0; one < entering; one += 1) {
      orders.push({
        key: `t${++serial}`,
        body: { issueToken: { queue: department, ...personAtTheCounter(department, dice) } },
      });
    }
    if (people > entering) crowd.set(department, people - entering);
  }
  return { staff: { ...staff, crowd, serial }, orders };
}

function registerArrivals(staff: OpdStaff, minute: number, times: number): { staff: OpdStaff; orders: OpdOrder[] } {
  let { serial } = staff;
  const orders: OpdOrder[] = [];
  const departments = new Map(staff.rooms.map(({ department }) => [department.code, department]));
  for (let at = Math.max(staff.registeredUntil + 1, minute - LONGEST_ABSENCE); at <= minute; at += 1) {
    for (const department of departments.values()) {
      const { session } = hospitalHours(department, dayOf(at), staff.hospital);
      if (!session || department.perDay === 0) continue;
      const dice = rollDice(staff.seed, 'register', staff.hospital, department.code, at);
      const people = registrations(department, session, minuteOfDay(at), times, dice);
      for (let one = 0; one < people; one += 1) {
        orders.push({
          key: `t${++serial}`,
          body: { issueToken: { queue: department.code, ...personAtTheCounter(department.code, dice) } },
        });
      }
    }
  }
  return { staff: { ...staff, serial, registeredUntil: Math.max(minute, staff.registeredUntil) }, orders };
}

/** What the console answered to an order. */
export function heardOpd(before: OpdStaff, order: OpdOrder, answer: OpdAnswer, second: number): OpdStaff {
  const staff = { ...before, line: lineAfter(before.line, answer) };
  const place = staff.rooms.findIndex(({ asked }) => asked === order.key);
  const room = staff.rooms[place];
  if (!room) return staff;
  const dice = rollDice(staff.seed, 'settled', ...nameOf(staff, room), second);
  return { ...staff, rooms: staff.rooms.with(place, settled(room, order.body, answer, second, dice)) };
}

const WAITS = new Set(['WAITING', 'ABSENT']);

function lineAfter(line: OpdStaff['line'], { token }: OpdAnswer): OpdStaff['line'] {
  if (!token) return line;
  const waits = WAITS.has(token.state);
  if (waits === line.has(token.id)) return line;
  const after = new Map(line);
  if (waits) after.set(token.id, token.queue);
  else after.delete(token.id);
  return after;
}

const nameOf = (staff: OpdStaff, room: RoomAtWork): string[] => [staff.hospital, room.department.code, roomName(room)];
