import type { CityPlan } from '../city/city.ts';
import type { HospitalPlan } from '../city/hospital.ts';
import type { OpdAnswer, OpdOrder } from '../city/opd-orders.ts';
import type { RoomFound } from '../city/opd-room.ts';
import {
  departmentsClosed,
  heardOpd,
  lookedInto,
  type OpdStaff,
  opdStaff,
  queuesToLookInto,
  takeOver,
  workOpd,
} from '../city/opd-staff.ts';
import { ApiRefused } from './call-api.ts';
import type { ConsoleCalls } from './console-calls.ts';
import type { Narrator } from './narrate.ts';

/** Commands in one call. They are one transaction that holds the queues it touches, so it is to be a short one. */
const PER_CALL = 60;

const RUN = `mutation Opd($commands: [OpdCommandInput!]!) {
  runOpdCommands(commands: $commands) { requestId token { id } session { id } refusal { code message } }
}`;
const SESSIONS = `query Sessions($facility: ID!) {
  opdSessions(facility: $facility) { id queue room startedAt endedAt presence simulated }
}`;
const SERVING = `query Serving($facility: ID!, $queue: ID!) {
  opdQueue(facility: $facility, queue: $queue) { sessions { session { id } nowServing { id state since } } }
}`;
const LINE = `query Line($facility: ID!, $queue: ID!) {
  opdQueue(facility: $facility, queue: $queue) { waiting { id } absent { id } }
}`;

export interface OpdMember {
  readonly plan: HospitalPlan;
  staff: OpdStaff;
  /** Day of the server that the tokens belong to. */
  day: string;
  /** Tokens that this staff has issued: at the end of the day others are left alone. */
  issued: Set<string>;
  /** Departments whose line has been sent home. */
  readonly sentHome: Set<string>;
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

  type Outcome = OpdAnswer & { refusal: { code: string; message: string } | null };

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
      const outcomes = await send(member.plan.code, member.day, part);
      if (!outcomes) return;
      const { second } = narrator.present();
      for (const [i, order] of part.entries()) {
        const outcome = outcomes[i];
        if (!outcome) continue;
        calls.count(outcome.refusal?.code, outcome.refusal?.message ?? '');
        if ('issueToken' in order.body && outcome.token) member.issued.add(outcome.token.id);
        member.staff = heardOpd(member.staff, order, outcome, second);
      }
    }
  }

  async function sessionsOf(facility: string): Promise<Omit<RoomFound, 'serving'>[]> {
    const answer = await calls.call<{ opdSessions: Omit<RoomFound, 'serving'>[] }>(SESSIONS, { facility });
    return answer?.opdSessions ?? [];
  }

  /** The rooms of some queues, and whom each serves. */
  async function roomsFound(facility: string, only?: readonly string[]): Promise<RoomFound[]> {
    const sessions = await sessionsOf(facility);
    const now = Date.parse(narrator.instantOf(narrator.present().second));
    const serving = new Map<string, RoomFound['serving']>();
    for (const queue of new Set(sessions.map(session => session.queue))) {
      if (only && !only.includes(queue)) continue;
      type Room = { session: { id: string }; nowServing: { id: string; state: string; since: string } | null };
      const answer = await calls.call<{ opdQueue: { sessions: Room[] } }>(SERVING, { facility, queue });
      for (const { session, nowServing } of answer?.opdQueue.sessions ?? []) {
        if (!nowServing) continue;
        const seconds = Math.max(0, Math.round((now - Date.parse(nowServing.since)) / 1_000));
        serving.set(session.id, { id: nowServing.id, state: nowServing.state, seconds });
      }
    }
    return sessions.map(session => ({ ...session, serving: serving.get(session.id) ?? null }));
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

  /** Those whom this staff let in and nobody has seen go home when their department closes. */
  async function sendHome(member: OpdMember, queue: string): Promise<void> {
    const facility = member.plan.code;
    for (let page = 0; page < 50 && !calls.stopped; page += 1) {
      type Line = { opdQueue: { waiting: { id: string }[]; absent: { id: string }[] } };
      const answer = await calls.call<Line>(LINE, { facility, queue });
      const line = [...(answer?.opdQueue.waiting ?? []), ...(answer?.opdQueue.absent ?? [])];
      const ours = line.filter(({ id }) => member.issued.delete(id));
      if (ours.length === 0) return;
      await press(
        member,
        ours.map(({ id }) => ({ key: `h${id}`, body: { markLeft: { token: id, reason: 'END_OF_DAY' } } })),
      );
    }
  }

  return {
    async come(hospital) {
      const begun = await beginDay(hospital);
      return begun && { plan: hospital, ...begun, issued: new Set(), sentHome: new Set() };
    },
    async work(member) {
      if (today() !== member.day) {
        // Numbers and sessions belong to the server's day: whoever still waits gets a number of the new one.
        const begun = await beginDay(member.plan);
        if (!begun) return;
        Object.assign(member, begun);
        member.issued.clear();
        member.sentHome.clear();
      }
      const { second } = narrator.present();
      const queues = queuesToLookInto(member.staff, second);
      if (queues.length > 0) {
        const found = await roomsFound(member.plan.code, queues);
        for (const queue of queues) member.staff = lookedInto(member.staff, queue, found, second);
      }
      const { staff, orders } = workOpd(member.staff, second, plan.scenario.opd);
      member.staff = staff;
      await press(member, orders);
      const closed = new Set(departmentsClosed(member.staff));
      for (const queue of closed) {
        if (member.sentHome.has(queue)) continue;
        member.sentHome.add(queue);
        await sendHome(member, queue);
      }
      for (const queue of member.sentHome) if (!closed.has(queue)) member.sentHome.delete(queue);
    },
  };
}

/** Day in Asia/Kolkata (UTC+05:30, no daylight saving) of an instant, YYYY-MM-DD. */
const dayInDelhi = (instant: string): string =>
  new Date(Date.parse(instant) + 5.5 * 3_600_000).toISOString().slice(0, 10);
