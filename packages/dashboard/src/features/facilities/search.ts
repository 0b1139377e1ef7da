import type { ListedFacility } from './registry.ts';

/**
 * Folds away what people type differently: case, accents, nukta, long and short vowel signs, the two nasal signs,
 * joiners and punctuation. "Lok Nayak", "lok-nayak" and "लोकनायक" then meet their own kind.
 */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u093c\u200c\u200d]/g, '')
    .toLowerCase()
    .replace(/[ीि]/g, 'ि')
    .replace(/[ूु]/g, 'ु')
    .replace(/[ँं]/g, 'ं')
    .replace(/ई/g, 'इ')
    .replace(/ऊ/g, 'उ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

export interface SearchIndex {
  readonly entries: readonly { readonly facility: ListedFacility; readonly names: readonly string[] }[];
}

export function indexNames(all: readonly ListedFacility[]): SearchIndex {
  return {
    entries: all.map(facility => ({
      facility,
      names: [facility.code, facility.nameEn, facility.nameHi, ...facility.aliases, facility.locality ?? '']
        .map(foldName)
        .filter(name => name !== ''),
    })),
  };
}

/** The facilities whose code, names, aliases or locality match, best first; hospitals before clinics. */
export function searchNames({ entries }: SearchIndex, typed: string, limit = 8): readonly ListedFacility[] {
  const wanted = foldName(typed);
  if (wanted === '') return [];
  const found: { facility: ListedFacility; rank: number }[] = [];
  for (const { facility, names } of entries) {
    const best = Math.min(...names.map(name => rank(name, wanted)));
    if (best < WORST) found.push({ facility, rank: best + (facility.kind === 'HOSPITAL' ? 0 : 0.5) });
  }
  return found
    .sort((a, b) => a.rank - b.rank || (a.facility.code < b.facility.code ? -1 : 1))
    .slice(0, limit)
    .map(({ facility }) => facility);
}

const WORST = 9;

function rank(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(` ${wanted}`)) return 2;
  if (name.includes(wanted)) return 3;
  // "loknayak" and "lok nayak" are the same word to whoever types.
  if (name.replaceAll(' ', '').includes(wanted.replaceAll(' ', ''))) return 4;
  return WORST;
}
