import type { Point } from './projection.ts';

export interface Disc extends Point {
  readonly radius: number;
}

/** How far apart two glyphs must be, as a share of the sum of their radii: slight overlap still shows both digits. */
const APART = 0.86;
const ROUNDS = 80;

/**
 * Moves glyphs that would cover each other apart, as little as possible: the same input gives the same picture, and a
 * glyph that stands alone stays exactly where its hospital is. The four hospitals on one campus in the old city would
 * otherwise be one glyph.
 */
export function spread(discs: readonly Disc[]): readonly Point[] {
  const at = discs.map(disc => ({ x: disc.x, y: disc.y }));
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    for (let i = 0; i < at.length; i += 1) {
      for (let j = i + 1; j < at.length; j += 1) {
        const one = at[i]!;
        const other = at[j]!;
        const wanted = (discs[i]!.radius + discs[j]!.radius) * APART;
        let dx = other.x - one.x;
        let dy = other.y - one.y;
        let distance = Math.hypot(dx, dy);
        if (distance >= wanted) continue;
        if (distance < 0.01) {
          // Two on one spot: part them in a direction that depends on their order alone.
          dx = Math.cos(i * 2.4 + j);
          dy = Math.sin(i * 2.4 + j);
          distance = 1;
        }
        const push = (wanted - Math.min(distance, wanted)) / 2 / distance;
        // The larger glyph gives way less, so that the big hospitals stay put.
        const share = discs[j]!.radius / (discs[i]!.radius + discs[j]!.radius);
        one.x -= dx * push * 2 * share;
        one.y -= dy * push * 2 * share;
        other.x += dx * push * 2 * (1 - share);
        other.y += dy * push * 2 * (1 - share);
        moved = true;
      }
    }
    if (!moved) break;
  }
  return at;
}
