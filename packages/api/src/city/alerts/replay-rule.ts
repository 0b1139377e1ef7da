import type { Board, BoardChange } from '../../live/board.ts';
import type { AlertRule } from './alert-rules.ts';
import { alertFinder } from './find-alerts.ts';

const TICK_MS = 60_000;

/** What the change log says of one instant. */
export type Recorded = { readonly at: number; readonly change: BoardChange };

/**
 * How often a rule would have been raised at the facilities of a board, given what was recorded since `from` (milliseconds), in
 * order. Looks at every change and once a minute: a delay is told up to a minute late. What held already at `from` counts once,
 * after its delay. Pure but for the board that it is given. Nothing is suppressed: with feeds that were silent it says more than
 * there would have been.
 */
export function startReplay(options: { readonly board: Board; readonly rule: AlertRule; readonly from: number }) {
  const { board, rule, from } = options;
  const finder = alertFinder({ board, isFeed: () => false });
  const rules = [rule];
  const raised = new Map<string, number>();
  const standing = new Set<string>();
  function look(at: number): void {
    finder.look(rules, at);
    for (const [key, spot] of finder.spots) {
      if (!spot.watch.raised) standing.delete(key);
      else if (!standing.has(key)) {
        standing.add(key);
        raised.set(spot.facility, (raised.get(spot.facility) ?? 0) + 1);
      }
    }
    for (const key of standing) if (!finder.spots.has(key)) standing.delete(key);
  }
  finder.restore([]);
  look(from);
  let tick = from + TICK_MS;
  return {
    /** What was recorded next. */
    take(recorded: Iterable<Recorded>): void {
      for (const { at, change } of recorded) {
        for (; tick <= at; tick += TICK_MS) look(tick);
        // In the order of time: of two transactions at once the one that began later may have been recorded first.
        const placedNow = board.apply([{ ...change, xid: board.position }]);
        for (const placed of placedNow) finder.placed(placed);
        look(at);
      }
    },
    /** By facility how often it was raised until `to`, when nothing more was recorded. */
    end(to: number): ReadonlyMap<string, number> {
      for (; tick <= to; tick += TICK_MS) look(tick);
      return raised;
    },
  };
}
