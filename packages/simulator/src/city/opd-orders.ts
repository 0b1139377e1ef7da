import type { Dice } from './dice.ts';

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
  | { markLeft: { token: string; reason: 'END_OF_DAY' } }
  | { startConsultation: { token: string } }
  | { finishConsultation: { token: string; sendTo?: string } };
export interface OpdOrder {
  /** Names the command within the run. */
  readonly key: string;
  readonly body: OpdBody;
}
export interface OpdAnswer {
  readonly token?: { id: string; state: string; queue: string } | null;
  readonly session?: { id: string } | null;
  /** With ALREADY_CALLED: which token is in the room, for how many seconds of the city, and whether this staff called it. */
  readonly refusal?: { code: string; token?: string | null; seconds?: number | null; byYou?: boolean | null } | null;
}

export interface IssuedPerson {
  lane: 'COUNTER' | 'SCAN_AND_SHARE' | 'KIOSK';
  initials: string;
  age: number;
  sex: 'FEMALE' | 'MALE';
  priorityClass: 'NORMAL' | 'EMERGENCY' | 'DISABLED' | 'PREGNANT' | 'CHILD_IN_ARMS';
}

const LETTERS = [...'ABCDGHJKLMNPRSTUVY'];

/** Somebody at the counter; about a quarter have a right to go first. */
export function personAtTheCounter(department: string, dice: Dice): IssuedPerson {
  const mothers = /OBG|OBS|GYN|ANC|MATERN/.test(department);
  const children = /PAED|PED|CHILD/.test(department);
  const age = children ? dice.whole(0, 14) : Math.min(92, Math.max(15, Math.round(36 + 18 * dice.normal())));
  const sex = mothers || dice.chance(0.5) ? 'FEMALE' : 'MALE';
  const initials = `${dice.pick(LETTERS)}${dice.pick(LETTERS)}`;
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
