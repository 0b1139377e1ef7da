import type { Projection } from '../../live/board.ts';

/** The crowding level of a facility: one part, or none yet. */
export const crowdingBoard: Projection = {
  signal: 'CROWDING',
  draw: parts => ({ crowding: parts.get('LEVEL') ?? null }),
};
