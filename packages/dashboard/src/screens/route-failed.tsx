import { useRouteError } from 'react-router';
import { languageOfBrowser } from '../features/address/paths.ts';
import { isLanguage, LanguageProvider } from '../language/index.ts';
import { BlockFailed } from '../ui/page-state.tsx';

/**
 * A screen that could not be opened, above all because its code is of a build that is no longer served. Loading the page
 * again takes the new one.
 */
export function RouteFailed() {
  const failure = useRouteError();
  const lang = location.pathname.split('/')[1];
  const language = isLanguage(lang) ? lang : languageOfBrowser();
  return (
    <LanguageProvider language={language}>
      <main style={{ padding: 24 }}>
        <BlockFailed failure={failure} retry={() => location.reload()} />
      </main>
    </LanguageProvider>
  );
}
