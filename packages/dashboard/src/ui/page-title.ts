import { useEffect } from 'react';
import { useWords } from '../language/index.ts';

/** Names the page in the browser's tab while the component is there: "Lok Nayak Hospital · Delhi live health". */
export function usePageTitle(name: string | undefined): void {
  const { t } = useWords();
  const site = t('shell.title');
  useEffect(() => {
    document.title = name ? `${name} · ${site}` : site;
    return () => {
      document.title = site;
    };
  }, [name, site]);
}
