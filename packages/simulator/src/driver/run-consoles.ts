import { minuteOf } from '../city/calendar.ts';
import type { CityPlan } from '../city/city.ts';
import type { HospitalPlan } from '../city/hospital.ts';
import {
  crowdAtTheStart,
  heardOpd,
  type OpdAnswer,
  type OpdOrder,
  type OpdStaff,
  opdStaff,
  type RoomsFound,
  takeOver,
  workOpd,
} from '../city/opd-staff.ts';
import {
  type BedOrder,
  type BoardOfWards,
  bedRefused,
  goLive,
  type WardStaff,
  wardStaff,
  workWards,
} from '../city/ward-staff.ts';
import { ApiUnavailable, ApiWantsSignIn, callApi } from './call-api.ts';
import type { Narrator } from './narrate.ts';
import type { TokenKeeper } from './tokens.ts';

/** Commands that the API takes in one call. */
const PER_CALL = 200;
const PATIENTS_PER_CALL = 500;
const TICK_MS = 1_000;

export interface ConsolesRun {
  /** Settles when every hospital is on its board and its rooms are open. */
  ready: Promise<void>;
  /** Commands so far: done, and refused by code. */
  done(): number;
  refused(): ReadonlyMap<string, number>;
  ended: Promise<void>;
}

const OPD = `mutation Opd($commands: [OpdCommandInput!]!) {
  runOpdCommands(commands: $commands) { requestId token { id } session { id } refusal { code message } }
}`;
const BEDS = `mutation Beds($facility: ID!, $commands: [BedCommandInput!]!) {
  runBedCommands(facility: $facility, commands: $commands) { requestId refusal message }
}`;
const DEFINE = `mutation Define($facility: ID!, $requestId: ID!, $beds: DefineBedsInput!) {
  defineBeds(facility: $facility, requestId: $requestId, beds: $beds) { count }
}`;
const CENSUS = `mutation Census($facility: ID!, $requestId: ID!, $patients: [AdmitInput!]!) {
  takeCensus(facility: $facility, requestId: $requestId, patients: $patients) { count }
}`;
const BOARD = `query Board($facility: ID!) {
  bedBoard(facility: $facility) { wards { code beds { code state stays { visit } } withoutBed { visit } } }
}`;
const SESSIONS = `query Sessions($facility: ID!) {
  opdSessions(facility: $facility) { id queue room startedAt endedAt presence }
}`;
const SERVING = `query Serving($facility: ID!, $queue: ID!) {
  opdQueue(facility: $facility, queue: $queue) { counts { waiting } sessions { session { id } nowServing { id state } } }
}`;

type Clerks = { plan: HospitalPlan; opd: OpdStaff };
type Sisters = { plan: HospitalPlan; wards: WardStaff };

/**
 * Lets the people of some hospitals work at their consoles, through the public API: sessions, tokens, calls, admissions,
 * transfers, discharges, cleaning. What got no answer is sent again under the same request id. Runs until `stop`.
 */
