import type { AggregateCellFragment, BedClass, SourceKind } from '../generated/graphql.ts';
import type { CityCell } from './board-store.ts';
import type { Envelope, Fact } from './freshness.ts';

type ClassBeds = AggregateCellFragment['bedsByClass'][number];
type BedCounts = NonNullable<ClassBeds['counts']>;
type QueueFigures = NonNullable<NonNullable<AggregateCellFragment['opd']>['figures']>;

const MINUTE = 60_000;

interface Rhythm {
  readonly expectedMs: number;
  readonly staleAfterMs: number;
  readonly expireAfterMs: number;
}
const BEDS: Rhythm = { expectedMs: 5 * MINUTE, staleAfterMs: 15 * MINUTE, expireAfterMs: 60 * MINUTE };
const CRITICAL_BEDS: Rhythm = { expectedMs: 2 * MINUTE, staleAfterMs: 10 * MINUTE, expireAfterMs: 30 * MINUTE };
const QUEUES: Rhythm = { expectedMs: MINUTE / 2, staleAfterMs: 2 * MINUTE, expireAfterMs: 15 * MINUTE };

/** A last frame is worth this long: the server's own word that its figures can be believed. */
const WORD_OF_SERVER_MS = 30_000;

/**
 * The fact behind a figure that the server added up over wards or departments. Such a figure is as old as its oldest
 * part. While the server speaks, it decides what is expired; once it is silent, the published rhythm of the signal does.
 */
function rollUpFact(oldestObservedAt: string, rhythm: Rhythm, heardAt: string, sourceKind: SourceKind): Fact {
  const observed = Date.parse(oldestObservedAt);
  const expires = Math.max(observed + rhythm.expireAfterMs, Date.parse(heardAt) + WORD_OF_SERVER_MS);
  return {
    observedAt: oldestObservedAt,
    lateAt: new Date(observed + 1.5 * rhythm.expectedMs).toISOString(),
    staleAt: new Date(observed + rhythm.staleAfterMs).toISOString(),
    expiresAt: new Date(expires).toISOString(),
    quality: 'GOOD',
    sourceKind,
  };
}

/** A sum carries no source of its own. Crowding is computed from the same reports and says whether any was simulated. */
function kindOfSums(cell: CityCell): SourceKind {
  const simulated = cell.crowding?.sourceKind === 'SIMULATED' || cell.emergency?.sourceKind === 'SIMULATED';
  return simulated ? 'SIMULATED' : 'DERIVED';
}

/** One figure of one bed class of a facility; null when the facility never reported the class or the viewer may not see it. */
export function bedsEnvelope(
  cell: CityCell,
  bedClass: BedClass,
  heardAt: string,
): (Envelope<BedCounts> & { readonly wardsKnown: number; readonly wardsExpected: number }) | null {
  const beds = cell.bedsByClass?.find(entry => entry.bedClass === bedClass);
  if (!beds) return null;
  const rhythm = bedClass === 'ICU' || bedClass === 'VENTILATOR' ? CRITICAL_BEDS : BEDS;
  return {
    value: beds.counts,
    fact: sumFact(cell, beds.counts === null ? null : beds.oldestObservedAt, rhythm, heardAt),
    wardsKnown: beds.wardsKnown,
    wardsExpected: beds.wardsExpected,
  };
}

/** The OPD of a facility over all its departments; null when it never reported or the viewer may not see it. */
export function opdEnvelope(
  cell: CityCell,
  heardAt: string,
): (Envelope<QueueFigures> & { readonly departmentsKnown: number; readonly departmentsExpected: number }) | null {
  const opd = cell.opd;
  if (!opd) return null;
  return {
    value: opd.figures,
    fact: sumFact(cell, opd.figures === null ? null : opd.oldestObservedAt, QUEUES, heardAt),
    departmentsKnown: opd.departmentsKnown,
    departmentsExpected: opd.departmentsExpected,
  };
}

function sumFact(cell: CityCell, oldest: string | null, rhythm: Rhythm, heardAt: string): Fact {
  const kind = kindOfSums(cell);
  if (oldest !== null) return rollUpFact(oldest, rhythm, heardAt, kind);
  return {
    observedAt: heardAt,
    lateAt: heardAt,
    staleAt: heardAt,
    expiresAt: heardAt,
    quality: 'EXPIRED',
    sourceKind: kind,
  };
}
