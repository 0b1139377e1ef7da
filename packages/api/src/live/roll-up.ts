import type { BoardFact } from './board.ts';

/** What a sum says of the facts in it: no better than the worst of them. Instants are RFC 3339; null: no fact is known. */
export type RollUp = {
  oldestObservedAt: string | null;
  newestReceivedAt: string | null;
  sourceKind: string | null;
  byHand: number;
  quality: 'GOOD' | 'UNCERTAIN' | 'EXPIRED';
  lateAt: string | null;
  staleAt: string | null;
  expiresAt: string | null;
};

type Dated = BoardFact & { readonly receivedAt: string; readonly lateAt: string };

/** Folds the facts that a sum includes. A sum of anything simulated is simulated, of anything uncertain uncertain. Pure. */
export function rollUp(facts: readonly BoardFact[]): RollUp {
  const known = facts as readonly Dated[];
  const earliest = (read: (fact: Dated) => string) => known.map(read).sort()[0] ?? null;
  return {
    oldestObservedAt: earliest(fact => fact.observedAt),
    newestReceivedAt:
      known
        .map(fact => fact.receivedAt)
        .sort()
        .at(-1) ?? null,
    sourceKind: kindOf(known),
    byHand: known.filter(fact => fact.sourceKind === 'MANUAL').length,
    quality: known.length === 0 ? 'EXPIRED' : known.some(fact => fact.quality === 'UNCERTAIN') ? 'UNCERTAIN' : 'GOOD',
    lateAt: earliest(fact => fact.lateAt),
    staleAt: earliest(fact => fact.staleAt),
    expiresAt: earliest(fact => fact.expiresAt),
  };
}

function kindOf(facts: readonly BoardFact[]): string | null {
  const kinds = new Set(facts.map(fact => fact.sourceKind));
  if (kinds.has('SIMULATED')) return 'SIMULATED';
  return kinds.size > 1 ? 'DERIVED' : ([...kinds][0] ?? null);
}