export function runConsoles(options: {
  url: string;
  token: TokenKeeper;
  plan: CityPlan;
  narrator: Narrator;
  /** Begins every request id and visit number of this run. */
  run: string;
  stop: AbortSignal;
  say: (line: string) => void;
}): ConsolesRun {
  const { url, token, plan, narrator, run, stop, say } = options;
  const refused = new Map<string, number>();
  let done = 0;

  /** One call, again and again until it is answered; a refusal is thrown. Undefined: stopped meanwhile. */
  async function call<T>(query: string, variables: Record<string, unknown>): Promise<T | undefined> {
    for (let failures = 0; !stop.aborted; failures += 1) {
      try {
        return await callApi<T>(url, query, variables, { token: await token.current(), timeoutMs: 60_000 });
      } catch (error) {
        if (error instanceof ApiWantsSignIn) token.forget();
        else if (!(error instanceof ApiUnavailable)) throw error;
        await new Promise(resolve => setTimeout(resolve, Math.min(8_000, 200 * 2 ** failures)));
      }
    }
    return undefined;
  }

  function count(code: string | null | undefined, message: string): void {
    if (!code) {
      done += 1;
      return;
    }
    if (!refused.has(code) && code !== 'NOTHING_WAITING') say(`a console was told ${code}: ${message}`);
    refused.set(code, (refused.get(code) ?? 0) + 1);
  }

  /** Seconds of the city become instants of the server, and the hospital is named. */
  function bodyOf(hospital: string, body: OpdOrder['body']): Record<string, unknown> {
    if ('openSession' in body) {
      const { plannedStart, plannedEnd, ...rest } = body.openSession;
      return {
        openSession: {
          ...rest,
          facility: hospital,
          plannedStart: narrator.instantOf(plannedStart),
          plannedEnd: narrator.instantOf(plannedEnd),
        },
      };
    }
    if ('issueToken' in body) return { issueToken: { ...body.issueToken, facility: hospital } };
    if ('setPresence' in body) {
      const { expectedReturn, ...rest } = body.setPresence;
      return {
        setPresence:
          expectedReturn === undefined ? rest : { ...rest, expectedReturn: narrator.instantOf(expectedReturn) },
      };
    }
    return body;
  }

  /** Sends what the staff of all hospitals pressed, in order, and tells each what came of it. */
  async function pressOpd(pressed: readonly { member: Clerks; order: OpdOrder }[]): Promise<void> {
    for (let at = 0; at < pressed.length; at += PER_CALL) {
      const part = pressed.slice(at, at + PER_CALL);
      const commands = part.map(({ member, order }) => ({
        requestId: `${run}-${member.plan.code}-${order.key}`,
        ...bodyOf(member.plan.code, order.body),
      }));
      type Outcome = OpdAnswer & { refusal: { code: string; message: string } | null };
      const answer = await call<{ runOpdCommands: Outcome[] }>(OPD, { commands });
      if (!answer) return;
      const { second } = narrator.present();
      for (const [i, { member, order }] of part.entries()) {
        const outcome = answer.runOpdCommands[i];
        if (!outcome) continue;
        count(outcome.refusal?.code, outcome.refusal?.message ?? '');
        member.opd = heardOpd(member.opd, order, outcome, second);
      }
    }
  }

  async function pressBeds(member: Sisters, orders: readonly BedOrder[]): Promise<void> {
    for (let at = 0; at < orders.length; at += PER_CALL) {
      const part = orders.slice(at, at + PER_CALL);
      const commands = part.map(({ key, body }) => ({ requestId: `${run}-${member.plan.code}-${key}`, ...body }));
      type Outcome = { refusal: string | null; message: string | null };
      const variables = { facility: member.plan.code, commands };
      const answer = await call<{ runBedCommands: Outcome[] }>(BEDS, variables);
      for (const [i, order] of part.entries()) {
        const outcome = answer?.runBedCommands[i];
        count(outcome?.refusal, outcome?.message ?? '');
        if (outcome?.refusal) member.wards = bedRefused(member.wards, order);
      }
    }
  }

  const boardOf = async (facility: string): Promise<BoardOfWards> =>
    (await call<{ bedBoard: BoardOfWards }>(BOARD, { facility }))?.bedBoard ?? { wards: [] };

  /** Puts up beds and takes the census where no bed is known yet, and goes on from what the board says. */
  async function comeToTheWards(hospital: HospitalPlan): Promise<Sisters | null> {
    const facility = hospital.code;
    const life = narrator.present().hospitals.get(facility);
    if (!life) return null;
    let board = await boardOf(facility);
    if (board.wards.every(({ beds }) => beds.length === 0)) {
      const { beds, census } = goLive(hospital, life, plan.seed, `${run}-${facility}`);
      for (const [i, each] of beds.entries()) {
        await call(DEFINE, { facility, requestId: `${run}-${facility}-d${i}`, beds: each });
      }
      for (let at = 0; at < census.length; at += PATIENTS_PER_CALL) {
        const patients = census.slice(at, at + PATIENTS_PER_CALL);
        await call(CENSUS, { facility, requestId: `${run}-${facility}-n${at}`, patients });
      }
      board = await boardOf(facility);
    }
    // Counted from now on: who came and left while the census was taken is not on the board and never will be.
    const { second, hospitals } = narrator.present();
    const wards = wardStaff(hospital, hospitals.get(facility) ?? life, board, {
      seed: plan.seed,
      run: `${run}-${facility}`,
      minute: minuteOf(second),
    });
    return { plan: hospital, wards };
  }

  /** Finds out which rooms are open; where none is, lets in the line that stands there already, as the city has it. */
  async function comeToTheOpd(hospital: HospitalPlan): Promise<Clerks | null> {
    const { second, hospitals } = narrator.present();
    const life = hospitals.get(hospital.code);
    if (!life) return null;
    const found = await roomsFound(hospital.code);
    const member: Clerks = { plan: hospital, opd: takeOver(opdStaff(hospital, plan.seed, second), found) };
    if (found.length === 0) {
      const waiting = hospital.departments.map(({ code }, i) => {
        const queue = life.queues[i];
        return { department: code, people: queue ? Math.max(0, queue.issued - queue.called - queue.unseen) : 0 };
      });
      const crowd = crowdAtTheStart(member.opd, waiting);
      member.opd = crowd.staff;
      await pressOpd(crowd.orders.map(order => ({ member, order })));
    }
    return member;
  }

  async function roomsFound(facility: string): Promise<RoomsFound[]> {
    type Session = Omit<RoomsFound, 'serving'>;
    const answer = await call<{ opdSessions: Session[] }>(SESSIONS, { facility });
    const sessions = answer?.opdSessions ?? [];
    const serving = new Map<string, { id: string; state: string }>();
    for (const queue of new Set(sessions.map(session => session.queue))) {
      type Serving = {
        opdQueue: { sessions: { session: { id: string }; nowServing: { id: string; state: string } | null }[] };
      };
      const now = await call<Serving>(SERVING, { facility, queue });
      for (const { session, nowServing } of now?.opdQueue.sessions ?? []) {
        if (nowServing) serving.set(session.id, nowServing);
      }
    }
    return sessions.map(session => ({ ...session, serving: serving.get(session.id) ?? null }));
  }

  async function workAllOpd(members: readonly Clerks[]): Promise<void> {
    const { second } = narrator.present();
    await pressOpd(
      members.flatMap(member => {
        const { staff, orders } = workOpd(member.opd, second, plan.scenario.opd);
        member.opd = staff;
        return orders.map(order => ({ member, order }));
      }),
    );
  }

  async function workAllWards(members: readonly Sisters[]): Promise<void> {
    for (const member of members) {
      const { second, hospitals } = narrator.present();
      const life = hospitals.get(member.plan.code);
      if (!life) continue;
      const { staff, orders } = workWards(member.wards, life, minuteOf(second));
      member.wards = staff;
      await pressBeds(member, orders);
    }
  }

  /** Calls everybody to their places, one hospital after the other, then works every second. */
  async function keepAt<T>(
    come: (hospital: HospitalPlan) => Promise<T | null>,
    work: (members: readonly T[]) => Promise<void>,
    onDuty: () => void,
  ): Promise<void> {
    const members: T[] = [];
    const hospitals = plan.hospitals.filter(({ code }) => plan.consoles.has(code));
    for (const hospital of hospitals) {
      if (stop.aborted) return;
      const member = await come(hospital);
      if (member) members.push(member);
      // Those who are there already do not wait for the others to come.
      await work(members);
    }
    onDuty();
    while (!stop.aborted) {
      const began = performance.now();
      await work(members);
      const rest = Math.max(50, TICK_MS - (performance.now() - began));
      await new Promise(resolve => setTimeout(resolve, rest));
    }
  }

  const places = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const;
  const ready = Promise.all(places.map(({ promise }) => promise)).then(() => undefined);
  const fell = (error: Error): void => say(`the consoles stopped: ${error.message}`);
  const ended = Promise.all([
    keepAt(comeToTheOpd, workAllOpd, places[0].resolve).catch(fell).finally(places[0].resolve),
    keepAt(comeToTheWards, workAllWards, places[1].resolve).catch(fell).finally(places[1].resolve),
  ]).then(() => undefined);
  return { ready, done: () => done, refused: () => refused, ended };
}
