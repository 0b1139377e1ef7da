import type { Fact } from '../../ingest/judge.ts';
import { wordsOf } from '../../ingest/standing.ts';
import type { Sql } from '../../postgres/database.ts';
import { addCounts, isGivenUp, WHOLE, wardsSpeak } from '../beds/beds.board.ts';
import type { BedsFact } from '../beds/beds-rules.ts';

/** Signals that a person may enter. */
export const HAND_SIGNALS = ['EMERGENCY', 'BEDS', 'QUEUES'] as const;

export type ShownFigures = {
  /** What the board showed last of a part, however old; null: nothing. A class as a whole is the sum of its wards. */
  shown(signal: string, part: string): Fact | null;
  /** The hand entry that stands for a part, and whether it is shown. */
  hand(signal: string, part: string): { readonly fact: Fact; readonly isShown: boolean } | null;
  /** Whether a feed that is not silent at `at` (RFC 3339) reports a part, or every ward of a class. */
  fed(signal: string, part: string, at: string): boolean;
};

const key = (signal: string, part: string): string => `${signal} ${part}`;
/** What was taken back is no figure to compare with. */
const WITHDRAWN = 'WITHDRAWN';

/** What the board shows of a hospital, for a person who is about to say otherwise. */
export async function shownFigures(sql: Sql, facility: string): Promise<ShownFigures> {
  const { rows } = await sql.query<{ signal: string; part: string; fact: Fact }>(
    'select signal, part, fact from cell where facility_code = $1 and signal = any ($2) order by signal, part',
    [facility, HAND_SIGNALS],
  );
  const facts = new Map(rows.map(({ signal, part, fact }) => [key(signal, part), fact]));
  const wardsOf = (part: string): (Fact & BedsFact)[] => {
    const [ward, bedClass] = part.split('/');
    if (ward !== WHOLE) return [];
    const beds = rows.filter(({ signal }) => signal === 'BEDS').map(({ fact }) => fact as Fact & BedsFact);
    return beds.filter(fact => fact.ward !== WHOLE && fact.bedClass === bedClass && fact.reason !== WITHDRAWN);
  };
  const own = (signal: string, part: string): Fact | null => {
    const fact = facts.get(key(signal, part)) ?? null;
    return fact?.reason === WITHDRAWN ? ((fact.beside as Fact | undefined) ?? null) : fact;
  };
  return {
    shown(signal, part) {
      const fact = own(signal, part);
      const wards = signal === 'BEDS' ? wardsOf(part) : [];
      if (wards.length === 0) return fact;
      const newest = wards
        .map(ward => ward.observedAt)
        .sort()
        .at(-1)!;
      if (fact && fact.observedAt >= newest) return fact;
      const lastReported = wards.map(ward => ward.lastReported).reduce(addCounts);
      return { ...wards[0]!, ward: WHOLE, counts: lastReported, lastReported, observedAt: newest };
    },
    hand(signal, part) {
      const fact = facts.get(key(signal, part)) ?? null;
      const { hand } = wordsOf(fact);
      if (!fact || !hand || hand.quality === 'EXPIRED') return null;
      const wards = signal === 'BEDS' ? wardsOf(part) : [];
      // A class as a whole is shown where a ward is unknown or was silent already, as the board draws it.
      return { fact: hand, isShown: fact.sourceKind === 'MANUAL' && !wardsSpeak(wards, hand.observedAt) };
    },
    fed(signal, part, at) {
      const alive = (fact: Fact | null) => fact !== null && fact.quality !== 'EXPIRED' && fact.staleAt > at;
      if (alive(wordsOf(facts.get(key(signal, part)) ?? null).machine)) return true;
      const wards = signal === 'BEDS' ? wardsOf(part).filter(ward => !isGivenUp(ward, at)) : [];
      return wards.length > 0 && wards.every(ward => alive(wordsOf(ward).machine));
    },
  };
}
