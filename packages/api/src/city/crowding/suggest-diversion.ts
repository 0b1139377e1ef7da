import type { BedClass, DiversionAdvice } from '@hims/schema';
import type { Actor } from '../../kernel/actor.ts';
import { Refusal } from '../../kernel/refusals.ts';
import type { Board } from '../../live/board.ts';
import type { Sql } from '../../postgres/database.ts';
import { crowdingTables } from './crowding.queries.ts';
import { tableAt } from './crowding-rules.ts';
import { adviseDiversion, type Neighbour, ROAD_FACTOR, ROAD_KM_PER_HOUR } from './diversion-rules.ts';
import { ownHospital } from './whose-hospital.queries.ts';

const MOST_PATIENTS = 100;

const TRAVEL_EN = `Estimate, not a route: straight line × ${ROAD_FACTOR} ÷ ${ROAD_KM_PER_HOUR} km/h. Traffic is not known.`;
const TRAVEL_HI = `अनुमान, मार्ग नहीं: सीधी दूरी × ${ROAD_FACTOR} ÷ ${ROAD_KM_PER_HOUR} किमी/घंटा। यातायात ज्ञात नहीं है।`;

type HospitalRow = Omit<Neighbour, 'position' | 'view'> & { latitude: number | null; longitude: number | null };

/**
 * Where patients could be sent from a hospital, by what the board knows at `now` (milliseconds). A superintendent is told
 * the free beds of neighbours here, and only of the few that are advised: who must divert has to know where to. Throws
 * Refusal FORBIDDEN, UNKNOWN_HOSPITAL, BAD_COUNT.
 */
export async function suggestDiversion(
  sql: Sql,
  actor: Actor,
  board: Board,
  now: number,
  asked: { facility: string; bedClass: BedClass; patients: number },
): Promise<DiversionAdvice> {
  const { facility, bedClass, patients } = asked;
  await ownHospital(sql, actor, facility);
  if (patients < 1 || patients > MOST_PATIENTS) {
    throw new Refusal('BAD_COUNT', `patients is ${patients}; 1 to ${MOST_PATIENTS} is accepted.`);
  }
  const { rows } = await sql.query<HospitalRow>(
    `select code, name_en as "nameEn", name_hi as "nameHi", phones, latitude, longitude
     from facility where kind = 'HOSPITAL' and operational_state = 'OPERATIONAL' or code = $1`,
    [facility],
  );
  const positionOf = ({ latitude, longitude }: HospitalRow) =>
    latitude === null || longitude === null ? null : { latitude, longitude };
  const advice = adviseDiversion({
    from: positionOf(rows.find(row => row.code === facility)!),
    neighbours: rows
      .filter(row => row.code !== facility)
      .map(row => ({
        ...row,
        position: positionOf(row),
        view: (board.cells.get(row.code)?.view as Neighbour['view'] | undefined) ?? null,
      })),
    bedClass,
    patients,
    table: tableAt(await crowdingTables(sql), now),
    now,
  });
  return {
    facility,
    bedClass,
    patients,
    at: new Date(now).toISOString(),
    ...advice,
    travelAssumptionEn: TRAVEL_EN,
    travelAssumptionHi: TRAVEL_HI,
  } as unknown as DiversionAdvice;
}
