/**
 * How a wait can be foreseen (docs/waiting.md): QL, people ahead over the pace of the rooms that work; LES, what the last to enter
 * needed for the same places; HOL, how long the head of the line has needed for them so far; FITTED, possible mornings played
 * through and corrected by a regression on what this line did lately.
 */
export const WAITING_METHODS = ['QL', 'LES', 'HOL', 'FITTED'] as const;
export type WaitingMethod = (typeof WAITING_METHODS)[number];

export function forEachMethod<T>(make: (method: WaitingMethod) => T): Record<WaitingMethod, T> {
  return { QL: make('QL'), LES: make('LES'), HOL: make('HOL'), FITTED: make('FITTED') };
}
