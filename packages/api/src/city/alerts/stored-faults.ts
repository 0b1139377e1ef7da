import { ring } from '../../commit/ring.ts';
import type { Sql } from '../../postgres/database.ts';
import { WHOLE_CITY } from './board-metrics.ts';
import type { RuleFault } from './rule-faults.ts';

/** A rule that cannot be evaluated at one facility, or everywhere: WHOLE_CITY. */
export type StoredFault = {
  readonly rule: string;
  readonly version: number;
  readonly facility: string;
  readonly sentence: string;
};

/** One line for each rule and facility, however many of its places fail: the first that was found. Pure. */
export function faultsByFacility(faults: readonly RuleFault[]): StoredFault[] {
  const known = new Map<string, StoredFault>();
  for (const { rule, version, facility: at, sentence } of faults) {
    const facility = at ?? WHOLE_CITY;
    const key = `${rule} ${facility}`;
    const told = sentence.slice(0, 500) || 'It fails without saying why.';
    if (!known.has(key)) known.set(key, { rule, version, facility, sentence: told });
  }
  return [...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fault]) => fault);
}

/** Stores which rules cannot be evaluated, and since when, and rings for whoever follows them; `now` in milliseconds. */
export async function rememberFaults(sql: Sql, faults: readonly StoredFault[], now: number): Promise<void> {
  await sql.query(
    `delete from alert_rule_fault
     where (rule_code, facility_code) not in (select rule, facility from unnest($1::text[], $2::text[]) as t(rule, facility))`,
    [faults.map(fault => fault.rule), faults.map(fault => fault.facility)],
  );
  await sql.query(
    `insert into alert_rule_fault (rule_code, rule_version, facility_code, sentence, since)
     select rule, version, facility, sentence, $2
     from json_to_recordset($1::json) as t(rule text, version integer, facility text, sentence text)
     on conflict (rule_code, facility_code) do update
       set rule_version = excluded.rule_version, sentence = excluded.sentence`,
    [JSON.stringify(faults), new Date(now).toISOString()],
  );
  await ring(sql, now, [{ facility: '*', signal: 'ALERT_RULE', part: 'FAULTS' }]);
}
