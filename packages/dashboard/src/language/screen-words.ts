/** Messages by id, in both languages. */
type Catalogue = Readonly<Record<'en' | 'hi', Readonly<Record<string, string>>>>;

const found = import.meta.glob<Catalogue>(['../{features,screens}/**/words.ts', '!../features/shell/words.ts'], {
  eager: true,
  import: 'words',
});

/** What the screens say: everything but the frame around them. */
export const ofScreens: readonly Catalogue[] = Object.values(found);
