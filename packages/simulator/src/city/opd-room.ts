import { dayOf, minuteOf, minuteOfDay } from './calendar.ts';
import { type Dice, rollDice } from './dice.ts';
import type { OpdAnswer, OpdBody } from './opd-orders.ts';
import { type DepartmentPlan, hospitalHours, roomHours } from './queues.ts';

/** A room of the OPD, or a counter of the laboratory or the pharmacy, and whoever sits in it. */
export interface RoomAtWork {
  readonly department: DepartmentPlan;
  /** The number on the door. */
  readonly door: string;
  /** A door has one session of a queue in a day of the server; a second one is named after the door and counted. */
  readonly opened: number;
  readonly place: number;
  readonly session: string | null;
  /** THEIRS: somebody else works here; the room is looked at again at `nextAt`. */
  readonly phase: 'SHUT' | 'PLANNED' | 'FREE' | 'CALLED' | 'IN_CONSULTATION' | 'ENDED' | 'THEIRS';
  readonly away: boolean;
  readonly token: string | null;
  /** City second at which this room does its next thing. */
  readonly nextAt: number;
  /** Key of the command that is under way; nothing else is done meanwhile. */
  readonly asked: string | null;
  /** The person called has been called again already. */
  readonly recalled: boolean;
  /** The day that the session belongs to, as the city counts days. */
  readonly day: number;
}

/** What is known of a room when its staff comes on duty, or looks in again. */
export interface RoomFound {
  id: string;
  queue: string;
  room: string;
  startedAt: string | null;
  endedAt: string | null;
  presence: string;
  /** False: nobody simulated has touched it. */
  simulated: boolean;
}

/** Nobody waits: look again after so many seconds. */
const LOOK_AGAIN = 20;
/** Somebody else is at work in this room: leave it to them for a quarter of an hour. */
const LEAVE_TO_OTHERS = 900;
/** Laboratory and pharmacy go on for those whom the last rooms have sent. */
const COUNTERS_STAY = 30;

const ownShare = { LABORATORY: 0.1, PHARMACY: 0.25 } as const;

/** Counters to which people are sent from the rooms, enough for those who are sent. Shares and minutes are assumed. */
export function countersOf(departments: readonly DepartmentPlan[]): DepartmentPlan[] {
  const perDay = departments.reduce((sum, department) => sum + department.perDay, 0);
  const counter = (code: keyof typeof ownShare, consultationMinutes: number): DepartmentPlan => ({
    code,
    perDay: 0,
    consultationMinutes,
    rooms: Math.max(1, Math.ceil((perDay * ownShare[code] * (consultationMinutes + 0.5)) / 300)),
  });
  return perDay === 0 ? [] : [counter('LABORATORY', 3), counter('PHARMACY', 1.5)];
}

const isCounter = (code: string): boolean => Object.hasOwn(ownShare, code);

export const roomName = ({ door, opened }: RoomAtWork): string => (opened === 0 ? door : `${door}-${opened + 1}`);

/** Another day begins with every room shut: sessions and tokens belong to their day. */
export function onTheDay(room: RoomAtWork, minute: number): RoomAtWork {
  const day = dayOf(minute);
  if (room.day === day) return room;
  const opened = room.session === null ? room.opened : room.opened + 1;
  return { ...room, day, opened, session: null, phase: 'SHUT', away: false, token: null, asked: null, recalled: false };
}

/** What is done next in a room; null: nothing yet. */
export function nextThing(
  room: RoomAtWork,
  hospital: string,
  second: number,
  dice: Dice,
): { recalled?: boolean; body: OpdBody } | null {
  const minute = minuteOf(second);
  const time = minuteOfDay(minute);
  const { session } = hospitalHours(room.department, room.day, hospital);
  const own = session && roomHours(room.department, session, room.day, hospital)[room.place];
  if (!session || !own) return null;
  const hours = isCounter(room.department.code)
    ? { ...own, opens: session.seenFrom, closes: session.seenTo + 60 + COUNTERS_STAY }
    : own;
  const { phase, session: id, token } = room;
  if (phase === 'SHUT') {
    if (time < session.seenFrom - 15 || time >= hours.closes) return null;
    const midnight = second - (time * 60 + (second % 60));
    const doctorName = isCounter(room.department.code) ? `Counter ${room.place + 1}` : `Dr ${doctorOf(hospital, room)}`;
    return {
      body: {
        openSession: {
          queue: room.department.code,
          room: roomName(room),
          doctorName,
          plannedStart: Math.max(second, midnight + session.seenFrom * 60),
          plannedEnd: Math.max(second + 600, midnight + session.seenTo * 60),
        },
      },
    };
  }
  if (id === null || phase === 'ENDED' || phase === 'THEIRS') return null;
  if (phase === 'PLANNED') return time >= hours.opens ? { body: { startSession: { session: id } } } : null;
  if (token !== null) {
    if (phase === 'IN_CONSULTATION') return { body: { finishConsultation: { token, ...sentOn(room, dice) } } };
    // One in thirty is not there when called; half of those come on the second call.
    const there = room.recalled ? dice.chance(0.5) : !dice.chance(1 / 30);
    if (there) return { body: { startConsultation: { token } } };
    return room.recalled ? { body: { markAbsent: { token } } } : { recalled: true, body: { recall: { token } } };
  }
  const away = time >= hours.awayFrom && time < hours.awayTo;
  if (away && !room.away) {
    const expectedReturn = second + (hours.awayTo - time) * 60;
    const reason = dice.pick(['ROUND', 'BREAK', 'EMERGENCY', 'OPERATION']);
    return { body: { setPresence: { session: id, presence: 'AWAY', reason, expectedReturn } } };
  }
  if (!away && room.away) return { body: { setPresence: { session: id, presence: 'PRESENT' } } };
  if (room.away) return null;
  if (time >= hours.closes) return { body: { endSession: { session: id } } };
  return { body: { callNext: { session: id } } };
}

