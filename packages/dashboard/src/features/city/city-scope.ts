import type { LevelOrUnknown } from '../../live/levels/level.ts';

/** The part of the address that narrows the city. */
export interface Scope {
  readonly level: number | null;
  readonly district: string | null;
  readonly kind: string | null;
}

interface Scoped {
  readonly code: string;
  readonly district?: string | null;
}

/** Codes of the hospitals that the scope leaves in. */
export function withinScope(
  hospitals: readonly Scoped[],
  levelOf: (code: string) => LevelOrUnknown,
  scope: Scope,
): ReadonlySet<string> {
  if (scope.kind !== null && scope.kind !== 'HOSPITAL') return new Set();
  const inside = hospitals.filter(
    hospital =>
      (scope.district === null || hospital.district === scope.district) &&
      (scope.level === null || levelOf(hospital.code) === scope.level),
  );
  return new Set(inside.map(hospital => hospital.code));
}

/** The districts of the hospitals, in alphabetical order. */
export function districtsOf(hospitals: readonly Scoped[]): readonly string[] {
  const districts = hospitals.flatMap(hospital => hospital.district ?? []);
  return [...new Set(districts)].sort((a, b) => a.localeCompare(b, 'en'));
}

/**
 * The order of rows that never moves by itself: hospitals with the most beds first, those without a published figure
 * after them, equals by code.
 */
export function bySize<T extends Scoped & { readonly beds?: number | null }>(hospitals: readonly T[]): readonly T[] {
  return [...hospitals].sort((a, b) => (b.beds ?? 0) - (a.beds ?? 0) || (a.code < b.code ? -1 : 1));
}
