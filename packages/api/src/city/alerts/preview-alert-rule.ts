import { Refusal } from '../../kernel/refusals.ts';
import type { Board } from '../../live/board.ts';
import { foldBoardAt } from '../../live/board-at.ts';
import type { Sql } from '../../postgres/database.ts';
import { type AlertMetric, type AlertRuleText, refuseBadRule, subjectOfMetric } from './alert-rules.ts';
import { type Recorded, replayRule } from './replay-rule.ts';

/** Longest time that is replayed, hours. */
const LONGEST_HOURS = 48;
const DAY_MS = 86_400_000;
/** Of one facility more is not read at once: the newest are. */
const MOST_RECORDS = 20_000;

/** What of the change log a metric is measured from. */
function signalOf(metric: AlertMetric): string {
  if (metric.startsWith('EMERGENCY_')) return 'EMERGENCY';
  if (metric.startsWith('OPD_')) return 'QUEUES';
  return metric === 'CROWDING_LEVEL' ? 'CROWDING' : 'BEDS';
}

/**
 * What a rule would have raised in the last hours, over what was recorded. One facility after the other, each in memory only
 * while it is looked at. `now` in milliseconds. Refuses with BAD_ALERT_RULE, BAD_HOURS, and NO_PREVIEW for a rule that
 * looks at vehicles, feeds, sources or rules.
 */
export async function previewAlertRule(
  sql: Sql,
  text: AlertRuleText,
  hours: number,
  live: { readonly board: Board; emptyBoard(): Board },
  now: number,
) {
  refuseBadRule(text);
  if (hours < 1 || hours > LONGEST_HOURS) {
    throw new Refusal('BAD_HOURS', `hours is ${hours}; 1 to ${LONGEST_HOURS} is accepted.`);
  }
  const subject = subjectOfMetric(text.condition[0]!.metric);
  if (subject !== 'FACILITY') {
    throw new Refusal('NO_PREVIEW', `The rule looks at a ${subject}; only what facilities report can be replayed.`);
  }
  const rule = { ...text, version: 1, effectiveFrom: 0, enabled: true };
  const signals = [...new Set(text.condition.map(each => signalOf(each.metric)))];
  const from = Math.max(now - hours * 3_600_000, await beginning(sql, now));
  const facilities = [...live.board.cells.values()].filter(cell => cell.kind === text.facilityKind);
  const raised: { facility: string; alarms: number }[] = [];
  for (const { key: facility } of facilities) {
    const board = live.emptyBoard();
    await foldBoardAt(sql, board, from, { facility, withinMs: DAY_MS });
    const recorded = await recordedOf(sql, facility, signals, from, now);
    const alarms = replayRule({ board, rule, recorded, from, to: now }).get(facility) ?? 0;
    if (alarms > 0) raised.push({ facility, alarms });
    // Others are served between two facilities.
    await new Promise(resolve => setImmediate(resolve));
  }
  raised.sort((a, b) => b.alarms - a.alarms || (a.facility < b.facility ? -1 : 1));
  return {
    from: new Date(from).toISOString(),
    to: new Date(now).toISOString(),
    alarms: raised.reduce((sum, each) => sum + each.alarms, 0),
    facilitiesLookedAt: facilities.length,
    facilities: raised,
  };
}

/** When this city began to remember. */
async function beginning(sql: Sql, now: number): Promise<number> {
  const { rows } = await sql.query<{ at: Date | string | null }>('select min(recorded_at) as at from change_log');
  return rows[0]?.at ? new Date(rows[0].at).getTime() : now;
}

async function recordedOf(
  sql: Sql,
  facility: string,
  signals: readonly string[],
  from: number,
  to: number,
): Promise<Recorded[]> {
  const { rows } = await sql.query<{
    at: Date | string;
    signal: string;
    facts: Record<string, never>;
    xid: string;
  }>(
    `select recorded_at as at, signal, facts, xid::text as xid from change_log
      where facility_code = $1 and signal = any ($2) and recorded_at > $3::timestamptz and recorded_at <= $4::timestamptz
      order by recorded_at desc, change_log.xid desc, seq desc limit $5`,
    [facility, signals, new Date(from).toISOString(), new Date(to).toISOString(), MOST_RECORDS],
  );
  return rows.reverse().map(({ at, signal, facts, xid }) => ({
    at: new Date(at).getTime(),
    change: { facility, signal, facts, xid: Number(xid) },
  }));
}
