export interface LabelWish {
  readonly id: string;
  readonly text: string;
  /** Middle of the glyph and its half width, in screen pixels. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Higher goes first. */
  readonly rank: number;
  readonly width: number;
}

export interface PlacedLabel {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly align: 'left' | 'right';
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const meet = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/**
 * Labels that fit beside their glyph without touching another label or another glyph; the rest are left out rather than
 * laid over each other. The most important are placed first.
 */
export function placeLabels(wishes: readonly LabelWish[], height: number, frame: Box): readonly PlacedLabel[] {
  const glyphs = wishes.map(wish => ({
    id: wish.id,
    left: wish.x - wish.radius,
    right: wish.x + wish.radius,
    top: wish.y - wish.radius,
    bottom: wish.y + wish.radius,
  }));
  const taken: Box[] = [];
  const placed: PlacedLabel[] = [];
  for (const wish of [...wishes].sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1))) {
    const gap = wish.radius + 3;
    const sides = [
      { align: 'left' as const, left: wish.x + gap },
      { align: 'right' as const, left: wish.x - gap - wish.width },
    ];
    for (const side of sides) {
      const box = {
        left: side.left,
        right: side.left + wish.width,
        top: wish.y - height / 2,
        bottom: wish.y + height / 2,
      };
      const inside =
        box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
      const free =
        !taken.some(other => meet(box, other)) && !glyphs.some(other => other.id !== wish.id && meet(box, other));
      if (!inside || !free) continue;
      taken.push(box);
      placed.push({
        id: wish.id,
        text: wish.text,
        x: side.align === 'left' ? box.left : box.right,
        y: wish.y,
        align: side.align,
      });
      break;
    }
  }
  return placed;
}
