import type { Point } from './projection.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * Which point a person means who presses an arrow key at `from`: the nearest within 60° of that direction, distance
 * across counting double. Undefined when there is none.
 */
export function neighbour<T extends Point>(from: Point, others: readonly T[], direction: Direction): T | undefined {
  let best: T | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const other of others) {
    const dx = other.x - from.x;
    const dy = other.y - from.y;
    const along = direction === 'left' ? -dx : direction === 'right' ? dx : direction === 'up' ? -dy : dy;
    const across = Math.abs(direction === 'left' || direction === 'right' ? dy : dx);
    if (along <= 0 || across > along * Math.tan(Math.PI / 3)) continue;
    const cost = along + 2 * across;
    if (cost < bestCost) {
      bestCost = cost;
      best = other;
    }
  }
  return best;
}

/** The point under a finger or pointer: the nearest whose own radius, at least `reach`, covers it. */
export function under<T extends Point & { readonly radius: number }>(
  at: Point,
  points: readonly T[],
  reach: number,
): T | undefined {
  let best: T | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const point of points) {
    const distance = Math.hypot(point.x - at.x, point.y - at.y);
    if (distance <= Math.max(point.radius, reach) && distance < bestDistance) {
      bestDistance = distance;
      best = point;
    }
  }
  return best;
}
