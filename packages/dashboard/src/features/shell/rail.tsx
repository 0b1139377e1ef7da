import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useWords } from '../../language/index.ts';
import { alertsPath, bedsPath, cityPath, dataHealthPath, opdPath, wallPath } from '../address/paths.ts';
import classes from './rail.module.css';

/** The screens there are, at the left edge; at the bottom on a phone. */
export function Rail({ home }: { home: string }) {
  const { t, language } = useWords();
  return (
    <nav className={classes.rail} aria-label={t('shell.screens')}>
      <RailLink to={cityPath(language)} screen="city" label={t('shell.city')}>
        <path d="M3.5 6.5l5-2.5 7 2.5 5-2.5v13l-5 3-7-3-5 2.5z" />
        <path d="M8.5 4v13M15.5 6.5v13.5" />
      </RailLink>
      <RailLink to={home} screen="hospital" label={t('shell.hospital')}>
        <path d="M4 20.5V6.5l8-3 8 3v14z" />
        <path d="M12 8v6M9 11h6M10 20.5v-3.5h4v3.5" />
      </RailLink>
      <RailLink to={opdPath(language)} screen="opd" label={t('shell.opd')}>
        <circle cx="6.5" cy="8" r="2.5" />
        <path d="M2.5 19.5v-3a4 4 0 0 1 8 0v3M14 7h7M14 12h7M14 17h7" />
      </RailLink>
      <RailLink to={bedsPath(language)} screen="beds" label={t('shell.beds')}>
        <path d="M3 5.500v14M3 16.500h18v3M21 16.500v-3a3 3 0 0 0-3-3h-7v6" />
        <circle cx="7" cy="12" r="2" />
      </RailLink>
      <RailLink to={alertsPath(language)} screen="alerts" label={t('shell.alerts')}>
        <path d="M12 3.5l9 16.5H3z" />
        <path d="M12 9.5v5M12 17v.5" />
      </RailLink>
      <RailLink to={dataHealthPath(language)} screen="data-health" label={t('shell.dataHealth')}>
        <path d="M3 12.5h4l2.5-6 4 11 2.5-5h5" />
      </RailLink>
      <RailLink to={wallPath(language)} screen="wall" label={t('shell.wall')}>
        <rect x="3" y="4.5" width="18" height="12" rx="1.5" />
        <path d="M8 20.5h8M12 16.5v4" />
      </RailLink>
    </nav>
  );
}

function RailLink({ to, screen, label, children }: { to: string; screen: string; label: string; children: ReactNode }) {
  const { pathname } = useLocation();
  return (
    <Link to={to} className={classes.link} aria-current={pathname.split('/')[2] === screen ? 'page' : undefined}>
      <svg
        viewBox="0 0 24 24"
        aria-hidden="true"
        className={classes.icon}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinejoin="round"
        strokeLinecap="round"
      >
        {children}
      </svg>
      <span>{label}</span>
    </Link>
  );
}
