import type { BedState } from './adt-event-rules.ts';
import type { BedCounts } from './beds-rules.ts';
import { occupancyPercent } from './demand/occupancy.ts';

/** A bed left or being cleaned for longer than this is overdue. */
export const CLEANING_MINUTES = 45;

/** A bed as far as it is counted. */
export type CountedBed = {
  readonly bedClass: string;
  readonly state: BedState;
  readonly staffed: boolean;
  readonly surge: boolean;
  readonly blocked: boolean;
  readonly reserved: boolean;
  /** Patients in it. */
  readonly patients: number;
};

export type BedPlace = 'available' | 'occupied' | 'cleaning' | 'reserved' | 'blocked' | 'unstaffed' | 'closed';

/**
 * Which count a bed belongs to: exactly one, so that the counts add up to the beds there are. Whoever lies in it counts first;
 * then what hinders for longest. A bed said to be occupied counts as occupied though no visit is known to be in it.
 */
export function placeOf(bed: CountedBed): BedPlace {
  if (bed.patients > 0 || bed.state === 'O') return 'occupied';
  if (bed.state === 'C') return 'closed';
  if (!bed.staffed) return 'unstaffed';
  if (bed.blocked || bed.state === 'I') return 'blocked';
  if (bed.state === 'K' || bed.state === 'H') return 'cleaning';
  return bed.reserved ? 'reserved' : 'available';
}

export type Tally = Record<BedPlace, number> & {
  total: number;
  surge: number;
  staffed: number;
  patients: number;
  withoutBed: number;
  sharing: number;
  occupancyPercent: number | null;
};

/** Counts beds, and the patients in and beside them. `available + occupied + cleaning + reserved + blocked + unstaffed + closed = total`. */
export function tallyOf(beds: readonly CountedBed[], withoutBed: number): Tally {
  const tally: Tally = {
    total: beds.length,
    available: 0,
    occupied: 0,
    cleaning: 0,
    reserved: 0,
    blocked: 0,
    unstaffed: 0,
    closed: 0,
    surge: 0,
    staffed: 0,
    patients: withoutBed,
    withoutBed,
    sharing: 0,
    occupancyPercent: null,
  };
  for (const bed of beds) {
    const place = placeOf(bed);
    tally[place]++;
    if (bed.surge) tally.surge++;
    if (bed.staffed && place !== 'closed') tally.staffed++;
    // Said to be occupied, by whom is not known: that is somebody.
    tally.patients += place === 'occupied' ? Math.max(1, bed.patients) : 0;
    tally.sharing += Math.max(0, bed.patients - 1);
  }
  tally.occupancyPercent = occupancyPercent(tally.patients, tally.staffed);
  return tally;
}

/** Adds two tallies. */
export function plusTally(a: Tally, b: Tally): Tally {
  const sum = { ...a };
  for (const key of Object.keys(a) as (keyof Tally)[]) {
    if (key !== 'occupancyPercent') sum[key] = a[key] + b[key];
  }
  sum.occupancyPercent = occupancyPercent(sum.patients, sum.staffed);
  return sum;
}

/** The tally as the live board counts: every patient is occupied, and what is left of the staffed beds is free. Never clamped. */
export function countsOf(tally: Tally): BedCounts {
  const { staffed, patients, cleaning, reserved, blocked } = tally;
  return {
    staffed,
    occupied: patients,
    cleaning,
    reserved,
    blocked,
    free: staffed - patients - cleaning - reserved - blocked,
  };
}

/** The class in which patients without a bed are counted: that of most beds of the ward, else the first the ward has. */
export function classOfTrolleys(beds: readonly Pick<CountedBed, 'bedClass'>[], wardClasses: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const { bedClass } of beds) counts.set(bedClass, (counts.get(bedClass) ?? 0) + 1);
  const most = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0];
  return most?.[0] ?? wardClasses[0] ?? 'GENERAL';
}

export type ClassTally = { bedClass: string; tally: Tally; wards: number; wardsCurrent: number };

/** Tallies by class over wards; `current` holds the counts that may be believed, as `ward/class`. */
export function addTallies(
  wards: readonly { ward: string; classes: readonly string[]; counted: readonly CountedBed[]; without: number }[],
  current: ReadonlySet<string>,
): ClassTally[] {
  const byClass = new Map<string, { beds: CountedBed[]; without: number; wards: number; current: number }>();
  for (const { ward, classes, counted, without } of wards) {
    const trolleyClass = classOfTrolleys(counted, classes);
    const present = new Set(counted.map(bed => bed.bedClass));
    if (without > 0) present.add(trolleyClass);
    for (const bedClass of present) {
      const sum = byClass.get(bedClass) ?? { beds: [], without: 0, wards: 0, current: 0 };
      sum.beds.push(...counted.filter(bed => bed.bedClass === bedClass));
      sum.without += bedClass === trolleyClass ? without : 0;
      sum.wards++;
      sum.current += current.has(`${ward}/${bedClass}`) ? 1 : 0;
      byClass.set(bedClass, sum);
    }
  }
  return [...byClass]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([bedClass, sum]) => ({
      bedClass,
      tally: tallyOf(sum.beds, sum.without),
      wards: sum.wards,
      wardsCurrent: sum.current,
    }));
}
