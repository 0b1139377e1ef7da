import { useEffect, useState } from 'react';
import {
  type BedClass,
  BedForecastRecordDocument,
  type BedForecastRecordQuery,
  type Signal,
  WaitingKeptDocument,
  type WaitingKeptQuery,
} from '../../generated/graphql.ts';
import { countWords, measureWords, percentWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { queries } from '../../live/queries.ts';
import classes from './health-panel.module.css';

const READ_EVERY_MS = 60_000;
const CLASSES: readonly BedClass[] = ['GENERAL', 'ICU'];

/** What is foreseen from a signal, and how that turned out: waits from queues, demand from beds. Nothing for the others. */
export function Calibration({ facility, signal }: { facility: string; signal: Signal }) {
  const { t } = useWords();
  if (signal !== 'QUEUES' && signal !== 'BEDS') return null;
  return (
    <section aria-label={t('health.calibration')}>
      <h3 className={classes.subtitle}>{t('health.calibration')}</h3>
      {signal === 'QUEUES' ? <WaitsKept facility={facility} /> : null}
      {signal === 'BEDS' ? (
        <dl className={classes.facts}>
          {CLASSES.map(bedClass => (
            <ForecastRecord key={bedClass} facility={facility} bedClass={bedClass} />
          ))}
        </dl>
      ) : null}
    </section>
  );
}

/** Reads now and once a minute; null: not answered yet, or refused, which here means that there is nothing to tell. */
function useReadAgain<T>(read: () => Promise<T | null>, of: string): T | null {
  const [answer, setAnswer] = useState<{ of: string; value: T | null }>({ of: '', value: null });
  useEffect(() => {
    let left = false;
    const again = () =>
      read().then(
        value => left || setAnswer({ of, value }),
        () => left || setAnswer({ of, value: null }),
      );
    void again();
    const timer = setInterval(() => void again(), READ_EVERY_MS);
    return () => {
      left = true;
      clearInterval(timer);
    };
  }, [of]);
  return answer.of === of ? answer.value : null;
}

function WaitsKept({ facility }: { facility: string }) {
  const { t, language } = useWords();
  const queues = useReadAgain<WaitingKeptQuery['waitingCalibration']>(
    () =>
      queries
        .query({ query: WaitingKeptDocument, variables: { facility }, fetchPolicy: 'no-cache' })
        .then(({ data }) => data?.waitingCalibration ?? null),
    facility,
  );
  const sum = (field: 'known' | 'inside' | 'tooLate' | 'overdue' | 'toldUnknown') =>
    (queues ?? []).reduce((total, queue) => total + queue[field], 0);
  const judged = sum('known') + sum('overdue');
  if (judged === 0) return <p className={classes.note}>{t('health.waits.none')}</p>;
  const widths = (queues ?? []).filter(queue => queue.meanWidthMinutes != null && queue.known > 0);
  const width =
    widths.reduce((total, queue) => total + queue.meanWidthMinutes! * queue.known, 0) /
    widths.reduce((total, queue) => total + queue.known, 0);
  return (
    <p>
      {t('health.waits.kept', {
        inside: percentWords(sum('inside') / judged, language),
        n: countWords(judged, language),
        late: percentWords((sum('tooLate') + sum('overdue')) / judged, language),
      })}{' '}
      {widths.length > 0 ? t('health.waits.width', { minutes: measureWords(width, language, 0) }) : null}
      {queues?.some(queue => queue.simulated) ? ` (${t('fact.simulatedMark')})` : null}
    </p>
  );
}

function ForecastRecord({ facility, bedClass }: { facility: string; bedClass: BedClass }) {
  const { t, language } = useWords();
  const record = useReadAgain<BedForecastRecordQuery['bedForecast']>(
    () =>
      queries
        .query({ query: BedForecastRecordDocument, variables: { facility, bedClass }, fetchPolicy: 'no-cache' })
        .then(({ data }) => data?.bedForecast ?? null),
    `${facility} ${bedClass}`,
  );
  return (
    <div className={classes.fact}>
      <dt>{t(`bedClass.${bedClass}`)}</dt>
      <dd>
        {record === null ? t('health.forecast.none') : t(`health.forecast.${record.verdict}`)}
        {record?.score != null && record.naiveScore != null
          ? ` ${t('health.forecast.score', {
              score: measureWords(record.score, language),
              naive: measureWords(record.naiveScore, language),
              n: countWords(record.judged, language),
            })}`
          : null}
      </dd>
    </div>
  );
}
