import { countWords } from '../language/figures.ts';
import { type Language, wordsIn } from '../language/index.ts';
import { isFloor, type Total } from './totals.ts';

/** Whether a total says anything: "at least nought" is true of every city. */
export function isTelling(total: Total): total is Total & { readonly value: number } {
  return total.value !== null && !(total.value === 0 && isFloor(total));
}

/** The figure of a total: "1,204", "≥ 1,204" while some of the city is unknown, "—" when it tells nothing. */
export function totalValueWords(total: Total, language: Language): string {
  if (!isTelling(total)) return '—';
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
