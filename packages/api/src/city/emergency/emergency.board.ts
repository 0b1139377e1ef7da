import type { Projection } from '../../live/board.ts';

/** The emergency department of a facility: one part, or none yet. */
export const emergencyBoard: Projection = {
  signal: 'EMERGENCY',
  draw: parts => ({ emergency: parts.get('ED') ?? null }),
};
