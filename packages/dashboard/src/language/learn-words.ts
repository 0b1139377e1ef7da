import { learn, type Words } from './index.ts';

// What the frame around every screen says. It comes with the first bytes of the page, so the screens' own words do not.
const ofFrame = import.meta.glob<Words>('../{features/shell,ui,live}/**/words.ts', { eager: true, import: 'words' });
learn(Object.values(ofFrame));

let learned: Promise<void> | null = null;

/**
 * Loads what the screens say, beside the code of the first one. Once a visit; a load that failed is tried again. A catalogue is
 * found by its file name, `words.ts`, exporting `words`.
 */
export function learnScreenWords(): Promise<void> {
  learned ??= import('./screen-words.ts').then(
    ({ ofScreens }) => learn(ofScreens),
    failure => {
      learned = null;
      throw failure;
    },
  );
  return learned;
}
