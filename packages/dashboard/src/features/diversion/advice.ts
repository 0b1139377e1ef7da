import { type BedClass, SuggestDiversionDocument, type SuggestDiversionQuery } from '../../generated/graphql.ts';
import { useReadAnew } from '../../live/read-anew.ts';
import type { Viewer } from '../viewer/viewer.ts';

export type Advice = SuggestDiversionQuery['suggestDiversion'];
export type Option = Advice['options'][number];

/** Who may have to send patients elsewhere. */
export function mayDivert({ role }: Viewer): boolean {
  return role === 'OFFICIAL' || role === 'SUPERINTENDENT' || role === 'DISPATCHER';
}

/** `failure` beside advice: it is the last that came. */
export type AdviceState =
  | { readonly kind: 'READING' }
  | { readonly kind: 'READ'; readonly advice: Advice; readonly failure: unknown }
  | { readonly kind: 'FAILED'; readonly failure: unknown };

/** A superintendent's board does not hold the beds of other hospitals, of which the advice speaks. */
const EVERY_MS = 15_000;

/** Where so many patients could be sent from a hospital now, anew whenever a hospital reports; the second part asks at once. */
export function useAdvice(facility: string, bedClass: BedClass, patients: number): readonly [AdviceState, () => void] {
  const [state, again] = useReadAnew(SuggestDiversionDocument, { facility, bedClass, patients }, null, EVERY_MS);
  if (state.kind !== 'READ') return [state, again];
  return [{ kind: 'READ', advice: state.data.suggestDiversion, failure: state.failure }, again];
}
