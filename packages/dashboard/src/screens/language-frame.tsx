import { useEffect, useLayoutEffect } from 'react';
import { Outlet, useParams } from 'react-router';
import { useCityFollowing } from '../features/viewer/follow-city.ts';
import { isLanguage, LanguageProvider, wordsIn } from '../language/index.ts';
import { ExplanationLayer } from '../ui/explained.tsx';

/** What every screen stands in: its language, and the city board kept up to date. */
export function LanguageFrame() {
  const { lang } = useParams();
  const language = isLanguage(lang) ? lang : 'en';
  useCityFollowing();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  // Before the screen's own effects, which may name the page more exactly.
  useLayoutEffect(() => {
    document.title = wordsIn(language)('shell.title');
  }, [language]);
  return (
    <LanguageProvider language={language}>
      <Outlet />
      <ExplanationLayer />
    </LanguageProvider>
  );
}
