import { writeAudit } from '../../../commit/audit.ts';
import { SYSTEM } from '../../../kernel/actor.ts';
import type { Board } from '../../../live/board.ts';
import type { Database } from '../../../postgres/database.ts';
import type { CrowdingView } from '../crowding-rules.ts';
import { HISTORY_DAYS, SLOT_MS } from './next-hours-rules.ts';

/** A figure that is noted later than this after its quarter of an hour would be one of another time. */
const LATEST_MS = 3 * 60_000;
const DAY_MS = 24 * 3_600_000;

/** A figure of a hospital that is kept; `part` as in disputes, empty for the whole hospital. */
export type KeptFigure = { metric: string; part: string; value: number; simulated: boolean };

/**
 * What is kept of a hospital. What is unknown is no figure and leaves a gap; so does a sum of which a ward or a department is
 * unknown: it would be of another hospital. Pure.
 */
export function figuresOf({ emergency, opd, bedsByClass }: CrowdingView): KeptFigure[] {
  const figures: KeptFigure[] = [];
  const keep = (metric: string, part: string, value: number | null | undefined, sourceKind: string | null) => {
    if (value != null) figures.push({ metric, part, value, simulated: sourceKind === 'SIMULATED' });
  };
  keep('EMERGENCY_PRESENT', '', emergency?.figures?.present, emergency?.sourceKind ?? null);
  keep('EMERGENCY_WAITING', '', emergency?.figures?.waiting, emergency?.sourceKind ?? null);
  if (opd && opd.departmentsKnown === opd.departmentsExpected) {
    keep('OPD_WAITING', '', opd.figures?.waiting, opd.sourceKind);
  }
  for (const { bedClass, counts, sourceKind, wardsKnown, wardsExpected } of bedsByClass) {
    if (wardsKnown === wardsExpected) keep('BEDS_OCCUPIED', `*/${bedClass}`, counts?.occupied, sourceKind);
  }
  return figures;
}

const slotOf = (now: number) => Math.floor(now / SLOT_MS) * SLOT_MS;

/** Notes the figures of all hospitals at every quarter of an hour. Runs in one process at a time. */
export function figureKeeping(options: { database: Database; board: Board; clock: { now(): number } }): {
  reconcile(): Promise<void>;
} {
  const { database, board, clock } = options;
  // Not at once: a city that has just started may not have heard everybody.
  let noted = slotOf(clock.now());
  return {
    async reconcile() {
      const now = clock.now();
      const at = slotOf(now);
      if (at === noted || now - at > LATEST_MS) return;
      const rows = [...board.cells].flatMap(([facility, { kind, view }]) =>
        kind === 'HOSPITAL' ? figuresOf(view as CrowdingView).map(figure => ({ facility, ...figure })) : [],
      );
      if (rows.length === 0) return;
      await database.sql(SYSTEM, async sql => {
        await sql.query(
          `insert into figure_sample (facility_code, metric, part, at, value, simulated)
           select facility, metric, part, $1, value, simulated
           from json_to_recordset($2::json) as t(facility text, metric text, part text, value double precision, simulated boolean)
           on conflict do nothing`,
          [new Date(at).toISOString(), JSON.stringify(rows)],
        );
        await sql.query('delete from figure_sample where at < $1', [
          new Date(at - (HISTORY_DAYS + 1) * DAY_MS).toISOString(),
        ]);
        await writeAudit(sql, now, [{ actor: SYSTEM, action: 'figures.keep', subject: 'CITY' }]);
      });
      noted = at;
    },
  };
}
