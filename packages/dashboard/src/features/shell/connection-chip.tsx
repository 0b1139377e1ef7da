import { secondWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { useHeardAt } from '../../live/board-store.ts';
import { useConnectionState } from '../../live/page-connection.ts';
import classes from './connection-chip.module.css';

/** Whether what is on the screen is the present, and from when it is if not. */
export function ConnectionChip() {
  const { t, language } = useWords();
  const state = useConnectionState();
  const heardAt = useHeardAt();
  const asOf = heardAt === null ? null : t('connection.asOf', { time: secondWords(heardAt, language) });
  return (
    <span className={classes.chip} data-connection={state.kind} role="status" aria-live="off">
      <svg viewBox="0 0 10 10" className={classes.dot} aria-hidden="true">
        {state.kind === 'LIVE' ? (
          <circle cx="5" cy="5" r="4.5" fill="currentColor" />
        ) : (
          <circle cx="5" cy="5" r="3.75" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="3 2" />
        )}
      </svg>
      <span>{t(`connection.${state.kind}`)}</span>
      {asOf ? <span className={classes.asOf}>{asOf}</span> : null}
    </span>
  );
}
