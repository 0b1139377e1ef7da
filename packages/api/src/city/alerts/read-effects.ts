import { type Ring, ring } from '../../commit/ring.ts';
import type { Board } from '../../live/board.ts';
import type { Sql } from '../../postgres/database.ts';
import type { Comparison } from './alert-rules.ts';
import type { Reading } from './alerts.queries.ts';
import { type AlertPlace, measureAt } from './board-metrics.ts';

/** Read later than this after its moment, a number is no number of that moment. */
const TOO_LATE_MS = 120_000;

/**
 * Reads the numbers that are due after actions. What was due while nobody was there to read it stays unknown. Returns how
 * many were written. `now` in milliseconds.
 */
export async function readEffects(sql: Sql, board: Board, now: number): Promise<number> {
  const { rows } = await sql.query<{
    action: string;
    minutes: number;
    dueAt: Date | string;
    facility: string;
    facilityKind: string;
    part: string;
    comparison: Comparison;
  }>(
    `select e.action_id::text as action, e.after_minutes as minutes, e.due_at as "dueAt", a.facility_code as facility,
            a.facility_kind as "facilityKind", a.part, a.comparison
     from alert_effect e join alert_action a on a.id = e.action_id
     where e.read_at is null and e.due_at <= $1::timestamptz order by e.due_at limit 500`,
    [new Date(now).toISOString()],
  );
  if (rows.length === 0) return 0;
  const rings: Ring[] = [];
  for (const { action, minutes, dueAt, facility, facilityKind, part, comparison } of rows) {
    const inTime = now - new Date(dueAt).getTime() <= TOO_LATE_MS;
    const reading = inTime ? readingAt(board, { facility, facilityKind, part }, comparison, now) : null;
    await sql.query('update alert_effect set read_at = $3, reading = $4 where action_id = $1 and after_minutes = $2', [
      action,
      minutes,
      new Date(now).toISOString(),
      reading && JSON.stringify(reading),
    ]);
    rings.push({ facility, signal: 'ALERT_EFFECT', part: action });
  }
  await ring(sql, now, rings);
  return rows.length;
}

/** null also where a comparison cannot be measured any more: that one stays unknown, and the others are read. */
function readingAt(board: Board, place: AlertPlace, comparison: Comparison, now: number): Reading | null {
  try {
    return measureAt(board, place, comparison, now);
  } catch {
    return null;
  }
}
