import type { ForeseeWaits } from './show-queue.ts';

/** What is foreseen for a line from what the process has learned of it. */
export function foresight(): { readonly foresee: ForeseeWaits } {
  return {
    foresee: (state, now) =>
      state.rooms.some(room => room.endedAt === null)
        ? { madeAt: now, unknown: 'NO_HISTORY' }
        : { madeAt: now, unknown: 'NO_DOCTOR' },
  };
}
