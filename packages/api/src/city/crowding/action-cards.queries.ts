import type { Sql } from '../../postgres/database.ts';
import type { CardAction } from './first-action-cards.ts';

/** A published version of the action cards. Instants RFC 3339. */
export type ActionCardSet = { version: number; draft: boolean; effectiveFrom: string; actions: CardAction[] };

/** Every version of the action cards, oldest first. */
export async function actionCardSets(sql: Sql): Promise<ActionCardSet[]> {
  const { rows } = await sql.query<{
    version: number;
    draft: boolean;
    effectiveFrom: Date | string;
    actions: CardAction[];
  }>(
    `select version, bool_or(draft) as draft, min(effective_from) as "effectiveFrom",
            jsonb_agg(jsonb_build_object('level', level, 'code', code, 'ownerRole', owner_role, 'minutes', minutes,
                                         'textEn', text_en, 'textHi', text_hi) order by level, place) as actions
     from action_card group by version order by version`,
  );
  return rows.map(row => ({ ...row, effectiveFrom: new Date(row.effectiveFrom).toISOString() }));
}

/** A declared level with how its card stands. Instants RFC 3339. */
export type EscalationSummary = {
  facility: string;
  level: number;
  calculatedLevel: number | null;
  since: string;
  by: string;
  byRole: string;
  actions: number;
  done: number;
  overdue: number;
  nextDueAt: string | null;
};

/** The declared levels that the reader may see, highest first and of one level the longest first, at `now` (milliseconds). */
export async function declaredLevels(sql: Sql, now: number, first: number): Promise<EscalationSummary[]> {
  const { rows } = await sql.query<
    Omit<EscalationSummary, 'since' | 'nextDueAt'> & { since: Date | string; nextDueAt: Date | string | null }
  >(
    `select e.facility_code as facility, e.level, e.calculated_level as "calculatedLevel", e.since, e.by_name as by,
            e.by_role as "byRole", count(i.code)::int as actions,
            count(*) filter (where i.state = 'DONE')::int as done,
            count(*) filter (where i.state <> 'DONE' and i.due_at <= $1)::int as overdue,
            min(i.due_at) filter (where i.state <> 'DONE' and i.due_at > $1) as "nextDueAt"
     from escalation e left join action_card_item i on i.card_id = coalesce(e.card_id, e.id)
     where e.ended_at is null
     group by e.id order by e.level desc, e.since, e.facility_code limit $2`,
    [new Date(now).toISOString(), first],
  );
  return rows.map(row => ({
    ...row,
    since: new Date(row.since).toISOString(),
    nextDueAt: row.nextDueAt && new Date(row.nextDueAt).toISOString(),
  }));
}
