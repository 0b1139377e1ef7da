import { Board, type BoardChange, type BoardFact } from '../../live/board.ts';
import type { Sql } from '../../postgres/database.ts';
import { bedsBoard } from '../beds/beds.board.ts';
import { bedsRules } from '../beds/beds-rules.ts';
import { emergencyBoard } from '../emergency/emergency.board.ts';
import { emergencyRules } from '../emergency/emergency-rules.ts';
import { queuesBoard } from '../queues/queues.board.ts';
import { queuesRules } from '../queues/queues-rules.ts';
import type { CrowdingView } from './crowding-rules.ts';
import type { EscalationTableContent } from './first-escalation-table.ts';
import type { KnownHospital, StatedValue } from './index-inputs-rules.ts';

const RULES = [bedsRules, queuesRules, emergencyRules] as const;
const SIGNALS: readonly string[] = RULES.map(rules => rules.signal);
/** No fact of these signals is believed for longer, so nothing older needs to be read. */
const LONGEST_BELIEVED_MS = 24 * 3_600_000;
const EMERGENCY_WARD = 'EMG';

/** A hospital of the registry; null: no hospital has this code. */
export type RegisteredHospital = {
  code: string;
  nameEn: string;
  nameHi: string;
  beds: number | null;
  emergencyWardBeds: number | null;
};

export async function registeredHospital(sql: Sql, code: string): Promise<RegisteredHospital | null> {
  const { rows } = await sql.query<RegisteredHospital>(
    `select f.code, f.name_en as "nameEn", f.name_hi as "nameHi", f.beds, w.beds as "emergencyWardBeds"
     from facility f left join ward w on w.facility_code = f.code and w.code = $2
     where f.code = $1 and f.kind = 'HOSPITAL'`,
    [code, EMERGENCY_WARD],
  );
  return rows[0] ?? null;
}

type FactRow = { signal: string; part: string; fact: BoardFact; xid: string };

/**
 * What was known of a hospital at an instant (milliseconds), as the reader may see it: now from the cells, before from the
 * change log. Whatever had expired by then is unknown, also when nobody had marked it yet.
 */
export async function knownHospital(
  sql: Sql,
  hospital: RegisteredHospital,
  instant: number,
  past: boolean,
): Promise<KnownHospital> {
  const at = new Date(instant).toISOString();
  const { rows } = past
    ? await sql.query<FactRow>(
        `select distinct on (signal, part) signal, part, fact, xid::text as xid
         from change_log cross join lateral jsonb_each(facts) as each(part, fact)
         where facility_code = $1 and signal = any ($2) and recorded_at <= $3::timestamptz and recorded_at > $4::timestamptz
         order by signal, part, coalesce(fact->>'since', fact->>'observedAt') desc, change_log.xid desc, seq desc`,
        [hospital.code, SIGNALS, at, new Date(instant - LONGEST_BELIEVED_MS).toISOString()],
      )
    : await sql.query<FactRow>(
        `select signal, part, fact, changed_xid::text as xid from cell where facility_code = $1 and signal = any ($2)`,
        [hospital.code, SIGNALS],
      );
  const changes: BoardChange[] = rows
    .map(row => ({
      facility: hospital.code,
      signal: row.signal,
      facts: { [row.part]: row.fact.expiresAt <= at ? expired(row) : row.fact },
      xid: Number(row.xid),
    }))
    .sort((a, b) => a.xid - b.xid);
  const board = new Board('', [bedsBoard, queuesBoard, emergencyBoard], () => 'HOSPITAL', '');
  board.apply(changes);
  const view = (board.cells.get(hospital.code)?.view as CrowdingView | undefined) ?? {
    kind: 'HOSPITAL',
    bedsByClass: [],
    emergency: null,
    opd: null,
  };
  return {
    view,
    stated: await statedValues(sql, hospital.code, at),
    registryBeds: hospital.beds,
    emergencyWardBeds: hospital.emergencyWardBeds,
  };
}

function expired({ signal, fact }: FactRow): BoardFact {
  const rules = RULES.find(each => each.signal === signal)!;
  return { ...fact, ...(rules.expire as (own: unknown) => object)(fact), quality: 'EXPIRED' };
}

/** Of each input the last statement made until then, if it is still believed. */
async function statedValues(sql: Sql, facility: string, at: string): Promise<StatedValue[]> {
  const { rows } = await sql.query<{
    input: string;
    value: number;
    source: string;
    sourceKind: string;
    statedAt: Date | string;
    expiresAt: Date | string;
  }>(
    `select * from (
       select distinct on (input) input, value, source, source_kind as "sourceKind", stated_at as "statedAt",
              expires_at as "expiresAt"
       from crowding_input where facility_code = $1 and stated_at <= $2::timestamptz
       order by input, stated_at desc, id desc
     ) as last where "expiresAt" > $2::timestamptz`,
    [facility, at],
  );
  return rows.map(row => ({
    ...row,
    statedAt: new Date(row.statedAt).toISOString(),
    expiresAt: new Date(row.expiresAt).toISOString(),
  }));
}

/** A published version of the escalation table. Instants RFC 3339. */
export type EscalationTable = EscalationTableContent & {
  version: number;
  effectiveFrom: string;
  reason: string;
  publishedAt: string;
};

/** Every version of the escalation table, oldest first. */
export async function escalationTables(sql: Sql): Promise<EscalationTable[]> {
  const { rows } = await sql.query<{
    version: number;
    effective_from: Date | string;
    content: EscalationTableContent;
    reason: string;
    published_at: Date | string;
  }>('select version, effective_from, content, reason, published_at from escalation_table order by version');
  return rows.map(row => ({
    ...row.content,
    version: row.version,
    effectiveFrom: new Date(row.effective_from).toISOString(),
    reason: row.reason,
    publishedAt: new Date(row.published_at).toISOString(),
  }));
}

/** The escalation table in force at an instant (milliseconds); null before the first. */
export async function escalationTableAt(sql: Sql, instant: number): Promise<EscalationTable | null> {
  const tables = await escalationTables(sql);
  return (
    tables
      .filter(table => Date.parse(table.effectiveFrom) <= instant)
      .sort((a, b) => Date.parse(b.effectiveFrom) - Date.parse(a.effectiveFrom))[0] ?? null
  );
}
