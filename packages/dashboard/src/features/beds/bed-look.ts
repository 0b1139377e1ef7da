import type { BedEquipment, PatientSex } from '../../generated/graphql.ts';
import type { Bed, Stay } from './follow-beds.ts';

/** How a bed is drawn: exactly one, in the order in which the server counts. */
export type Look =
  | 'FREE'
  | 'OCCUPIED'
  | 'SHARED'
  | 'DIRTY'
  | 'CLEANING'
  | 'RESERVED'
  | 'BLOCKED'
  | 'ISOLATED'
  | 'UNSTAFFED'
  | 'CLOSED';

/** Whoever lies in it counts first; then what hinders for longest. */
export function lookOf(bed: Bed): Look {
  if (bed.stays.length > 1) return 'SHARED';
  if (bed.stays.length === 1 || bed.state === 'OCCUPIED') return 'OCCUPIED';
  if (bed.state === 'CLOSED') return 'CLOSED';
  if (!bed.staffed) return 'UNSTAFFED';
  if (bed.blocked != null) return 'BLOCKED';
  if (bed.state === 'ISOLATED') return 'ISOLATED';
  if (bed.state === 'CONTAMINATED') return 'DIRTY';
  if (bed.state === 'HOUSEKEEPING') return 'CLEANING';
  return bed.reservation ? 'RESERVED' : 'FREE';
}

const DAY_MS = 24 * 3_600_000;
/** IST is five and a half hours ahead of UTC, summer and winter. */
const IST_MS = 5.5 * 3_600_000;

/** The end of the day of `now` in India, milliseconds. */
export function endOfDay(now: number): number {
  return (Math.floor((now + IST_MS) / DAY_MS) + 1) * DAY_MS - IST_MS;
}

/** Whether a discharge is ordered for today, or was for earlier. */
export function leavesToday(stay: Stay, now: number): boolean {
  return stay.dischargeAt != null && Date.parse(stay.dischargeAt) < endOfDay(now);
}

/** What every code of a ward begins with, e.g. "M-": said once in its head instead of on each bed. */
export function commonStart(codes: readonly string[]): string {
  const [first = ''] = codes;
  if (codes.length < 2) return '';
  let length = first.length;
  for (const code of codes) while (!code.startsWith(first.slice(0, length))) length--;
  // Digits stay together: 101 and 102 are not 1 and 2.
  return first.slice(0, length).replace(/\d+$/, '');
}

/** Whom a bed is looked for. */
export interface Wanted {
  /** The request that is answered; null: a patient who is moved. */
  readonly request: string | null;
  readonly visit: string;
  readonly sex: PatientSex;
  /** The class that is needed; null: any. */
  readonly bedClass: Bed['bedClass'] | null;
  readonly needs: readonly BedEquipment[];
  /** Whether the server lets this one share the bed of another. */
  readonly mayShare: boolean;
}

/** Why a bed does not suit. The hard ones the server refuses; the others a person may overrule. */
type Misfit =
  | 'OCCUPIED'
  | 'HERE'
  | 'SHARE'
  | 'CLOSED'
  | 'UNSTAFFED'
  | 'BLOCKED'
  | 'ISOLATED'
  | 'DIRTY'
  | 'CLEANING'
  | 'RESERVED'
  | 'SEX'
  | 'CLASS'
  | BedEquipment;

export interface Fit {
  /** Why it cannot be; null: it can. */
  readonly hard: Misfit | null;
  /** Why it should not be; empty: it suits. */
  readonly soft: readonly Misfit[];
}

/** Whether a bed suits whom it is looked for, and if not, why. */
export function fitOf(bed: Bed, wanted: Wanted): Fit {
  const soft: Misfit[] = [];
  const look = lookOf(bed);
  const isKeptForThem =
    bed.reservation != null &&
    ((wanted.request !== null && bed.reservation.request === wanted.request) || bed.reservation.visit === wanted.visit);
  if (bed.stays.some(stay => stay.visit === wanted.visit)) return { hard: 'HERE', soft };
  if (bed.blocked != null) return { hard: 'BLOCKED', soft };
  if (!bed.staffed) return { hard: 'UNSTAFFED', soft };
  if (look === 'OCCUPIED' || look === 'SHARED') {
    if (!wanted.mayShare || bed.stays.length === 0) return { hard: 'OCCUPIED', soft };
    soft.push('SHARE');
  } else if (look !== 'FREE' && look !== 'RESERVED') return { hard: look, soft };
  if (bed.reservation != null && !isKeptForThem) return { hard: 'RESERVED', soft };
  if (bed.onlyFor != null && (wanted.sex === 'F' || wanted.sex === 'M') && bed.onlyFor !== wanted.sex) {
    return { hard: 'SEX', soft };
  }
  if (wanted.bedClass !== null && bed.bedClass !== wanted.bedClass) soft.push('CLASS');
  for (const need of wanted.needs) if (!bed.equipment.includes(need)) soft.push(need);
  return { hard: null, soft };
}
