import type { Escalation } from '@hims/schema';
import type { Actor } from '../../kernel/actor.ts';
import type { Sql } from '../../postgres/database.ts';
import { opelOf } from './index-scores-rules.ts';
import { escalationTableAt, knownHospital, type RegisteredHospital } from './known-hospital.queries.ts';
import { ownHospital } from './whose-hospital.queries.ts';

/** The level that the table in force calculates for a hospital now. */
export async function calculatedLevel(
  sql: Sql,
  hospital: RegisteredHospital,
  now: number,
): Promise<{ level: number | null; tableVersion: number | null; simulated: boolean }> {
  const table = await escalationTableAt(sql, now);
  if (!table) return { level: null, tableVersion: null, simulated: false };
  const opel = opelOf(await knownHospital(sql, hospital, now, false), table);
  return { level: opel.level, tableVersion: table.version, simulated: opel.simulated };
}

/** A declaration as it is stored. */
export type Declaration = {
  id: string;
  level: number;
  calculatedLevel: number | null;
  tableVersion: number;
  cardVersion: number;
  reason: string;
  since: Date | string;
  by: string;
  byRole: string;
  previousId: string | null;
  restoresId: string | null;
  /** Of the declaration whose card is at work: its own, or that of the one it restores. */
  cardId: string;
  cardSince: Date | string;
};

/** The declaration in force for a hospital; null: none. */
export async function declarationInForce(sql: Sql, facility: string): Promise<Declaration | null> {
  const { rows } = await sql.query<Declaration>(
    `select e.id::text as id, e.level, e.calculated_level as "calculatedLevel", e.table_version as "tableVersion",
            e.card_version as "cardVersion", e.reason, e.since, e.by_name as by, e.by_role as "byRole",
            e.previous_id::text as "previousId", e.restores_id::text as "restoresId",
            coalesce(e.card_id, e.id)::text as "cardId", coalesce(c.since, e.since) as "cardSince"
     from escalation e left join escalation c on c.id = e.card_id
     where e.facility_code = $1 and e.ended_at is null`,
    [facility],
  );
  return rows[0] ?? null;
}

type ItemRow = {
  code: string;
  textEn: string;
  textHi: string;
  ownerRole: string;
  minutes: number;
  dueAt: Date | string;
  state: string;
  changedAt: Date | string | null;
  changedBy: string | null;
  changedByRole: string | null;
};

const iso = (instant: Date | string) => new Date(instant).toISOString();

/**
 * The calculated and the declared level of a hospital, with the card of the declared one, at `now` (milliseconds). Throws
 * Refusal FORBIDDEN and UNKNOWN_HOSPITAL.
 */
export async function escalationOf(
  sql: Sql,
  actor: Actor,
  facility: string,
  now: number,
): Promise<Omit<Escalation, 'clockRate'>> {
  const hospital = await ownHospital(sql, actor, facility);
  const { level, tableVersion, simulated } = await calculatedLevel(sql, hospital, now);
  const declared = await declarationInForce(sql, facility);
  const answer = { facility, calculatedLevel: level, tableVersion, simulated, serverTime: iso(new Date(now)) };
  if (!declared) return { ...answer, declared: null, card: null };
  const { rows } = await sql.query<ItemRow>(
    `select code, text_en as "textEn", text_hi as "textHi", owner_role as "ownerRole", minutes, due_at as "dueAt", state,
            changed_at as "changedAt", changed_by_name as "changedBy", changed_by_role as "changedByRole"
     from action_card_item where card_id = $1 order by place`,
    [declared.cardId],
  );
  const { rows: cards } = await sql.query<{ draft: boolean }>(
    'select coalesce(bool_or(draft), false) as draft from action_card where version = $1',
    [declared.cardVersion],
  );
  return {
    ...answer,
    declared: { ...declared, since: iso(declared.since), restored: declared.restoresId !== null },
    card: {
      id: declared.cardId,
      version: declared.cardVersion,
      draft: cards[0]?.draft ?? false,
      openedAt: iso(declared.cardSince),
      items: rows.map(row => ({
        ...row,
        dueAt: iso(row.dueAt),
        changedAt: row.changedAt && iso(row.changedAt),
        overdue: row.state !== 'DONE' && new Date(row.dueAt).getTime() <= now,
      })),
    },
  } as Omit<Escalation, 'clockRate'>;
}
