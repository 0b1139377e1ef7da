import type { Words } from './index.ts';

const found = import.meta.glob<Words>(['../{features,screens}/**/words.ts', '!../features/{shell,hall}/words.ts'], {
  eager: true,
  import: 'words',
});

/** What the screens say: everything but the frame around them, and the hall, which is a page of its own. */
export const ofScreens: readonly Words[] = Object.values(found);
