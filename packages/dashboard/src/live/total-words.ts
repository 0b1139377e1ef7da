import { countWords } from '../language/figures.ts';
import { type Language, wordsIn } from '../language/index.ts';
import { isFloor, type Total } from './totals.ts';

/** The figure of a total: "1,204", "≥ 1,204" while some of the city is unknown, "—" when all of it is. */
export function totalValueWords(total: Total, language: Language): string {
  if (total.value === null) return '—';
  const value = countWords(total.value, language);
  return isFloor(total) ? wordsIn(language)('total.floor', { value }) : value;
}

/** How much of the city a total knows: "31 of 40 known". */
export function coverageWords({ known, expected }: Total['coverage'], language: Language): string {
  const t = wordsIn(language);
  return known === 0 ? t('total.none', { expected }) : t('total.coverage', { known, expected });
}

/** Both: "≥ 1,204 · 31 of 40 known". */
export function totalWords(total: Total, language: Language): string {
  return `${totalValueWords(total, language)} · ${coverageWords(total.coverage, language)}`;
}