/** From a doctor one in ten goes on to the laboratory and one in four to the pharmacy; from a counter everybody goes home. */
function sentOn({ department }: RoomAtWork, dice: Dice): { sendTo?: string } {
  if (isCounter(department.code)) return {};
  const luck = dice.next();
  if (luck < ownShare.LABORATORY) return { sendTo: 'LABORATORY' };
  return luck < ownShare.LABORATORY + ownShare.PHARMACY ? { sendTo: 'PHARMACY' } : {};
}

/** What came of what was asked in a room. */
export function settled(
  room: RoomAtWork,
  body: OpdBody,
  { token, session, refusal }: OpdAnswer,
  second: number,
  dice: Dice,
): RoomAtWork {
  const rest = { ...room, asked: null };
  if (refusal) return afterRefusal(rest, body, refusal, second);
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

function afterRefusal(
  room: RoomAtWork,
  body: OpdBody,
  { code, token, seconds, byYou }: NonNullable<OpdAnswer['refusal']>,
  second: number,
): RoomAtWork {
  // Others were at work on the queue for too long: nothing was done, and the same is done again in a while.
  if (code === 'BUSY_TRY_AGAIN') return { ...room, nextAt: second + LOOK_AGAIN };
  if ('callNext' in body && code === 'NOTHING_WAITING') return { ...room, nextAt: second + LOOK_AGAIN };
  if ('callNext' in body && code === 'ALREADY_CALLED' && token) {
    // An earlier run called this one, or somebody who has been gone for a quarter of an hour: it blocks nobody for ever.
    const since = seconds ?? 0;
    if (byYou || since >= LEAVE_TO_OTHERS) {
      const rest = Math.max(LOOK_AGAIN, room.department.consultationMinutes * 60 - since);
      return { ...room, phase: 'IN_CONSULTATION', token, nextAt: second + Math.round(rest) };
    }
    return { ...room, phase: 'THEIRS', token: null, nextAt: second + LEAVE_TO_OTHERS - since };
  }
  // Somebody took the token on, sent the doctor away, opened or ended the session: it is their room for now.
  return { ...room, phase: 'THEIRS', token: null, nextAt: second + LEAVE_TO_OTHERS };
}

/**
 * The staff goes on where a room stands: a session that is open is not opened twice. A room that only others have touched
 * stays theirs. Whom it serves is told by the refusal to the first call. `again`: the room was left to others; a session
 * that they ended stays ended.
 */
export function takeOverRoom(
  room: RoomAtWork,
  found: readonly RoomFound[],
  second: number,
  again: boolean,
): RoomAtWork {
  const behindTheDoor = found.filter(
    ({ queue, room: name }) =>
      queue === room.department.code && (name === room.door || name.startsWith(`${room.door}-`)),
  );
  const open = behindTheDoor.find(({ endedAt }) => endedAt === null);
  const opened = Math.max(room.opened, behindTheDoor.length - (open ? 1 : 0));
  const here = {
    ...room,
    opened,
    asked: null,
    recalled: false,
    session: null,
    token: null,
    away: false,
    nextAt: second,
  };
  if (!open) return { ...here, phase: again && behindTheDoor.length > 0 ? 'ENDED' : 'SHUT' };
  if (!open.simulated) return { ...here, phase: 'THEIRS', nextAt: second + LEAVE_TO_OTHERS };
  if (open.startedAt === null) return { ...here, session: open.id, phase: 'PLANNED' };
  return { ...here, session: open.id, phase: 'FREE', away: open.presence === 'AWAY' };
}

const SURNAMES = 'Sharma,Verma,Khan,Singh,Gupta,Das,Nair,Ali,Kaur,Jain,Rao,Meena'.split(',');

const doctorOf = (hospital: string, room: RoomAtWork): string =>
  rollDice('doctor', hospital, room.department.code, room.place).pick(SURNAMES);
