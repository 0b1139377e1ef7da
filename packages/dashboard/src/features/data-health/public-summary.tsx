import { useEffect, useState } from 'react';
import { DataHealthForEveryoneDocument, type DataHealthForEveryoneQuery } from '../../generated/graphql.ts';
import { countWords, momentWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { ageWords } from '../../live/freshness.ts';
import { queries } from '../../live/queries.ts';
import { serverClock, useClockReading } from '../../live/server-clock.ts';
import { BlockFailed } from '../../ui/page-state.tsx';
import classes from './public-summary.module.css';

type Summary = DataHealthForEveryoneQuery['dataHealthSummary'];
type Told = Summary['signals'][number];
const READ_EVERY_MS = 10_000;

/** For everyone: how many hospitals are heard, signal by signal. It holds no figure of any hospital. */
export function PublicSummary() {
  const { t, language } = useWords();
  const [summary, setSummary] = useState<Summary | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let left = false;
    const read = () =>
      queries.query({ query: DataHealthForEveryoneDocument, fetchPolicy: 'no-cache' }).then(
        ({ data }) => {
          if (left || !data) return;
          setSummary(data.dataHealthSummary);
          setFailure(null);
        },
        (error: unknown) => left || setFailure(error),
      );
    void read();
    const timer = setInterval(() => void read(), READ_EVERY_MS);
    return () => {
      left = true;
      clearInterval(timer);
    };
  }, [attempt]);
  if (summary === null) {
    return failure ? <BlockFailed failure={failure} retry={() => setAttempt(attempt + 1)} /> : <Places />;
  }
  return (
    <ul className={classes.summary} aria-label={t('health.heard')}>
      {summary.signals.map(signal => (
        <li key={signal.signal} className={classes.signal}>
          <span className={classes.name}>{t(`health.column.${signal.signal}`)}</span>
          <span className={classes.count}>
            {isExpected(signal)
              ? t('health.heardOf', {
                  n: countWords(signal.reporting, language),
                  of: countWords(signal.expected, language),
                })
              : t('health.expectedOfNobody')}
          </span>
          <span className={classes.soft}>
            {signal.stale > 0 ? `${t('health.heardStale', { n: signal.stale })} · ` : ''}
            {signal.oldestObservedAt ? (
              <Oldest at={signal.oldestObservedAt} />
            ) : isExpected(signal) ? (
              t('health.heardNone')
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Whether a hospital is open is told by whoever wants to; until one does, nobody is waited for. */
function isExpected({ signal, reporting, stale, oldestObservedAt }: Told): boolean {
  return signal !== 'OPENING' || reporting > 0 || stale > 0 || Boolean(oldestObservedAt);
}

const SIGNALS = ['EMERGENCY', 'BEDS', 'QUEUES', 'OPENING'] as const;

/** Where the signals will stand: lines as long as theirs, so that the table below keeps its place. */
function Places() {
  const { t } = useWords();
  return (
    <ul className={classes.summary} aria-busy="true" aria-label={t('state.loading')}>
      {SIGNALS.map(signal => (
        <li key={signal} className={classes.signal}>
          <span className={classes.name}>{t(`health.column.${signal}`)}</span>
          <span className={classes.awaited}>{t('health.heardOf', { n: '00', of: '00' })}</span>
          <span className={classes.soft}>…</span>
        </li>
      ))}
    </ul>
  );
}

function Oldest({ at }: { at: string }) {
  const { t, language } = useWords();
  const age = useClockReading(now => ageWords((now - Date.parse(at)) / 1000, language));
  return <span title={momentWords(at, serverClock.now(), language)}>{t('health.oldest', { age })}</span>;
}
