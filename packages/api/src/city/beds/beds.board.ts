import type { BoardFact, Projection } from '../../live/board.ts';
import { type RollUp, rollUp } from '../../live/roll-up.ts';
import type { BedCounts, BedsFact } from './beds-rules.ts';

type Ward = BoardFact & BedsFact;
export type ClassBeds = RollUp & {
  bedClass: string;
  counts: BedCounts | null;
  wardsKnown: number;
  wardsExpected: number;
};

/** The ward that stands for a hospital which does not report by ward. */
export const WHOLE = 'WHOLE';

/** Wards of a facility, and each bed class added over the wards whose counts are known. */
export const bedsBoard: Projection = {
  signal: 'BEDS',
  draw(parts) {
    const beds = [...parts.values()] as Ward[];
    const classes = [...new Set(beds.map(ward => ward.bedClass))].sort();
    return { beds, bedsByClass: classes.map(bedClass => addClass(bedClass, beds)) };
  },
};

function addClass(bedClass: string, beds: readonly Ward[]): ClassBeds {
  const ofClass = beds.filter(ward => ward.bedClass === bedClass);
  const counted = countedWards(ofClass);
  const known = counted.filter(ward => ward.counts !== null);
  return {
    bedClass,
    counts: known.length === 0 ? null : known.map(ward => ward.counts!).reduce(addCounts),
    wardsKnown: known.length,
    wardsExpected: counted.length,
    ...rollUp(known),
  };
}

/** What the choice asks of a fact beside its counts. Instants are RFC 3339. */
type Dated = {
  readonly sourceKind?: string;
  readonly observedAt?: string;
  readonly staleAt?: string;
  readonly expiresAt?: string;
};
type ReportedWard = BedsFact & Dated;

/** A ward that has been unknown for longer is not waited for any more: it was given up, or its feed does not come back by itself. */
const WAITED_FOR_MS = 24 * 3_600_000;

/** Whether a ward has been unknown for more than a day at an instant (RFC 3339). */
export function isGivenUp({ counts, expiresAt }: ReportedWard, at: string): boolean {
  return !counts && expiresAt !== undefined && Date.parse(expiresAt) < Date.parse(at) - WAITED_FOR_MS;
}

/** Whether wards speak beside a whole that a person counted at an instant: each that is waited for is known, and was heard then. */
export function wardsSpeak(byWard: readonly ReportedWard[], countedAt: string): boolean {
  const waitedFor = byWard.filter(ward => !isGivenUp(ward, countedAt));
  return waitedFor.length > 0 && waitedFor.every(ward => ward.counts && ward.staleAt! > countedAt);
}

/**
 * Which reports of one bed class a sum counts. A hospital may have reported both as a whole and by ward; adding them would
 * count beds twice. The wards speak as long as one of them is known, then the whole. The whole as a person counted it speaks
 * before that: as soon as a ward is unknown, or was silent already when it was counted; a sum of the wards that are left would
 * be of another hospital. A ward that was unknown for a day by then takes no part in that: one that was given up would hand the
 * word of all others to every count by hand. It is still missing in the sum. Expired wards belong into the list.
 */
export function countedWards<W extends ReportedWard>(ofClass: readonly W[]): readonly W[] {
  const byWard = ofClass.filter(ward => ward.ward !== WHOLE);
  const whole = ofClass.filter(ward => ward.ward === WHOLE);
  const counted = whole.filter(ward => ward.sourceKind === 'MANUAL' && ward.counts);
  if (byWard.length > 0 && counted.some(({ observedAt }) => !wardsSpeak(byWard, observedAt!))) return counted;
  return byWard.some(ward => ward.counts) || whole.length === 0 ? byWard : whole;
}

/** Adds two counts state by state. */
export function addCounts(a: BedCounts, b: BedCounts): BedCounts {
  return {
    staffed: a.staffed + b.staffed,
    occupied: a.occupied + b.occupied,
    cleaning: a.cleaning + b.cleaning,
    reserved: a.reserved + b.reserved,
    blocked: a.blocked + b.blocked,
    free: a.free + b.free,
  };
}
