import type { WaitingReason } from './predict-waiting.ts';

/** What was told to one person, with what it rested on. */
export type ToldWait = {
  /** Milliseconds of the city clock when it was told. */
  at: number;
  position: number;
  medianSeconds: number;
  roomsWorking: number;
  reasons: readonly WaitingReason[];
};

export type WaitChange =
  | 'SOMEBODY_WENT_AHEAD'
  | 'LINE_GOT_SHORTER'
  | 'DOCTOR_LEFT'
  | 'DOCTOR_CAME'
  | 'STARTS_LATE'
  | 'LONG_CONSULTATION'
  | 'SLOWER'
  | 'FASTER';

/**
 * Why somebody's call is now expected earlier or later than they were told; null when it moved by less than five minutes and less
 * than a fifth of what was left, which is no news. Of several causes the one that people can see comes first.
 */
export function whyWaitChanged(told: ToldWait, now: ToldWait): WaitChange | null {
  const moved = now.at / 1000 + now.medianSeconds - (told.at / 1000 + told.medianSeconds);
  const left = Math.max(0, told.medianSeconds - (now.at - told.at) / 1000);
  if (Math.abs(moved) < Math.max(300, left / 5)) return null;
  const appeared = (reason: WaitingReason) => now.reasons.includes(reason) && !told.reasons.includes(reason);
  if (moved > 0) {
    if (now.position > told.position) return 'SOMEBODY_WENT_AHEAD';
    if (now.roomsWorking < told.roomsWorking || appeared('ALL_AWAY') || appeared('SOME_AWAY')) return 'DOCTOR_LEFT';
    if (now.reasons.includes('NOT_BEGUN')) return 'STARTS_LATE';
    if (now.reasons.includes('LONG_CONSULTATION')) return 'LONG_CONSULTATION';
    return 'SLOWER';
  }
  if (now.roomsWorking > told.roomsWorking) return 'DOCTOR_CAME';
  // People who left or did not come shorten a line faster than rooms can; a median's worth of each is usual.
  const usual = told.position * Math.min(1, (now.at - told.at) / 1000 / Math.max(1, told.medianSeconds));
  return told.position - now.position > 1.25 * usual + 1 ? 'LINE_GOT_SHORTER' : 'FASTER';
}
