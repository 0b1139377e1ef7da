import { momentWords } from '../../../language/figures.ts';
import type { Language, Translate } from '../../../language/index.ts';
import type { Task } from '../follow-beds.ts';
import { personWords } from '../person-words.ts';

type Late = NonNullable<Task['late']>;

/** What stood there instead of what was said: what, by whom and since when. */
export function lateWords({ found, foundBy, foundAt }: Late, now: number, t: Translate, language: Language): string {
  const stood = t(`bedBoard.away.found.${found}`);
  return foundBy == null || foundAt == null
    ? t('bedBoard.away.stood', { stood })
    : t('bedBoard.away.stoodBy', { stood, by: personWords(foundBy), time: momentWords(foundAt, now, language) });
}

/** What was said, when and with what doubt about the device's clock. */
export function saidWords({ asked, saidAt, doubt }: Late, now: number, t: Translate, language: Language): string {
  const said = t(`bedBoard.away.said.${asked}`);
  const time = momentWords(saidAt, now, language);
  return doubt == null ? t('bedBoard.away.saidAt', { said, time }) : t(`bedBoard.away.doubt.${doubt}`, { said, time });
}
