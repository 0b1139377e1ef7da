import type { Fact } from './signal.ts';

/** What is known of one part of a signal: the last word of a machine, and the last entry of a person. */
export type Words = { readonly machine: Fact | null; readonly hand: Fact | null };

const EXPIRED = 'EXPIRED';

/** Takes apart what stands on the board. */
export function wordsOf(fact: Fact | null): Words {
  if (fact === null) return { machine: null, hand: null };
  const { beside, since, ...bare } = fact;
  // Nearly every fact is alone: it is not copied.
  const shown = beside === undefined && since === undefined ? fact : bare;
  const other = (beside as Fact | undefined) ?? null;
  return fact.sourceKind === 'MANUAL'
    ? { machine: other, hand: shown as Fact }
    : { machine: shown as Fact, hand: other };
}

/**
 * Whether the hand entry is shown and not the machine. A feed that was not silent when the entry was made keeps the word until
 * it expires, and takes it back with its next report. Of two that have both expired the later one was the last word.
 */
function handSpeaks({ machine, hand }: Words): boolean {
  if (!hand || !machine) return hand !== null;
  if (hand.quality === EXPIRED) return machine.quality === EXPIRED && hand.observedAt > machine.observedAt;
  return machine.quality === EXPIRED || machine.staleAt <= hand.observedAt;
}

/** Place of a fact in the order of what was known of its part. */
const placeOf = (fact: Fact | null): string => fact?.since ?? fact?.observedAt ?? '';

/**
 * What stands on the board when both words are known: one is shown, the other is told `beside` it while it may be believed, and
 * a silent feed as long as a hand entry stands in for it. Never placed before what stood there (`before`), nor before the newer of
 * the two words or `at`, so that whoever took its place cannot be undone by somebody who had not heard of it yet. Pure.
 */
export function standing(words: Words, before: Fact | null, at = ''): Fact | null {
  const byHand = handSpeaks(words);
  const shown = byHand ? words.hand : words.machine;
  if (!shown) return null;
  const other = byHand ? words.machine : words.hand;
  const told = other && (byHand || other.quality !== EXPIRED) ? other : null;
  const place = [placeOf(before), told?.observedAt ?? '', at].reduce((a, b) => (a > b ? a : b));
  if (!told && place <= shown.observedAt) return shown;
  return { ...shown, ...(place > shown.observedAt ? { since: place } : {}), ...(told ? { beside: told } : {}) };
}

/** The fact with the hour at which something of it stops being believed: itself, or what is told beside it. */
export function nextExpiry<F extends { readonly expiresAt: string; readonly quality: string }>(fact: F): F {
  const { beside } = fact as { beside?: Fact };
  if (!beside || beside.quality === EXPIRED || beside.expiresAt >= fact.expiresAt) return fact;
  return { ...fact, expiresAt: beside.expiresAt };
}

/**
 * What stands once everything whose hour has come at `now` (RFC 3339) has expired. `expire` takes the value out of a fact.
 */
export function afterExpiry(fact: Fact, now: string, expire: (fact: Fact) => object): Fact {
  const { machine, hand } = wordsOf(fact);
  const aged = (word: Fact | null) =>
    word && word.quality !== EXPIRED && word.expiresAt <= now
      ? ({ ...word, ...expire(word), quality: EXPIRED } as Fact)
      : word;
  return standing({ machine: aged(machine), hand: aged(hand) }, fact)!;
}
