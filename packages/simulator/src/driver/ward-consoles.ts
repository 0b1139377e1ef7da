import { minuteOf } from '../city/calendar.ts';
import type { CityPlan } from '../city/city.ts';
import type { HospitalPlan } from '../city/hospital.ts';
import {
  type BedOrder,
  type BoardOfWards,
  bedRefused,
  boardRead,
  goLive,
  type WardStaff,
  wardStaff,
  workWards,
} from '../city/ward-staff.ts';
import type { ConsoleCalls } from './console-calls.ts';
import type { Narrator } from './narrate.ts';

/** Commands, and patients of a census, in one call: it holds the board of its hospital, so it is to be a short one. */
const PER_CALL = 100;

const RUN = `mutation Beds($facility: ID!, $commands: [BedCommandInput!]!) {
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

interface WardMember {
  readonly plan: HospitalPlan;
  staff: WardStaff;
}

export interface WardConsoles {
  /** Calls the sisters of a hospital to its board: beds are put up and the census is taken where none is known yet. */
  come(hospital: HospitalPlan): Promise<WardMember | null>;
  /** One turn of a hospital. */
  work(member: WardMember): Promise<void>;
}

/** The bed boards of some hospitals, kept through the public API. */
export function openWardConsoles(calls: ConsoleCalls, plan: CityPlan, narrator: Narrator, run: string): WardConsoles {
  const boardOf = async (facility: string): Promise<BoardOfWards | null> =>
    (await calls.call<{ bedBoard: BoardOfWards }>(BOARD, { facility }))?.bedBoard ?? null;

  async function press(member: WardMember, orders: readonly BedOrder[]): Promise<void> {
    const facility = member.plan.code;
    for (let at = 0; at < orders.length; at += PER_CALL) {
      const part = orders.slice(at, at + PER_CALL);
      const commands = part.map(({ key, body }) => ({ requestId: `${run}-${facility}-${key}`, ...body }));
      type Outcome = { refusal: string | null; message: string | null };
      const answer = await calls.call<{ runBedCommands: Outcome[] }>(RUN, { facility, commands });
      if (!answer) return;
      const minute = minuteOf(narrator.present().second);
      for (const [i, order] of part.entries()) {
        const outcome = answer.runBedCommands[i];
        calls.count(outcome?.refusal, outcome?.message ?? '');
        if (outcome?.refusal) member.staff = bedRefused(member.staff, order, minute);
      }
    }
  }

  return {
    async come(hospital) {
      const facility = hospital.code;
      const life = narrator.present().hospitals.get(facility);
      let board = await boardOf(facility);
      if (!life || !board) return null;
      const { beds, census } = goLive(hospital, life, board, { seed: plan.seed, run: `${run}-${facility}` });
      for (const [i, each] of beds.entries()) {
        await calls.call(DEFINE, { facility, requestId: `${run}-${facility}-d${i}`, beds: each });
      }
      for (let at = 0; at < census.length && !calls.stopped; at += PER_CALL) {
        const patients = census.slice(at, at + PER_CALL);
        await calls.call(CENSUS, { facility, requestId: `${run}-${facility}-n${at}`, patients });
      }
      if (beds.length + census.length > 0) board = await boardOf(facility);
      // Counted from now on: who came and left while the census was taken is not on the board and never will be.
      const { second, hospitals } = narrator.present();
      if (!board) return null;
      const staff = wardStaff(hospital, hospitals.get(facility) ?? life, board, {
        seed: plan.seed,
        run: `${run}-${facility}`,
        minute: minuteOf(second),
      });
      return { plan: hospital, staff };
    },
    async work(member) {
      const { second, hospitals } = narrator.present();
      const life = hospitals.get(member.plan.code);
      if (!life) return;
      const minute = minuteOf(second);
      if (minute >= member.staff.readAt) {
        const board = await boardOf(member.plan.code);
        if (!board) return;
        member.staff = boardRead(member.plan, member.staff, board, minute);
      }
      const { staff, orders } = workWards(member.staff, life, minute);
      member.staff = staff;
      await press(member, orders);
    },
  };
}
