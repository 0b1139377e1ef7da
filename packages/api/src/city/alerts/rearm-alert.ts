import type { Sql } from '../../postgres/database.ts';

/**
 * What an alarm has anew when it comes back from the shelf at `now` (milliseconds): its time to act, its chain from the first
 * step, and a round of its own in the outbox. Without it nobody would ever be told of an alarm that was once put aside.
 */
export async function rearmed(sql: Sql, now: number, alert: string) {
  const { rows } = await sql.query<{ minutesToAct: number; afterMinutes: number | null; round: number }>(
    `select r.minutes_to_act as "minutesToAct", c.after_minutes as "afterMinutes", a.escalation_round + 1 as round
     from alert a join alert_rule r on r.code = a.rule_code and r.version = a.rule_version
     left join alert_chain c on c.owner_role = r.owner_role and c.step = 1
     where a.id = $1`,
    [alert],
  );
  const row = rows[0];
  // Not theirs to see: whoever moves the alert is told so.
  if (!row) return {};
  const actBy = now + row.minutesToAct * 60_000;
  const instant = (ms: number) => new Date(ms).toISOString();
  return {
    act_by: instant(actBy),
    escalates_at: row.afterMinutes === null ? null : instant(actBy + row.afterMinutes * 60_000),
    escalations: 0,
    escalated_to: null,
    escalation_round: row.round,
  };
}
