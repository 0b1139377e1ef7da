import { writeAudit } from '../../commit/audit.ts';
import { SYSTEM } from '../../kernel/actor.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database, Sql } from '../../postgres/database.ts';
import { iso, openBedDesk } from './bed-desk.ts';
import { makeForecasts, scoreForecasts } from './keep-forecasts.ts';
import { SHIFT_MS } from './shift-rules.ts';

/** By the clock of the city; nothing here is urgent to the second. */
const EVERY_MS = 10_000;

/**
 * What happens to beds with time alone: reservations lapse, the counts of wards that somebody looks after are said again before
 * they grow old, forecasts are made and judged. Runs in one process at a time.
 */
export function bedKeeping(options: { database: Database; clock: Clock; onCommitted: () => void }): {
  reconcile(): Promise<void>;
} {
  const { database, clock } = options;
  let lookedAt = Number.NEGATIVE_INFINITY;
  return {
    async reconcile() {
      const now = clock.now();
      if (now < lookedAt + EVERY_MS) return;
      lookedAt = now;
      const facilities = await database.sql(SYSTEM, sql => facilitiesToKeep(sql, now));
      for (const facility of facilities) {
        await database.sql(SYSTEM, sql => keepHospital(sql, facility, now));
        options.onCommitted();
      }
      await database.sql(SYSTEM, sql => scoreForecasts(sql, now));
      // One hospital a round: reckoning the distributions of a big one takes a while.
      await makeForecasts(database, now);
    },
  };
}

const LAPSED = 'ended_at is null and expires_at <= $1';
/** Wards that somebody keeps, not a feed that may be dead, and of whose count nothing newer was heard within what is expected. */
const LATE_WARDS = `
  select k.facility_code, k.ward from ward_watch k
  join cell c on c.facility_code = k.facility_code and c.signal = 'BEDS' and c.part like k.ward || '/%'
  where k.kept and k.acted_at > $2 and (c.fact->>'lateAt')::timestamptz <= $1`;

async function facilitiesToKeep(sql: Sql, now: number): Promise<string[]> {
  const { rows } = await sql.query<{ facility: string }>(
    `select facility_code as facility from bed_reservation where ${LAPSED}
     union select facility_code from (${LATE_WARDS}) as late order by 1`,
    [iso(now), iso(now - SHIFT_MS)],
  );
  return rows.map(row => row.facility);
}

/** Ends what has lapsed and says again what has grown late. That nobody acted is not written as if somebody had. */
async function keepHospital(sql: Sql, facility: string, now: number): Promise<void> {
  const desk = await openBedDesk(sql, SYSTEM, facility, now);
  const { rows: lapsed } = await sql.query<{ ward: string; bedId: string; at: Date | string }>(
    `update bed_reservation set ended_at = expires_at, ended_why = 'LAPSED' where ${LAPSED} and facility_code = $2
     returning ward, bed_id as "bedId", expires_at as at`,
    [iso(now), facility],
  );
  for (const { ward, bedId, at } of lapsed) {
    desk.note({ ward, bedId: String(bedId), what: 'RESERVATION_LAPSED', occurredAt: new Date(at).getTime() });
  }
  if (lapsed.length > 0) {
    await writeAudit(sql, now, [
      { actor: SYSTEM, action: 'beds.lapse', subject: facility, details: { reservations: lapsed.length } },
    ]);
  }
  const { rows: late } = await sql.query<{ ward: string }>(
    `select distinct ward from (${LATE_WARDS}) as late where facility_code = $3`,
    [iso(now), iso(now - SHIFT_MS), facility],
  );
  desk.restate(late.map(row => row.ward));
  await desk.close();
}
