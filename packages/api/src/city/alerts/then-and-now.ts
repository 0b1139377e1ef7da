import type { Board, BoardCell } from '../../live/board.ts';
import { foldBoardAt } from '../../live/board-at.ts';
import type { Sql } from '../../postgres/database.ts';
import type { AlertMetric, Comparison } from './alert-rules.ts';
import { alertsById, type Reading } from './alerts.queries.ts';
import { measure, signalOfMetric } from './board-metrics.ts';

/** What an alert may be about at a facility, in the order in which it is shown. */
const FIGURES: readonly AlertMetric[] = [
  'EMERGENCY_WAITING',
  'EMERGENCY_URGENT_WAITING',
  'EMERGENCY_LONGEST_WAIT',
  'EMERGENCY_BOARDERS',
  'BEDS_FREE',
  'BED_OCCUPANCY',
  'OPD_WAITING',
  'OPD_WAITING_PER_ROOM',
  'CROWDING_LEVEL',
];
const SIGNALS = [...new Set(FIGURES.map(signalOfMetric))];
/** What was last said longer before has expired, whatever it was. */
const DAY_MS = 86_400_000;

/** One figure of a facility at two instants. Ages in seconds; null: not known. */
export type FigureThenAndNow = {
  readonly metric: AlertMetric;
  readonly bedClass: string | null;
  /** Whether the rule compares it. */
  readonly ofRule: boolean;
  readonly before: number | null;
  readonly beforeAgeSeconds: number | null;
  readonly now: number | null;
  readonly nowAgeSeconds: number | null;
  /** now − before. */
  readonly difference: number | null;
};

/**
 * The figures of the facility of an alert as they were known when it was raised beside those of now; null: not an alert that
 * the reader may see. Without figures where the alert is about no hospital: a vehicle, a source, a rule. `now` in milliseconds.
 */
export async function alertThenAndNow(
  sql: Sql,
  id: string,
  live: { readonly board: Board; emptyBoard(): Board },
  now: number,
) {
  const [alert] = await alertsById(sql, [id]);
  if (!alert) return null;
  const raised = new Date(alert.raisedAt).getTime();
  const present = live.board.cells.get(alert.facility);
  const told = { facility: alert.facility, raisedAt: alert.raisedAt, now: new Date(now).toISOString() };
  if (present?.kind !== 'HOSPITAL') return { ...told, figures: [] };
  const past = live.emptyBoard();
  await foldBoardAt(sql, past, raised, { facility: alert.facility, signals: SIGNALS, withinMs: DAY_MS });
  const before = past.cells.get(alert.facility);
  return { ...told, figures: before ? compare({ before, raised, present, now }, alert.readings) : [] };
}

/** The figures that are known at either instant, those of the rule first. */
function compare(
  { before, raised, present, now }: { before: BoardCell; raised: number; present: BoardCell; now: number },
  ofRule: readonly Pick<Reading, 'metric' | 'bedClass'>[],
): FigureThenAndNow[] {
  const wards = [before, present].flatMap(cell => [...(cell.parts.get('BEDS')?.values() ?? [])]);
  const classes = [...new Set(wards.map(ward => (ward as unknown as { bedClass: string }).bedClass))].sort();
  const figures = FIGURES.flatMap(metric => {
    const perClass = metric === 'BEDS_FREE' || metric === 'BED_OCCUPANCY';
    return (perClass ? classes : [null]).map(bedClass => {
      const comparison: Comparison = { metric, bedClass, operator: 'AT_LEAST', value: 0, clearValue: 0 };
      const then = measure({ of: 'FACILITY', cell: before }, comparison, raised);
      const today = measure({ of: 'FACILITY', cell: present }, comparison, now);
      const known = then.value !== null && today.value !== null;
      return {
        metric,
        bedClass,
        ofRule: ofRule.some(each => each.metric === metric && each.bedClass === bedClass),
        before: then.value,
        beforeAgeSeconds: then.ageSeconds,
        now: today.value,
        nowAgeSeconds: today.ageSeconds,
        difference: known ? Math.round((today.value! - then.value!) * 10) / 10 : null,
      };
    });
  });
  const told = figures.filter(each => each.ofRule || each.before !== null || each.now !== null);
  return [...told.filter(each => each.ofRule), ...told.filter(each => !each.ofRule)];
}
