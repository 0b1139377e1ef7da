import { catalogue, type Translate } from '../language/index.ts';

/** Why a value is uncertain, in words. A reason that is newer than this page is told with its code. */
export function reasonWords(reason: string | null | undefined, t: Translate): string {
  if (reason == null) return t('reason.unknown');
  return Object.hasOwn(catalogue.en, `reason.${reason}`) ? t(`reason.${reason}`) : `${t('reason.unknown')} (${reason})`;
}
