/** A hospital of the registry and every name it is known by. */
export interface KnownHospital {
  code: string;
  names: readonly string[];
}

export type Match =
  | { facility: string; how: 'NAME' | 'INITIALS' | 'SPELLING' }
  | { reason: 'TOTAL_ROW' | 'NOT_DELHI_GOVERNMENT' | 'UNKNOWN_NAME' | 'AMBIGUOUS'; candidates: string[] };

/** Below this likeness two spellings are two hospitals; tried on the portal's names, where the nearest wrong one has 0.6. */
const likeEnough = 0.7;
/** The best candidate must be this much better than the next, or nobody can say which was meant. */
const clearlyBetter = 0.15;

/**
 * Finds the hospital a published name means. Only hospitals of the Delhi government are in the registry, so a private
 * one of the same name ("Bhagwan Mahavir Hospital") is never taken for it. Rules in order: the same name, the initials
 * of a name, one clearly nearest spelling. More than one facility at any rule is ambiguous, not a guess.
 */
export function matchHospital(name: string, ownerType: string, known: readonly KnownHospital[]): Match {
  if (/^(all|total|grand total)$/i.test(name.trim())) return { reason: 'TOTAL_ROW', candidates: [] };
  if (!/^delhi\s+gov/i.test(ownerType.trim())) return { reason: 'NOT_DELHI_GOVERNMENT', candidates: [] };
  const words = meaningfulWords(name);
  const joined = words.join('');
  if (joined === '') return { reason: 'UNKNOWN_NAME', candidates: [] };

  const sameName = facilitiesWhere(known, other => meaningfulWords(other).join('') === joined);
  const byName = decide(sameName, 'NAME');
  if (byName) return byName;
  const byInitials = decide(
    facilitiesWhere(known, other => words.length === 1 && initials(meaningfulWords(other)) === joined),
    'INITIALS',
  );
  if (byInitials) return byInitials;

  const ranked = known
    .map(({ code, names }) => ({
      code,
      likeness: Math.max(...names.map(other => likeness(joined, meaningfulWords(other).join('')))),
    }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best, next] = ranked;
  if (!best || best.likeness < likeEnough) return { reason: 'UNKNOWN_NAME', candidates: [] };
  if (next && best.likeness - next.likeness < clearlyBetter) {
    return { reason: 'AMBIGUOUS', candidates: [best.code, next.code] };
  }
  return { facility: best.code, how: 'SPELLING' };
}

function decide(codes: string[], how: 'NAME' | 'INITIALS'): Match | null {
  const [first, ...others] = codes;
  if (!first) return null;
  return others.length > 0 ? { reason: 'AMBIGUOUS', candidates: codes } : { facility: first, how };
}

const facilitiesWhere = (known: readonly KnownHospital[], fits: (name: string) => boolean): string[] =>
  known.filter(({ names }) => names.some(fits)).map(({ code }) => code);

const wordsThatSayNothing = new Set([
  'the',
  'of',
  'and',
  'dr',
  'pt',
  'shri',
  'sh',
  'govt',
  'government',
  'delhi',
  'new',
]);

/** The words that tell one hospital from another: no brackets, no punctuation, no titles, no "hospital" however spelt. */
function meaningfulWords(name: string): string[] {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\([^)]*\)?/g, ' ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .split(' ')
    .filter(word => word !== '' && !wordsThatSayNothing.has(word) && !isTheWordHospital(word));
}

/** Letters of "hospital" in any order, because "Hsopital" is how it is sometimes typed. */
const isTheWordHospital = (word: string): boolean =>
  ['hosp', 'hospitals', 'अस्पताल'].includes(word) || [...word].sort().join('') === 'ahilopst';

const initials = (words: readonly string[]): string => words.map(word => word[0] ?? '').join('');

/** Dice's coefficient over pairs of letters: 1 is the same, 0 has nothing in common. */
function likeness(a: string, b: string): number {
  const pairs = (text: string): string[] =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
  const left = pairs(a);
  const right = pairs(b);
  if (left.length === 0 || right.length === 0) return a === b ? 1 : 0;
  const rest = [...right];
  let both = 0;
  for (const pair of left) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    both += 1;
  }
  return (2 * both) / (left.length + right.length);
}
