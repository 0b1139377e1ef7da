import { useState } from 'react';
import { useLocation } from 'react-router';
import { measureWords, secondWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { useHeardAt } from '../../live/board-store.ts';
import { useOtherDay } from '../../live/other-day.ts';
import { connection, useConnectionState } from '../../live/page-connection.ts';
import { serverClock, useClockReading } from '../../live/server-clock.ts';
import { useHasSimulated } from '../../live/simulated.ts';
import { readUrl } from '../address/url-state.ts';
import classes from './bands.module.css';

/** What must be said above everything else: that figures are made up, or old, or that part of the address was ignored. */
export function Bands() {
  return (
    <div className={classes.bands}>
      <SimulatedBand />
      <OtherDayBand />
      <SilenceBand />
      <IgnoredBand />
    </div>
  );
}

export function SimulatedBand() {
  const { t, language } = useWords();
  const simulated = useHasSimulated();
  const rate = useClockReading(() => serverClock.rate());
  if (!simulated) return null;
  return (
    <p className={classes.simulated} role="note">
      <strong>{t('band.simulated')}</strong> <span>{t('band.simulatedWhy')}</span>{' '}
      {rate === 1 ? null : <span>{t('band.rate', { rate: measureWords(rate, language) })}</span>}
    </p>
  );
}

/** A city may be started on a day of the past. Then nothing here is of today, and no figure says so by itself. */
function OtherDayBand() {
  const { t, language } = useWords();
  const day = useOtherDay(language);
  const rate = useClockReading(() => serverClock.rate());
  // A city that runs faster than life leaves today soon, and says already that it does.
  if (day === null || rate !== 1) return null;
  return (
    <p className={classes.otherDay} role="note">
      <strong>{t('band.otherDay', { day })}</strong> {t('band.otherDayWhy')}
    </p>
  );
}

const PATIENCE_S = 10;

/** After ten seconds without a frame nobody should need to look at the chip to know. */
function SilenceBand() {
  const { t, language } = useWords();
  const state = useConnectionState();
  const heardAt = useHeardAt();
  const silent = useClockReading(() => connection.silentSeconds() >= PATIENCE_S);
  const asOf = heardAt === null ? t('band.nothingYet') : t('band.asOf', { time: secondWords(heardAt, language) });
  if (state.kind === 'OFFLINE') {
    return (
      <p className={classes.silence} role="alert">
        <strong>{t('band.offline')}</strong> {asOf}
      </p>
    );
  }
  if (state.kind === 'REFUSED') {
    return (
      <p className={classes.silence} role="alert">
        <strong>{t('band.refused', { code: state.code })}</strong> {asOf}
      </p>
    );
  }
  if (state.kind === 'LIVE' || !silent) return null;
  return (
    <p className={classes.silence} role="alert">
      <strong>{t('band.silent')}</strong> {asOf} {t('band.ageing')}
    </p>
  );
}

function IgnoredBand() {
  const { t } = useWords();
  const { search, pathname } = useLocation();
  const [dismissed, setDismissed] = useState('');
  const { ignored } = readUrl(new URLSearchParams(search));
  if (ignored.length === 0 || dismissed === pathname + search) return null;
  return (
    <p className={classes.ignored} role="status">
      {t('band.ignored', { parts: ignored.join(', ') })}{' '}
      <button type="button" onClick={() => setDismissed(pathname + search)}>
        {t('band.dismiss')}
      </button>
    </p>
  );
}
