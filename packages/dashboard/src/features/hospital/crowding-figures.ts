import type { AggregateCellFragment, CrowdingTablesQuery } from '../../generated/graphql.ts';

export type CrowdingInput = NonNullable<AggregateCellFragment['crowding']>['inputs'][number];
export type CrowdingTable = CrowdingTablesQuery['crowdingTables'][number];

export interface Contribution extends CrowdingInput {
  /** What it adds to the score, 0 to 5 over all inputs; null while it is unknown and left out. */
  readonly adds: number | null;
}

/** What each input adds to the score: weight × pressure ÷ the known weights. Known ones first, the greatest on top. */
export function contributions(inputs: readonly CrowdingInput[]): readonly Contribution[] {
  const known = inputs.reduce((sum, input) => sum + (input.pressure === null ? 0 : input.weight), 0);
  return inputs
    .map(input => ({ ...input, adds: input.pressure === null ? null : (input.weight * input.pressure) / known }))
    .toSorted((a, b) => (b.adds ?? -1) - (a.adds ?? -1) || (a.input < b.input ? -1 : 1));
}
