import type { Band } from './bands.ts';

/** One parameter of an escalation table. Points are data: nothing here knows which cut-offs are right. */
export type OpelParameter = {
  readonly code: string;
  readonly unit: string;
  /** Whether pressure grows with the value (beds occupied) or falls with it (share seen in time). */
  readonly worse: 'HIGHER' | 'LOWER';
  /** Borders between points, mildest first: rising where higher is worse, falling where lower is. */
  readonly cutOffs: readonly number[];
  /** Points below the first border, from the first on, from the second on …: one more than borders. */
  readonly points: readonly number[];
  readonly basis: string;
};
export type OpelBand = { readonly level: number; readonly upTo: number };
export type OpelPart = { code: string; value: number | null; points: number | null; mostPoints: number };
export type OpelScore = {
  /** Points of the parameters that are known. */
  sum: number;
  /** The same, scaled to all parameters: what the sum would be if the unknown ones were like the known. */
  scaled: number | null;
  /** Sum if every unknown parameter had its fewest and its most points. */
  atLeast: number;
  atMost: number;
  knownShare: number;
  level: number | null;
  parts: OpelPart[];
};

/** Aggregate bands of the NHS England OPEL Framework 2023/24 for acute hospitals. */
export const OPEL_BANDS: readonly OpelBand[] = [
  { level: 1, upTo: 11 },
  { level: 2, upTo: 22 },
  { level: 3, upTo: 33 },
  { level: 4, upTo: 44 },
];

/** The level of a sum of points; a sum above the last band has the last level. */
export function opelLevel(sum: number, bands: readonly OpelBand[] = OPEL_BANDS): number {
  return (bands.find(band => sum <= band.upTo) ?? bands.at(-1)!).level;
}

/** Points that a value earns: a value on a border has reached it. */
export function pointsOf(parameter: OpelParameter, value: number): number {
  const reached = parameter.cutOffs.filter(border =>
    parameter.worse === 'HIGHER' ? value >= border : value <= border,
  ).length;
  return parameter.points[reached]!;
}

/**
 * Scores measured values by a table. With less than `minimumKnownShare` of the points known there is no level: unknown
 * is not quiet. Pure.
 */
export function scoreOpel(
  parameters: readonly OpelParameter[],
  measured: (code: string) => number | null,
  bands: readonly OpelBand[],
  minimumKnownShare: number,
): OpelScore {
  const parts = parameters.map(parameter => {
    const value = measured(parameter.code);
    const points = value === null ? null : pointsOf(parameter, value);
    return { code: parameter.code, value, points, mostPoints: Math.max(...parameter.points) };
  });
  const fewest = (code: string) => Math.min(...parameters.find(each => each.code === code)!.points);
  const all = parts.reduce((sum, part) => sum + part.mostPoints, 0);
  const known = parts.filter(part => part.points !== null);
  const knownMost = known.reduce((sum, part) => sum + part.mostPoints, 0);
  const sum = known.reduce((total, part) => total + part.points!, 0);
  const unknown = parts.filter(part => part.points === null);
  const knownShare = all === 0 ? 0 : knownMost / all;
  const scaled = knownMost > 0 && knownShare >= minimumKnownShare ? (sum * all) / knownMost : null;
  return {
    sum,
    scaled,
    atLeast: sum + unknown.reduce((total, part) => total + fewest(part.code), 0),
    atMost: sum + unknown.reduce((total, part) => total + part.mostPoints, 0),
    knownShare,
    level: scaled === null ? null : opelLevel(scaled, bands),
    parts,
  };
}

/**
 * The score of a system of hospitals: the sum of their scores weighted by share. NHS England 2023/24 publishes such
 * weights for each integrated care system. Weights must add up to 1.
 */
export function systemScore(hospitals: readonly { sum: number; weight: number }[]): number {
  const weights = hospitals.reduce((total, hospital) => total + hospital.weight, 0);
  if (Math.abs(weights - 1) > 1e-6) throw new Error(`Weights of a system add up to ${weights}, not to 1.`);
  return hospitals.reduce((total, hospital) => total + hospital.sum * hospital.weight, 0);
}

/** OPEL on the city's scale: 4, the last, may stand for severe or critical. */
export function opelBand(level: number): Band {
  return { code: `OPEL_${level}`, upTo: null, level, levelUpTo: level === 4 ? 5 : level };
}
