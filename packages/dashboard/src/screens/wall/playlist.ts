/** What a wall can show. */
export type SlideKind = 'overview' | 'hospitals';

/** One slide: its kind and, for hospitals, which of them. */
export type Slide =
  | { readonly kind: 'overview' }
  | { readonly kind: 'hospitals'; readonly codes: readonly string[]; readonly page: number; readonly pages: number };

export const TILES_A_SLIDE = 9;
const MOST_PAGES = 3;

const PRESETS: Readonly<Record<string, readonly SlideKind[]>> = {
  city: ['overview', 'hospitals'],
  overview: ['overview'],
  hospitals: ['hospitals'],
};

/**
 * The kinds of slide that an address asks for: the preset, or a playlist of presets separated by commas. What is not
 * known is left out; with nothing left it is the whole city, because a wall has nobody who could read an error.
 */
export function kindsOf(preset: string | undefined, playlist: string | null): readonly SlideKind[] {
  const names = playlist === null ? [preset ?? 'city'] : playlist.split(',');
  const kinds = names.flatMap(name => PRESETS[name.trim()] ?? []);
  return kinds.length > 0 ? kinds : (PRESETS.city as readonly SlideKind[]);
}

/**
 * The slides, the most urgent hospitals first, nine to a slide and at most three slides of them: what is further down
 * is on the map of the overview.
 */
export function slidesOf(kinds: readonly SlideKind[], byUrgency: readonly string[], urgent: number): readonly Slide[] {
  const pages = Math.min(MOST_PAGES, Math.max(1, Math.ceil(urgent / TILES_A_SLIDE)));
  return kinds.flatMap((kind): Slide[] =>
    kind === 'overview'
      ? [{ kind }]
      : Array.from({ length: pages }, (_, page) => ({
          kind,
          page: page + 1,
          pages,
          codes: byUrgency.slice(page * TILES_A_SLIDE, (page + 1) * TILES_A_SLIDE),
        })),
  );
}
