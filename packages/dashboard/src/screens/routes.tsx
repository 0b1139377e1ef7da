import { createBrowserRouter, type RouteObject, redirect } from 'react-router';
import { languageOfBrowser } from '../features/address/paths.ts';
import { Shell } from '../features/shell/shell.tsx';
import { isLanguage } from '../language/index.ts';
import { learnScreenWords } from '../language/learn-words.ts';
import { LanguageFrame } from './language-frame.tsx';
import { RouteFailed } from './route-failed.tsx';

async function speak({ params }: { params: { lang?: string } }): Promise<null> {
  if (!isLanguage(params.lang)) throw redirect(`/${languageOfBrowser()}/city`);
  await learnScreenWords();
  return null;
}

/** Shown until the code of the first screen is here: the header's place, so that nothing jumps. */
function Opening() {
  return <div style={{ minHeight: 'var(--header-height)', background: 'var(--head)' }} />;
}

/** One address a screen; each screen is its own chunk and exports `Component`. */
export const routes: RouteObject[] = [
  { path: '/', HydrateFallback: Opening, loader: () => redirect(`/${languageOfBrowser()}/city`) },
  {
    path: '/:lang',
    loader: speak,
    Component: LanguageFrame,
    HydrateFallback: Opening,
    ErrorBoundary: RouteFailed,
    children: [
      { index: true, loader: ({ params }) => redirect(`/${params.lang}/city`) },
      // A wall has no header, no cursor and nobody to sign in.
      { path: 'wall/:preset?', lazy: () => import('./wall.tsx') },
      {
        Component: Shell,
        children: [
          { path: 'city', lazy: () => import('./city.tsx') },
          { path: 'hospital', lazy: () => import('./hospitals.tsx') },
          { path: 'hospital/:id', lazy: () => import('./hospital.tsx') },
          { path: 'alerts', lazy: () => import('./alerts.tsx') },
          { path: 'alerts/rules', lazy: () => import('./alert-rules.tsx') },
          { path: 'data-health/hl7', lazy: () => import('./hl7-messages.tsx') },
          { path: 'data-health/:facility?/:signal?', lazy: () => import('./data-health.tsx') },
          { path: 'opd/:id?', lazy: () => import('./opd.tsx') },
          { path: 'beds/:id?', lazy: () => import('./beds.tsx') },
          { path: 'beds/:id/codes', lazy: () => import('./bed-codes.tsx') },
          { path: 'sign-in', lazy: () => import('./sign-in.tsx') },
          { path: '*', lazy: () => import('./not-found.tsx') },
        ],
      },
    ],
  },
];

export const createRouter = () => createBrowserRouter(routes);
