/** Occupied beds for each staffed one; 1.04 is 104 %. Null where no bed is staffed: 5 patients on 0 beds is no ratio. */
export function occupancy({
  occupied,
  staffed,
}: {
  readonly occupied: number;
  readonly staffed: number;
}): number | null {
  return staffed === 0 ? null : occupied / staffed;
}

/** How far a bar to 200 % is filled, 0 to 1, and whether the value lies beyond its end. */
export function barOf(share: number): { readonly filled: number; readonly over: number; readonly beyond: boolean } {
  const clipped = Math.min(2, Math.max(0, share));
  return { filled: Math.min(1, clipped) / 2, over: Math.max(0, clipped - 1) / 2, beyond: share > 2 };
}
