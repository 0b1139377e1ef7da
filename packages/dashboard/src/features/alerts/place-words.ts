import { useCallback } from 'react';
import { useWords } from '../../language/index.ts';
import { nameIn } from '../facilities/names.ts';
import { useRegistry } from '../facilities/registry.ts';
import type { AlertLine } from './alert-figures.ts';

/** Where an alert is, in the reader's language. `*`: a source as a whole, or the rules of the city, so no one place. */
export function usePlaceWords(): (facility: string, cause?: AlertLine['cause']) => string {
  const { t, language } = useWords();
  const { byCode } = useRegistry();
  return useCallback(
    (facility, cause) => {
      if (facility === '*') return t(cause === 'RULE' ? 'alerts.ofRules' : 'alerts.wholeSource');
      const listed = byCode.get(facility);
      return listed ? nameIn(listed, language) : facility;
    },
    [t, language, byCode],
  );
}
