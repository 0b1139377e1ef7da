import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { dayWords, secondWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { useClockReading } from '../../live/server-clock.ts';
import { signOut, useSession } from '../../live/session.ts';
import { cityPath, inLanguage, signInPath } from '../address/paths.ts';
import { nameIn } from '../facilities/names.ts';
import { useRegistry } from '../facilities/registry.ts';
import { useViewer } from '../viewer/viewer.ts';
import { ConnectionChip } from './connection-chip.tsx';
import classes from './header.module.css';
import { SearchBox } from './search-box.tsx';

export function Header({ onHelp }: { onHelp: () => void }) {
  const { t, language } = useWords();
  return (
    <header className={classes.header}>
      <Link to={cityPath(language)} className={classes.brand}>
        <svg viewBox="0 0 32 32" className={classes.emblem} aria-hidden="true">
          <path
            d="M3 18h7l3-9 5 15 3-9 2 3h6"
            fill="none"
            stroke="currentColor"
            strokeWidth="2.25"
            strokeLinejoin="round"
            strokeLinecap="round"
          />
        </svg>
        <span className={classes.title}>{t('shell.title')}</span>
      </Link>
      <Scope />
      <SearchBox />
      <ConnectionChip />
      <Clock />
      <LanguageSwitch />
      <User />
      <button
        type="button"
        className={classes.quiet}
        onClick={onHelp}
        aria-label={t('help.open')}
        title={t('help.open')}
      >
        ?
      </button>
    </header>
  );
}

/** Which part of the city the screen speaks of. */
function Scope() {
  const { t, language } = useWords();
  const { id } = useParams();
  const { byCode } = useRegistry();
  const { pathname } = useLocation();
  const hospital = id === undefined ? undefined : byCode.get(id);
  const inHospital = pathname.includes('/hospital');
  return (
    <nav className={classes.scope} aria-label={t('shell.scope')}>
      {inHospital ? (
        <Link to={cityPath(language)}>{t('shell.city')}</Link>
      ) : (
        <span aria-current="page">{t('shell.city')}</span>
      )}
      {inHospital ? (
        <>
          <span aria-hidden="true">/</span>
          <span aria-current="page" className={classes.scopeName}>
            {id === undefined ? t('shell.hospitals') : hospital ? nameIn(hospital, language) : id}
          </span>
        </>
      ) : null}
    </nav>
  );
}

/** The city's time by the server's clock, never by this computer's. */
function Clock() {
  const { t, language } = useWords();
  // Looked at four times a second, or a frame could seem to come from the future.
  const now = useClockReading(at => Math.floor(at / 1000) * 1000, 250);
  return (
    <time className={classes.clock} dateTime={new Date(now).toISOString()} title={t('shell.clock')}>
      <span className={classes.day}>{dayWords(now, language)}, </span>
      {secondWords(now, language)} IST
    </time>
  );
}

function LanguageSwitch() {
  const { t, language } = useWords();
  const location = useLocation();
  const other = language === 'en' ? 'hi' : 'en';
  return (
    <Link
      className={classes.language}
      to={inLanguage(other, location)}
      replace
      lang={other}
      hrefLang={other}
      title={t('shell.switchTitle')}
    >
      {other === 'hi' ? 'हिंदी' : 'English'}
    </Link>
  );
}

function User() {
  const { t, language } = useWords();
  const session = useSession();
  const viewer = useViewer();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  if (!session) {
    const from = pathname.endsWith('/sign-in') ? undefined : pathname + search;
    return (
      <Link className={classes.quiet} to={signInPath(language, from)}>
        {t('shell.signIn')}
      </Link>
    );
  }
  const role = viewer.kind === 'KNOWN' ? t(`role.${viewer.viewer.role}`) : session.account;
  return (
    <span className={classes.user}>
      <span className={classes.role}>{role}</span>
      <button
        type="button"
        className={classes.quiet}
        onClick={() => {
          signOut();
          navigate(signInPath(language));
        }}
      >
        {t('shell.signOut')}
      </button>
    </span>
  );
}
