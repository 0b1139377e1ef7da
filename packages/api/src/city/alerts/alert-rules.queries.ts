import type { Sql } from '../../postgres/database.ts';
import type { AlertRule } from './alert-rules.ts';
import { WHOLE_CITY } from './board-metrics.ts';
import type { Seat } from './first-seats.ts';

/** Every version of every rule, by code, oldest first. */
export async function alertRules(sql: Sql): Promise<AlertRule[]> {
  const { rows } = await sql.query<Omit<AlertRule, 'effectiveFrom'> & { effectiveFrom: Date | string }>(
    `select code, version, effective_from as "effectiveFrom", enabled, kind, priority, cause, facility_kind as "facilityKind",
            condition, on_delay_seconds as "onDelaySeconds", off_delay_seconds as "offDelaySeconds", name_en as "nameEn",
            name_hi as "nameHi", consequence_en as "consequenceEn", consequence_hi as "consequenceHi",
            action_en as "actionEn", action_hi as "actionHi", owner_role as "ownerRole",
            minutes_to_act as "minutesToAct", basis
     from alert_rule order by code, version`,
  );
  return rows.map(row => ({ ...row, effectiveFrom: new Date(row.effectiveFrom).getTime() }));
}

export type ChainStep = { ownerRole: string; step: number; role: string; afterMinutes: number };

/** Who is told next when nobody acknowledges, by the role that must act, in order. */
export async function alertChain(sql: Sql): Promise<ChainStep[]> {
  const { rows } = await sql.query<ChainStep>(
    'select owner_role as "ownerRole", step, role, after_minutes as "afterMinutes" from alert_chain order by owner_role, step',
  );
  return rows;
}

/** The places at which people watch alarms. */
export async function alertSeats(sql: Sql): Promise<Seat[]> {
  const { rows } = await sql.query<Seat>(
    `select code, name_en as "nameEn", name_hi as "nameHi", role, per_facility as "perFacility", priorities, causes,
            always_causes as "alwaysCauses"
     from alert_seat order by code`,
  );
  return rows;
}

/** What is wrong with a rule that cannot be evaluated. Instants are RFC 3339 strings. */
export type ToldFault = {
  rule: string;
  version: number;
  facility: string | null;
  places: number;
  sentence: string;
  since: string;
};

/**
 * The rules that cannot be evaluated, by code: of each the first fault that the reader may see, and at how many of the reader's
 * facilities it fails. One that fails elsewhere only is none to whoever sees nothing of there.
 */
export async function alertRuleFaults(sql: Sql): Promise<ToldFault[]> {
  const { rows } = await sql.query<ToldFault>(
    `select distinct on (rule_code) rule_code as rule, rule_version as version, nullif(facility_code, $1) as facility,
            case when facility_code = $1 then 0 else (count(*) over of_rule)::int end as places, sentence,
            min(since) over of_rule as since
     from alert_rule_fault window of_rule as (partition by rule_code)
     order by rule_code, facility_code = $1 desc, facility_code`,
    [WHOLE_CITY],
  );
  return rows.map(row => ({ ...row, since: new Date(row.since).toISOString() }));
}

const WEEK_MS = 7 * 86_400_000;

/** How often each rule was raised, or raised again, in the seven days before `now` (milliseconds), as far as the reader may see. */
export async function raisedLastWeek(sql: Sql, now: number): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql.query<{ rule: string; times: number }>(
    `select a.rule_code as rule, count(*)::int as times from alert_event e join alert a on a.id = e.alert_id
      where e.verb in ('RAISE', 'RAISE_AGAIN') and e.at > $1::timestamptz group by a.rule_code`,
    [new Date(now - WEEK_MS).toISOString()],
  );
  return new Map(rows.map(row => [row.rule, row.times]));
}
