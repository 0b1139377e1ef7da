import type { WardShift } from '../../generated/graphql.ts';

/** A shift of eight hours. `day`: the IST day on which it begins; `endsAt` in milliseconds. */
export interface Shift {
  readonly day: string;
  readonly shift: WardShift;
  readonly endsAt: number;
}

const HOUR_MS = 3_600_000;
const SHIFT_MS = 8 * HOUR_MS;
/** From midnight UTC back to six in the morning in India. */
const SIX_MS = 0.5 * HOUR_MS;
const SHIFTS: readonly WardShift[] = ['MORNING', 'EVENING', 'NIGHT'];

/** The shift that runs at an instant: 06 to 14, 14 to 22 and 22 to 06 in India. */
export function shiftAt(now: number): Shift {
  const number = Math.floor((now - SIX_MS) / SHIFT_MS);
  const from = number * SHIFT_MS + SIX_MS;
  return {
    day: new Date(from + 5.5 * HOUR_MS).toISOString().slice(0, 10),
    shift: SHIFTS[((number % 3) + 3) % 3]!,
    endsAt: from + SHIFT_MS,
  };
}

export function shiftBefore(shift: Shift): Shift {
  return shiftAt(shift.endsAt - SHIFT_MS - 1);
}

/** Whether an attestation is the one of this shift. */
export function isOfShift(
  attestation: { readonly day: string; readonly shift: WardShift } | null | undefined,
  { day, shift }: Shift,
): boolean {
  return attestation?.day === day && attestation.shift === shift;
}
