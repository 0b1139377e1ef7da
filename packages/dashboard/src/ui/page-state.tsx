import { type ReactNode, useEffect, useState } from 'react';
import { useWords } from '../language/index.ts';
import { isNetworkFailure } from '../live/failures.ts';
import { refusalCode } from '../live/queries.ts';
import classes from './page-state.module.css';

const PATIENCE_MS = 4_000;

/** Grey bars in the final geometry; after four seconds it says what it still waits for. */
export function Loading({ rows = 3, waitingFor }: { rows?: number; waitingFor: string }) {
  const { t } = useWords();
  const [patient, setPatient] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setPatient(false), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={classes.loading} aria-busy="true">
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className={classes.bar} />
      ))}
      <p role="status" className={classes.wait}>
        {patient ? <span className="unseen">{t('state.loading')}</span> : t('state.stillLoading', { what: waitingFor })}
      </p>
    </div>
  );
}

/** Nothing is here: why, what would be normal, and what to do. */
export function Empty({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={classes.empty}>
      <p className={classes.emptyTitle}>{title}</p>
      <p>{children}</p>
    </div>
  );
}

/** The address is kept; this says what the viewer may see instead. */
export function Notice({ children, tone = 'calm' }: { children: ReactNode; tone?: 'calm' | 'warn' }) {
  return (
    <div className={classes.notice} data-tone={tone} role="note">
      {children}
    </div>
  );
}

/** Something failed in one block: in the reader's language, with a number to tell the help desk, and a way on. */
export function BlockFailed({ failure, retry }: { failure: unknown; retry?: () => void }) {
  const { t } = useWords();
  const [number] = useState(() => errorNumber(failure));
  const code = refusalCode(failure);
  const what = isNetworkFailure(failure)
    ? t('failed.network')
    : code === 'FORBIDDEN'
      ? t('failed.forbidden')
      : t('failed.other');
  const details = `${number} ${code ?? ''} ${failure instanceof Error ? failure.message : String(failure)}`;
  return (
    <div className={classes.failed} role="alert">
      <p>{what}</p>
      <p className={classes.details}>{t('failed.number', { number })}</p>
      <p className={classes.actions}>
        {retry ? (
          <button type="button" className={classes.button} onClick={retry}>
            {t('failed.retry')}
          </button>
        ) : null}
        <button type="button" className={classes.button} onClick={() => void navigator.clipboard?.writeText(details)}>
          {t('failed.copy')}
        </button>
      </p>
    </div>
  );
}

/** The server's own number of the failure when it gave one, else one made here. */
function errorNumber(failure: unknown): string {
  const given = (failure as { errors?: readonly { extensions?: { correlationId?: unknown } }[] } | null)?.errors?.[0]
    ?.extensions?.correlationId;
  return typeof given === 'string' ? given : Math.random().toString(36).slice(2, 8).toUpperCase();
}
