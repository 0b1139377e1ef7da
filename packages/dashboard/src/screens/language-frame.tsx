import { useCallback, useEffect, useLayoutEffect } from 'react';
import { Outlet, useParams } from 'react-router';
import { FollowOpenMarks } from '../features/dispute/open-marks.tsx';
import { useCityFollowing } from '../features/viewer/follow-city.ts';
import { coversFacility, maySeeSums, maySeeWards } from '../features/viewer/rights.ts';
import { useViewer } from '../features/viewer/viewer.ts';
import { isLanguage, LanguageProvider, wordsIn } from '../language/index.ts';
import { ExplanationLayer } from '../ui/explained.tsx';

/** What every screen stands in: its language, and the city board kept up to date. */
export function LanguageFrame() {
  const { lang } = useParams();
  const language = isLanguage(lang) ? lang : 'en';
  const state = useViewer();
  const viewer = state.kind === 'KNOWN' ? state.viewer : null;
  const mayReadDispute = useCallback(
    (facility: string) => viewer !== null && maySeeWards(viewer) && coversFacility(viewer, facility),
    [viewer],
  );
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
      <FollowOpenMarks looks={viewer !== null && maySeeSums(viewer)} mayRead={mayReadDispute}>
        <Outlet />
      </FollowOpenMarks>
      <ExplanationLayer />
    </LanguageProvider>
  );
}
