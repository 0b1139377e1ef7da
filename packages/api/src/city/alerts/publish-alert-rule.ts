import { ring } from '../../commit/ring.ts';
import type { Actor } from '../../kernel/actor.ts';
import { Refusal } from '../../kernel/refusals.ts';
import type { Sql } from '../../postgres/database.ts';
import { alertRules } from './alert-rules.queries.ts';
import { type AlertRule, type AlertRuleText, refuseBadRule } from './alert-rules.ts';

/** Rules that may be in force at once: each is looked at for every facility, every second. */
const MOST_RULES = 100;

/**
 * Publishes a version of a rule; earlier ones stay as they were, and open alerts keep the version that raised them. Times in
 * milliseconds. Refuses with BAD_ALERT_RULE, RULE_IN_THE_PAST and TOO_MANY_RULES.
 */
export async function publishAlertRule(
  sql: Sql,
  at: number,
  actor: Actor,
  wanted: AlertRuleText & { readonly enabled: boolean; readonly effectiveFrom: number | null },
): Promise<AlertRule> {
  refuseBadRule(wanted);
  const known = await alertRules(sql);
  const versions = known.filter(each => each.code === wanted.code);
  const earliest = Math.max(at, ...versions.map(each => each.effectiveFrom + 1));
  const rule = { ...wanted, effectiveFrom: wanted.effectiveFrom ?? earliest };
  if (rule.effectiveFrom < earliest) {
    throw new Refusal(
      'RULE_IN_THE_PAST',
      `effectiveFrom is ${new Date(rule.effectiveFrom).toISOString()}; ${new Date(earliest).toISOString()} or later is accepted.`,
    );
  }
  const codes = new Set([...known.map(each => each.code), rule.code]);
  if (codes.size > MOST_RULES) {
    throw new Refusal('TOO_MANY_RULES', `There would be ${codes.size} rules; up to ${MOST_RULES} are accepted.`);
  }
  const version = Math.max(0, ...versions.map(each => each.version)) + 1;
  await sql.query(
    `insert into alert_rule (code, version, effective_from, enabled, kind, priority, cause, facility_kind, condition,
       on_delay_seconds, off_delay_seconds, name_en, name_hi, consequence_en, consequence_hi, action_en, action_hi,
       owner_role, minutes_to_act, basis, published_at, published_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
    [
      rule.code,
      version,
      new Date(rule.effectiveFrom).toISOString(),
      rule.enabled,
      rule.kind,
      rule.priority,
      rule.cause,
      rule.facilityKind,
      JSON.stringify(rule.condition),
      rule.onDelaySeconds,
      rule.offDelaySeconds,
      rule.nameEn,
      rule.nameHi,
      rule.consequenceEn,
      rule.consequenceHi,
      rule.actionEn,
      rule.actionHi,
      rule.ownerRole,
      rule.minutesToAct,
      rule.basis,
      new Date(at).toISOString(),
      actor.subject,
    ],
  );
  await ring(sql, at, [{ facility: '*', signal: 'ALERT_RULE', part: rule.code }]);
  return { ...rule, version };
}
