import { ring } from '../../commit/ring.ts';
import type { Sql } from '../../postgres/database.ts';
import type { RuleFault } from './rule-faults.ts';

/** A rule that cannot be evaluated, as it is told: the first of its faults, and at how many facilities it has one. */
export type StoredFault = {
  readonly rule: string;
  readonly version: number;
  readonly facility: string | null;
  /** At how many places; 0: everywhere. */
  readonly places: number;
  readonly sentence: string;
};

/** One line for each rule. Pure. */
export function faultsByRule(faults: readonly RuleFault[]): StoredFault[] {
  const byRule = new Map<string, StoredFault>();
  for (const { rule, version, facility, sentence } of faults) {
    const known = byRule.get(rule);
    const places = (known?.places ?? 0) + (facility === null ? 0 : 1);
    const told = sentence.slice(0, 500) || 'It fails without saying why.';
    byRule.set(rule, known ? { ...known, places } : { rule, version, facility, places, sentence: told });
  }
  return [...byRule.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1));
}

/** Stores which rules cannot be evaluated, and since when, and rings for whoever follows them; `now` in milliseconds. */
export async function rememberFaults(sql: Sql, faults: readonly StoredFault[], now: number): Promise<void> {
  await sql.query('delete from alert_rule_fault where rule_code <> all ($1)', [faults.map(fault => fault.rule)]);
  await sql.query(
    `insert into alert_rule_fault (rule_code, rule_version, facility_code, places, sentence, since)
     select rule, version, facility, places, sentence, $2
     from json_to_recordset($1::json) as t(rule text, version integer, facility text, places integer, sentence text)
     on conflict (rule_code) do update
       set rule_version = excluded.rule_version, facility_code = excluded.facility_code, places = excluded.places,
           sentence = excluded.sentence`,
    [JSON.stringify(faults), new Date(now).toISOString()],
  );
  await ring(sql, now, [{ facility: '*', signal: 'ALERT_RULE', part: 'FAULTS' }]);
}
