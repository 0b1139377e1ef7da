import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { countWords, measureWords, percentWords, timeWords } from '../../language/figures.ts';
import { type Speech, useWords } from '../../language/index.ts';
import { BlockFailed, Empty, Loading, Notice } from '../../ui/page-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { DefineButton } from '../definitions/define-button.tsx';
import { DisputeMark } from '../dispute/dispute-mark.tsx';
import { figureName } from '../dispute/figure-name.ts';
import { courseOf, drawsLine } from './course.ts';
import classes from './next-hours-panel.module.css';
import type { FigureAhead, NextHours, NextHoursState } from './read-next-hours.ts';

const FigureCourse = lazy(() => import('../../ui/figure-course.tsx'));

/** What will break in the next four hours: each figure with its last day, the same hours of last week, and what is foretold. */
export function NextHoursPanel({
  facility,
  state,
  again,
}: {
  facility: string;
  state: NextHoursState;
  again: () => void;
}) {
  const { t, language } = useWords();
  const hours = state.kind === 'READ' ? state.hours : null;
  return (
    <Panel
      title={
        <span data-metric="NEXT_HOURS">
          {t('next.title')}
          <DefineButton metrics="NEXT_HOURS FORECAST_RECORD" name={t('next.title')} />
        </span>
      }
      aside={
        hours ? (
          <>
            {hours.figures.some(each => each.simulated) ? <span>{t('fact.simulatedMark')}</span> : null}
            <span>{t('next.asOf', { time: timeWords(hours.at, language) })}</span>
          </>
        ) : null
      }
      note={t('next.note')}
    >
      {state.kind === 'READING' ? <Loading rows={4} waitingFor={t('next.title')} /> : null}
      {state.kind === 'FAILED' ? <BlockFailed failure={state.failure} retry={again} /> : null}
      {state.kind === 'READ' && state.failure !== null ? <Notice tone="warn">{t('next.late')}</Notice> : null}
      {hours && hours.figures.length === 0 ? (
        <Empty title={t('next.none')}>{t('next.noneWhy', { days: hours.neededDays })}</Empty>
      ) : null}
      {hours ? <Figures facility={facility} hours={hours} /> : null}
    </Panel>
  );
}

/** What is foretold, drawn; the rest once for each reason why nothing is, folded. */
function Figures({ facility, hours }: { facility: string; hours: NextHours }) {
  const speech = useWords();
  const { at, neededDays, figures } = hours;
  const told = figures.filter(({ verdict }) => verdict === 'SHOWN');
  const untold = Map.groupBy(
    figures.filter(({ verdict }) => verdict !== 'SHOWN'),
    figure => aheadWords(figure, neededDays, speech),
  );
  return (
    <>
      {told.length > 0 ? (
        <ul className={classes.figures}>
          {told.map(figure => (
            <Figure key={`${figure.metric} ${figure.part}`} facility={facility} of={figure} at={at}>
              <p>{aheadWords(figure, neededDays, speech)}</p>
            </Figure>
          ))}
        </ul>
      ) : null}
      {[...untold].map(([why, group]) => (
        <Untold key={why} facility={facility} why={why} group={group} at={at} />
      ))}
    </>
  );
}

/** Figures of which nothing is foretold for one reason; what was of them is drawn for who asks. */
function Untold({
  facility,
  why,
  group,
  at,
}: {
  facility: string;
  why: string;
  group: readonly FigureAhead[];
  at: string;
}) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [first] = group;
  const name =
    group.length === 1 && first ? figureName(first.metric, first.part, t) : t('next.untold', { n: group.length });
  return (
    <details
      className={classes.untold}
      data-untold={group.map(each => each.part ?? each.metric).join(' ')}
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary>
        {name}: <span className={classes.soft}>{why}</span>
      </summary>
      {open ? (
        <ul className={classes.figures}>
          {group.map(figure => (
            <Figure key={`${figure.metric} ${figure.part}`} facility={facility} of={figure} at={at} />
          ))}
        </ul>
      ) : null}
    </details>
  );
}

function Figure({
  facility,
  of,
  at,
  children,
}: {
  facility: string;
  of: FigureAhead;
  at: string;
  /** What is foretold, in words. */
  children?: ReactNode;
}) {
  const speech = useWords();
  const points = useMemo(() => courseOf(of), [of]);
  const { t } = speech;
  return (
    <li className={classes.figure} data-next={of.part ?? of.metric} data-verdict={of.verdict}>
      <h3 className={classes.name}>
        {figureName(of.metric, of.part, t)}
        <DisputeMark facility={facility} metric={of.metric} part={of.part ?? null} />
      </h3>
      {drawsLine(points) ? (
        <Suspense fallback={<div className={classes.room} />}>
          <FigureCourse points={points} now={Date.parse(at)} fromZero={of.metric !== 'BEDS_OCCUPIED'} />
        </Suspense>
      ) : (
        <p className={classes.soft}>{t('next.noCourse')}</p>
      )}
      {children}
      <p className={classes.soft}>{recordWords(of, speech)}</p>
    </li>
  );
}

/** What is foretold in a sentence, or why nothing is. */
function aheadWords({ verdict, ahead, days, record }: FigureAhead, needed: number, { t, language }: Speech): string {
  const last = ahead.at(-1);
  const n = (value: number) => countWords(Math.round(value), language);
  switch (verdict) {
    case 'SHOWN':
      return last
        ? t('next.at', {
            time: timeWords(last.at, language),
            median: n(last.median),
            low: n(last.low80),
            high: n(last.high80),
          })
        : '';
    case 'TOO_YOUNG':
      return days < needed ? t('next.tooYoung', { needed, days }) : t('next.tooFew', { judged: record?.judged ?? 0 });
    case 'LOSES':
      return t('next.loses');
    case 'UNKNOWN_NOW':
      return t('next.unknownNow');
  }
}

function recordWords({ record, verdict }: FigureAhead, { t, language }: Speech): string {
  if (record == null || verdict === 'TOO_YOUNG') return '';
  return t('next.record', {
    share: percentWords(record.inside80, language),
    n: countWords(record.judged, language),
    error: measureWords(record.error, language),
    stays: measureWords(record.persistenceError, language),
  });
}
