import { SYSTEM } from '../../kernel/actor.ts';
import type { Board, Placed } from '../../live/board.ts';
import type { Database, Sql } from '../../postgres/database.ts';
import type { ChainStep } from './alert-rules.queries.ts';
import type { AlertRule } from './alert-rules.ts';
import { rulesInForce } from './alert-rules.ts';
import { alertFinder, type Spot } from './find-alerts.ts';
import { readEffects } from './read-effects.ts';
import type { RuleFault } from './rule-faults.ts';
import { moveBySystem, openAlertRows, rememberWatches, storedWatches } from './stored-alerts.ts';
import { faultsByFacility, rememberFaults } from './stored-faults.ts';
import { movesOf } from './system-moves.ts';

/** In a quiet city the database is asked about alerts at most this often. */
const QUIET_FOR_MS = 900;

/** What the reconciler needs to know of alerts; read again every few seconds. */
export type AlertKnowledge = { readonly rules: readonly AlertRule[]; readonly chain: readonly ChainStep[] };

/**
 * What should be an alert but is not, and the other way round: compares what the rules find on the board with the open alerts
 * and writes the difference, every round. Whatever stopped half-way is finished by the next round, also after a restart.
 */
export function alertReconciliation(options: {
  database: Database;
  board: Board;
  clock: { now(): number };
  knowledge: () => AlertKnowledge;
  isFeed: (source: string) => boolean;
  onCommitted: () => void;
  onError: (error: Error) => void;
}) {
  const { database, board, clock } = options;
  const finder = alertFinder({ board, isFeed: options.isFeed });
  let restored = false;
  /** Alerts that were open when the database was last asked, and when that was by the machine's clock. */
  let openBefore = 0;
  let askedAt = Number.NEGATIVE_INFINITY;
  /** Delays that run, as they are stored. */
  let stored: ReadonlyMap<string, Spot> = new Map();
  let inForce: AlertRule[] = [];
  /** Rules whose findings the database refused in the round before. */
  let stuck: readonly RuleFault[] = [];
  /** The faults of rules as they are stored; null: not known. */
  let faultsBefore: string | null = null;

  /** The same list as long as the same versions are in force, so that a new one is noticed. */
  function rulesNow(now: number): AlertRule[] {
    const rules = rulesInForce(options.knowledge().rules, now);
    const same =
      rules.length === inForce.length &&
      rules.every((rule, at) => rule.code === inForce[at]!.code && rule.version === inForce[at]!.version);
    if (!same) inForce = rules;
    return inForce;
  }

  async function restore(sql: Sql): Promise<void> {
    const known = await storedWatches(sql);
    finder.restore(known);
    stored = new Map(finder.spots);
    restored = true;
    faultsBefore = null;
    askedAt = Number.NEGATIVE_INFINITY;
  }

  return {
    /** To be told of every fact that is placed on the board. */
    placed: (placed: Placed): void => finder.placed(placed),
    /** Another process does the work. */
    standBy(): void {
      finder.forget();
      restored = false;
    },
    async reconcile(first: boolean): Promise<void> {
      const now = clock.now();
      const { chain } = options.knowledge();
      if (first || !restored) await database.sql(SYSTEM, restore);
      const rules = rulesNow(now);
      finder.look(
        rules,
        now,
        stuck.map(fault => fault.rule),
      );
      const faults = faultsByFacility([...finder.faults(), ...stuck]);
      const faultsNow = JSON.stringify(faults);
      // Nothing goes on, nothing is open: the database is asked again only in a while, for effects that have become due.
      const quiet = finder.spots.size === 0 && stored.size === 0 && openBefore === 0 && faultsNow === faultsBefore;
      if (quiet && performance.now() - askedAt < QUIET_FOR_MS) return;
      askedAt = performance.now();
      const wrote = await database.sql(SYSTEM, async sql => {
        const open = await openAlertRows(sql);
        openBefore = open.length;
        const moves = movesOf({ spots: finder.spots, open, rules, chain, now });
        const { moved, failed } = await moveBySystem(sql, now, moves);
        stuck = failed;
        if (faultsNow !== faultsBefore) await rememberFaults(sql, faults, now);
        await rememberWatches(sql, stored, finder.spots);
        const effects = await readEffects(sql, board, now);
        // A delay that began or ended is nothing that anybody follows.
        return moved + effects > 0 || faultsNow !== faultsBefore;
      });
      stored = new Map(finder.spots);
      if (faultsNow !== faultsBefore) {
        faultsBefore = faultsNow;
        if (faults.length > 0) options.onError(new Error(`Rules that cannot be evaluated: ${faultsNow}`));
      }
      if (wrote) options.onCommitted();
    },
  };
}
