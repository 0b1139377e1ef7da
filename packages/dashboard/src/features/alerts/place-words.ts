import { useCallback } from 'react';
import { useWords } from '../../language/index.ts';
import { nameIn } from '../facilities/names.ts';
import { useRegistry } from '../facilities/registry.ts';

/** Where an alert is, in the reader's language. `*`: a source as a whole, so no one place. */
export function usePlaceWords(): (facility: string) => string {
  const { t, language } = useWords();
  const { byCode } = useRegistry();
  return useCallback(
    facility => {
      if (facility === '*') return t('alerts.wholeSource');
      const listed = byCode.get(facility);
      return listed ? nameIn(listed, language) : facility;
    },
    [t, language, byCode],
  );
}
