import type { Board, BoardChange } from '../../live/board.ts';
import type { AlertRule } from './alert-rules.ts';
import { alertFinder } from './find-alerts.ts';

const TICK_MS = 60_000;

/** What the change log says of one instant. */
export type Recorded = { readonly at: number; readonly change: BoardChange };

/**
 * How often a rule would have been raised at the facilities of a board, given what was recorded from `from` to `to`
 * (milliseconds), in order. Looks at every change and once a minute: a delay is told up to a minute late. What held already
 * at `from` counts once, after its delay. Pure but for the board that it is given. Nothing is suppressed: with feeds that were
 * silent it says more than there would have been.
 */
export function replayRule(options: {
  readonly board: Board;
  readonly rule: AlertRule;
  readonly recorded: Iterable<Recorded>;
  readonly from: number;
  readonly to: number;
}): Map<string, number> {
  const { board, rule, from, to } = options;
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
  for (const { at, change } of options.recorded) {
    for (; tick <= at; tick += TICK_MS) look(tick);
    for (const placed of board.apply([change])) finder.placed(placed);
    look(at);
  }
  for (; tick <= to; tick += TICK_MS) look(tick);
  return raised;
}
