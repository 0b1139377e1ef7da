import type { CityPlan } from '../city/city.ts';
import type { HospitalPlan } from '../city/hospital.ts';
import type { OpdAnswer, OpdOrder } from '../city/opd-orders.ts';
import type { RoomFound } from '../city/opd-room.ts';
import { heardOpd, isToLookIn, lookedIn, type OpdStaff, opdStaff, takeOver, workOpd } from '../city/opd-staff.ts';
import { ApiRefused } from './call-api.ts';
import type { ConsoleCalls } from './console-calls.ts';
import type { Narrator } from './narrate.ts';

/** Commands in one call. They are one transaction that holds the queues it touches, so it is to be a short one. */
const PER_CALL = 60;
/** A queue that others held too long is asked for again this often at most; copies of what was done have no second effect. */
const TRIES = 3;

const RUN = `mutation Opd($commands: [OpdCommandInput!]!) {
  runOpdCommands(commands: $commands) { requestId token { id state queue } session { id } refusal { code message token since byYou } }
}`;
const SESSIONS = `query Sessions($facility: ID!) {
  opdSessions(facility: $facility) { id queue room startedAt endedAt presence simulated }
}`;

interface OpdMember {
  readonly plan: HospitalPlan;
  staff: OpdStaff;
  /** Day of the server that the tokens belong to. */
  day: string;
}

export interface OpdConsoles {
  /** Calls the staff of a hospital to its consoles. */
  come(hospital: HospitalPlan): Promise<OpdMember | null>;
  /** One turn of a hospital. */
  work(member: OpdMember): Promise<void>;
}

/** The OPD consoles of some hospitals, pressed through the public API. */
export function openOpdConsoles(calls: ConsoleCalls, plan: CityPlan, narrator: Narrator, run: string): OpdConsoles {
  /** Seconds of the city become instants of the server, and the hospital is named. */
  function bodyOf(facility: string, body: OpdOrder['body']): Record<string, unknown> {
    if ('openSession' in body) {
      const { plannedStart, plannedEnd, ...rest } = body.openSession;
      const planned = {
        plannedStart: narrator.instantOf(plannedStart),
        plannedEnd: narrator.instantOf(plannedEnd),
      };
      return { openSession: { ...rest, facility, ...planned } };
    }
    if ('issueToken' in body) return { issueToken: { ...body.issueToken, facility } };
    if ('setPresence' in body) {
      const { expectedReturn, ...rest } = body.setPresence;
      return {
        setPresence:
          expectedReturn === undefined ? rest : { ...rest, expectedReturn: narrator.instantOf(expectedReturn) },
      };
    }
    return body;
  }

  type Outcome = Omit<OpdAnswer, 'refusal'> & {
    refusal: {
      code: string;
      message: string;
      token?: string | null;
      since?: string | null;
      byYou?: boolean | null;
    } | null;
  };

  async function send(facility: string, day: string, orders: readonly OpdOrder[]): Promise<Outcome[] | null> {
    const commands = orders.map(({ key, body }) => ({
      requestId: `${run}-${facility}-${day}-${key}`,
      ...bodyOf(facility, body),
    }));
    try {
      const answer = await calls.call<{ runOpdCommands: Outcome[] }>(RUN, { commands });
      return answer?.runOpdCommands ?? null;
    } catch (error) {
      // The whole call was refused: each order hears it, or its room would wait for an answer for ever.
      if (!(error instanceof ApiRefused)) throw error;
      return orders.map(() => ({ refusal: { code: 'CALL_REFUSED', message: error.message } }));
    }
  }

  async function press(member: OpdMember, orders: readonly OpdOrder[]): Promise<void> {
    for (let at = 0; at < orders.length; at += PER_CALL) {
      const part = orders.slice(at, at + PER_CALL);
      let outcomes = await send(member.plan.code, member.day, part);
      for (let tries = 1; tries < TRIES && outcomes?.some(isBusy); tries++) {
        outcomes = await send(member.plan.code, member.day, part);
      }
      if (!outcomes) return;
      const { second } = narrator.present();
      for (const [i, order] of part.entries()) {
        const outcome = outcomes[i];
        if (!outcome) continue;
        calls.count(outcome.refusal?.code, outcome.refusal?.message ?? '');
        const since = outcome.refusal?.since;
        const seconds = since
          ? Math.max(0, (Date.parse(narrator.instantOf(second)) - Date.parse(since)) / 1_000)
          : null;
        const answer = { ...outcome, refusal: outcome.refusal && { ...outcome.refusal, seconds } };
        member.staff = heardOpd(member.staff, order, answer, second);
      }
    }
  }

  async function roomsFound(facility: string): Promise<RoomFound[]> {
    const answer = await calls.call<{ opdSessions: RoomFound[] }>(SESSIONS, { facility });
    return answer?.opdSessions ?? [];
  }

  const today = (): string => dayInDelhi(narrator.instantOf(narrator.present().second));

  /** Where no room is open yet on this day of the server, the line that stands there already is let in, as the city has it. */
  async function beginDay(hospital: HospitalPlan): Promise<Pick<OpdMember, 'staff' | 'day'> | null> {
    const day = today();
    const found = await roomsFound(hospital.code);
    const { second, hospitals } = narrator.present();
    const life = hospitals.get(hospital.code);
    if (!life) return null;
    const waiting = hospital.departments.map(({ code }, i): [string, number] => {
      const queue = life.queues[i];
      return [code, queue && found.length === 0 ? queue.issued - queue.called - queue.unseen : 0];
    });
    return { day, staff: takeOver(opdStaff(hospital, plan.seed, second, new Map(waiting)), found, second) };
  }

  return {
    async come(hospital) {
      const begun = await beginDay(hospital);
      return begun && { plan: hospital, ...begun };
    },
    async work(member) {
      // Numbers and sessions belong to the server's day: whoever still waits at its midnight gets a number of the new one.
      if (today() !== member.day) Object.assign(member, await beginDay(member.plan));
      const { second } = narrator.present();
      if (isToLookIn(member.staff, second)) {
        member.staff = lookedIn(member.staff, await roomsFound(member.plan.code), second);
      }
      const { staff, orders } = workOpd(member.staff, second, plan.scenario.opd);
      member.staff = staff;
      await press(member, orders);
    },
  };
}

const isBusy = ({ refusal }: OpdAnswer): boolean => refusal?.code === 'BUSY_TRY_AGAIN';

/** Day in Asia/Kolkata (UTC+05:30, no daylight saving) of an instant, YYYY-MM-DD. */
const dayInDelhi = (instant: string): string =>
  new Date(Date.parse(instant) + 5.5 * 3_600_000).toISOString().slice(0, 10);
