import { Refusal } from '../../kernel/refusals.ts';
import type { Board } from '../../live/board.ts';
import { foldBoardAt } from '../../live/board-at.ts';
import type { Sql } from '../../postgres/database.ts';
import { type AlertRuleText, refuseBadRule, subjectOfMetric } from './alert-rules.ts';
import { signalOfMetric } from './board-metrics.ts';
import { type Recorded, startReplay } from './replay-rule.ts';

/** Longest time that is replayed, hours. */
const LONGEST_HOURS = 48;
const DAY_MS = 86_400_000;
/** Of one facility more is not held in memory at once. */
const RECORDS_AT_ONCE = 2_000;

/**
 * What a rule would have raised in the last hours, over everything that was recorded. One facility after the other, each from its
 * oldest record to its newest and in memory only while it is looked at. `now` in milliseconds. Refuses with BAD_ALERT_RULE, BAD_HOURS, and NO_PREVIEW for a rule that
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
  const signals = [...new Set(text.condition.map(each => signalOfMetric(each.metric)))];
  const from = Math.max(now - hours * 3_600_000, await beginning(sql, now));
  const facilities = [...live.board.cells.values()].filter(cell => cell.kind === text.facilityKind);
  const raised: { facility: string; alarms: number }[] = [];
  for (const { key: facility } of facilities) {
    const board = live.emptyBoard();
    await foldBoardAt(sql, board, from, { facility, signals, withinMs: DAY_MS });
    const replay = startReplay({ board, rule, from });
    for await (const recorded of recordsOf(sql, facility, signals, from, now)) {
      replay.take(recorded);
      // Others are served in between.
      await new Promise(resolve => setImmediate(resolve));
    }
    const alarms = replay.end(now).get(facility) ?? 0;
    if (alarms > 0) raised.push({ facility, alarms });
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

/** Records oldest first, some at a time. */
async function* recordsOf(
  sql: Sql,
  facility: string,
  signals: readonly string[],
  from: number,
  to: number,
): AsyncGenerator<Recorded[]> {
  await sql.query(
    `declare recorded no scroll cursor for
     select recorded_at as at, signal, facts, xid::text as xid from change_log
      where facility_code = $1 and signal = any ($2) and recorded_at > $3::timestamptz and recorded_at <= $4::timestamptz
      order by recorded_at, change_log.xid, seq`,
    [facility, signals, new Date(from).toISOString(), new Date(to).toISOString()],
  );
  for (;;) {
    const { rows } = await sql.query<{ at: Date | string; signal: string; facts: Record<string, never>; xid: string }>(
      `fetch ${RECORDS_AT_ONCE} from recorded`,
    );
    if (rows.length === 0) break;
    yield rows.map(({ at, signal, facts, xid }) => ({
      at: new Date(at).getTime(),
      change: { facility, signal, facts, xid: Number(xid) },
    }));
  }
  await sql.query('close recorded');
}
