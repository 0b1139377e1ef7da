import type { Projection } from '../../live/board.ts';

/** Whether a facility is open: one part, or none yet. */
export const openingBoard: Projection = {
  signal: 'OPENING',
  draw: parts => ({ opening: parts.get('OPENING') ?? null }),
};
