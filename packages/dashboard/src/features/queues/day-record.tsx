import { useEffect, useState } from 'react';
import { DayRecordDocument, type DayRecordQuery } from '../../generated/graphql.ts';
import { measureWords, percentWords } from '../../language/figures.ts';
import { type Speech, useWords } from '../../language/index.ts';
import { queries } from '../../live/queries.ts';
import { BlockFailed, Loading } from '../../ui/page-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import classes from './day-record.module.css';

/** What can have become of somebody who joined the queue, and of these who came how. */
const BECAME = [
  'joined',
  'served',
  'moved',
  'carriedOver',
  'left',
  'cancelled',
  'notSeen',
  'open',
  'carriedIn',
  'beyondCapacity',
] as const;
type Read = { readonly data: DayRecordQuery | null; readonly failure: unknown };
/** Often enough for a record of the day; it is computed anew each time. */
const AGAIN_MS = 30_000;

/** How the day went so far: how long people waited, whether the order was fair, and whether they were told the truth. */
export function DayRecord({
  facility,
  queue,
  day,
}: {
  facility: string;
  queue: string;
  /** Today in Delhi, YYYY-MM-DD. */
  day: string;
}) {
  const { t } = useWords();
  const [read, setRead] = useState<Read | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    void attempt;
    let wanted = true;
    const dayBefore = new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
    const variables = { facility, queue, dayBefore };
    const ask = () =>
      queries.query({ query: DayRecordDocument, variables, fetchPolicy: 'no-cache' }).then(
        ({ data }) => wanted && setRead({ data: data ?? null, failure: null }),
        failure => wanted && setRead(before => ({ data: before?.data ?? null, failure })),
      );
    void ask();
    const timer = setInterval(() => void ask(), AGAIN_MS);
    return () => {
      wanted = false;
      clearInterval(timer);
    };
  }, [facility, queue, day, attempt]);
  const simulated = read?.data?.waitingStatistics.some(each => each.queue === queue && each.simulated);
  return (
    <Panel
      title={t('queue.dayRecord')}
      note={t('queue.dayRecordWhy')}
      aside={simulated ? t('fact.simulatedMark') : null}
    >
      {read === null ? (
        <Loading rows={5} waitingFor={t('queue.dayRecord')} />
      ) : read.data === null ? (
        <BlockFailed failure={read.failure} retry={() => setAttempt(count => count + 1)} />
      ) : (
        <Figures data={read.data} queue={queue} />
      )}
    </Panel>
  );
}

function Figures({ data, queue }: { data: DayRecordQuery; queue: string }) {
  const speech = useWords();
  const { t, language } = speech;
  const { fairnessReport: fair } = data;
  const told = data.waitingCalibration.find(each => each.queue === queue);
  const today = data.today.find(each => each.queue === queue);
  const dayBefore = data.dayBefore.find(each => each.queue === queue);
  const became = BECAME.filter(each => (today?.[each] ?? 0) + (dayBefore?.[each] ?? 0) > 0);
  return (
    <>
      <h3 className={classes.title}>{t('queue.became')}</h3>
      {became.length === 0 ? (
        <p className={classes.soft}>{t('queue.becameNobody')}</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('queue.today')}</th>
              <th scope="col">{t('queue.dayBefore')}</th>
            </tr>
          </thead>
          <tbody>
            {became.map(each => (
              <tr key={each} data-became={each}>
                <th scope="row">{t(`queue.became.${each}`)}</th>
                <td>{today?.[each] ?? '—'}</td>
                <td>{dayBefore?.[each] ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}

      <h3 className={classes.title}>{t('queue.waits')}</h3>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('queue.priorityClass')}</th>
            <th scope="col">{t('queue.people')}</th>
            <th scope="col">{t('queue.half')}</th>
            <th scope="col">{t('queue.nineOfTen')}</th>
          </tr>
        </thead>
        <tbody>
          {data.waitingStatistics
            .filter(each => each.queue === queue)
            .map(each => (
              <tr key={each.priorityClass ?? 'ALL'}>
                <th scope="row">
                  {each.priorityClass ? t(`queue.class.${each.priorityClass}`) : t('queue.everybody')}
                </th>
                <td>{each.people}</td>
                <td>{minutes(each.medianMinutes, speech)}</td>
                <td>{minutes(each.p90Minutes, speech)}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <p className={classes.soft}>{t('queue.waitsHow')}</p>

      <h3 className={classes.title}>{t('queue.told')}</h3>
      {told === undefined || told.known === 0 ? (
        <p className={classes.soft}>{t('queue.toldNothing')}</p>
      ) : (
        <>
          <p>
            {t('queue.toldInside', {
              share: percentWords(told.inside / told.known, language),
              inside: told.inside,
              known: told.known,
            })}
          </p>
          <p className={classes.soft}>
            {t('queue.toldOutside', { early: told.tooEarly, late: told.tooLate + told.overdue })}{' '}
            {told.meanWidthMinutes === null
              ? null
              : t('queue.toldWidth', { minutes: measureWords(told.meanWidthMinutes, language) })}
          </p>
        </>
      )}

      <h3 className={classes.title}>{t('queue.fair')}</h3>
      <p>
        {t('queue.fairProtected', { kept: fair.protectedNotOvertaken, called: fair.protectedCalled })}
        {fair.protectedWaitRatio === null
          ? null
          : ` ${t('queue.fairRatio', { share: percentWords(fair.protectedWaitRatio, language) })}`}
      </p>
      <p className={classes.soft}>
        {t('queue.fairOvertaken', { overtakings: fair.overtakings, cap: fair.overtakingCap, hits: fair.capHits })}{' '}
        {t('queue.fairPriorities', { n: fair.priorityChanges, emergencies: fair.emergencies })}
      </p>
      {fair.rows.length > 0 ? (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('queue.priorityClass')}</th>
              <th scope="col">{t('queue.calledOf')}</th>
              <th scope="col">{t('queue.longest')}</th>
              <th scope="col">{t('queue.mostOvertaken')}</th>
            </tr>
          </thead>
          <tbody>
            {fair.rows.map(row => (
              <tr key={row.priorityClass}>
                <th scope="row">{t(`queue.class.${row.priorityClass}`)}</th>
                <td>
                  {row.called} / {row.people}
                </td>
                <td>{minutes(row.longestMinutes, speech)}</td>
                <td>{row.mostOvertaken}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </>
  );
}

function minutes(value: number | null, { t, language }: Speech): string {
  return value === null ? t('queue.notReached') : t('age.minutes', { n: measureWords(value, language, 0) });
}
