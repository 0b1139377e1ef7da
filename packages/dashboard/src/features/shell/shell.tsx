import { useEffect, useRef, useState } from 'react';
import { Outlet, useLocation, useNavigate, useNavigation } from 'react-router';
import { useWords } from '../../language/index.ts';
import { useSession, wasEnded } from '../../live/session.ts';
import { useSimulationKnown } from '../../live/simulated.ts';
import { moveRow, useKeys } from '../../ui/keys.ts';
import { usePatience } from '../../ui/patience.ts';
import {
  alertsPath,
  bedsPath,
  cityPath,
  dataHealthPath,
  inLanguage,
  opdPath,
  signInPath,
  wallPath,
} from '../address/paths.ts';
import { useHomeHospital } from '../viewer/home-hospital.ts';
import { Bands } from './bands.tsx';
import { Header } from './header.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { Rail } from './rail.tsx';
import classes from './shell.module.css';

/** A city that does not speak so long gets its screens without a band; they say themselves what they wait for. */
const PATIENCE_MS = 1_500;

/** Header, rail and bands around every screen but the wall. */
export function Shell() {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const location = useLocation();
  const navigation = useNavigation();
  const home = useHomeHospital(language);
  const [help, setHelp] = useState(false);
  // Whether the band above the screen is there is known with the first frame; a screen drawn before would jump.
  const opening = usePatience(!useSimulationKnown(), PATIENCE_MS);
  useReturnToSignIn();
  useFocusOnArrival();
  useKeys({
    'g c': () => navigate(cityPath(language)),
    'g h': () => navigate(home),
    'g o': () => navigate(opdPath(language)),
    'g b': () => navigate(bedsPath(language)),
    'g l': () => navigate(alertsPath(language)),
    'g d': () => navigate(dataHealthPath(language)),
    w: () => navigate(wallPath(language)),
    l: () => navigate(inLanguage(language === 'en' ? 'hi' : 'en', location), { replace: true }),
    j: () => moveRow(1),
    k: () => moveRow(-1),
    'Shift+?': () => setHelp(true),
  });
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {t('shell.skip')}
      </a>
      <Header onHelp={() => setHelp(true)} />
      <Rail home={home} />
      <div className={classes.body}>
        <Bands />
        <main id="content" tabIndex={-1} className={classes.main} aria-busy={opening || navigation.state === 'loading'}>
          {opening ? null : <Outlet />}
        </main>
      </div>
      <HelpDialog opened={help} onClose={() => setHelp(false)} />
    </div>
  );
}

/** A followed link leaves the focus on nothing; then the next Tab must start in the new screen and not in the header. */
function useFocusOnArrival(): void {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    if (document.activeElement === null || document.activeElement === document.body) {
      document.getElementById('content')?.focus({ preventScroll: true });
    }
  }, [pathname]);
}

/** A session that the server ended: ask to sign in, and come back here afterwards. */
function useReturnToSignIn(): void {
  const session = useSession();
  const navigate = useNavigate();
  const { language } = useWords();
  const { pathname, search } = useLocation();
  useEffect(() => {
    if (session === null && wasEnded() && !pathname.endsWith('/sign-in')) {
      navigate(signInPath(language, pathname + search));
    }
  }, [session, navigate, language, pathname, search]);
}
