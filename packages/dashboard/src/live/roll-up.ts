import type { AggregateCellFragment, BedClass } from '../generated/graphql.ts';
import type { CityCell } from './board-store.ts';
import { type Envelope, type Fact, isByHand, isKnown } from './freshness.ts';

type ClassBeds = AggregateCellFragment['bedsByClass'][number];
type OpdSum = NonNullable<AggregateCellFragment['opd']>;
type BedCounts = NonNullable<ClassBeds['counts']>;
type QueueFigures = NonNullable<OpdSum['figures']>;

/** One figure of one bed class of a facility; null when the facility never reported the class or the viewer may not see it. */
export function bedsEnvelope(
  cell: CityCell,
  bedClass: BedClass,
): (Envelope<BedCounts> & { readonly wardsKnown: number; readonly wardsExpected: number }) | null {
  const beds = cell.bedsByClass?.find(entry => entry.bedClass === bedClass);
  if (!beds) return null;
  const { counts, wardsKnown, wardsExpected } = beds;
  return { value: counts, fact: factOfSum(beds), wardsKnown, wardsExpected };
}

/** The OPD of a facility over all its departments; null when it never reported or the viewer may not see it. */
export function opdEnvelope(
  cell: CityCell,
): (Envelope<QueueFigures> & { readonly departmentsKnown: number; readonly departmentsExpected: number }) | null {
  const opd = cell.opd;
  if (!opd) return null;
  const { figures, departmentsKnown, departmentsExpected } = opd;
  return { value: figures, fact: factOfSum(opd), departmentsKnown, departmentsExpected };
}

/** A sum of which nothing is known has no age; it is expired at any time, and nobody may show this instant. */
const NO_INSTANT = new Date(0).toISOString();

/**
 * The fact behind a figure that the server added up: as old as the oldest report in it, as good as the worst, and to be
 * believed until the first of them may not be. After that the sum is another, which only the server can say.
 */
function factOfSum(sum: ClassBeds | OpdSum): Fact {
  const { oldestObservedAt, lateAt, staleAt, expiresAt, quality, sourceKind, byHand } = sum;
  return {
    observedAt: oldestObservedAt ?? NO_INSTANT,
    lateAt: lateAt ?? NO_INSTANT,
    staleAt: staleAt ?? NO_INSTANT,
    expiresAt: expiresAt ?? NO_INSTANT,
    quality,
    sourceKind: sourceKind ?? 'DERIVED',
    byHand,
  };
}

/** Whether anything that is believed of a facility at `now` (milliseconds) was entered by hand. */
export function isPartlyByHand(cell: CityCell | null | undefined, now: number): boolean {
  if (!cell) return false;
  const sums = [...(cell.bedsByClass ?? []), ...(cell.opd ? [cell.opd] : [])].map(factOfSum);
  return [cell.emergency, ...sums].some(fact => fact != null && isByHand(fact) && isKnown(fact, now));
}
