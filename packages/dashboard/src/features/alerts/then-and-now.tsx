import { useEffect, useState } from 'react';
import { AlertThenAndNowDocument, type AlertThenAndNowQuery } from '../../generated/graphql.ts';
import { timeWords } from '../../language/figures.ts';
import { type Speech, useWords } from '../../language/index.ts';
import { ageWords } from '../../live/age-words.ts';
import { queries } from '../../live/queries.ts';
import type { AlertLine } from './alert-figures.ts';
import { useReadAgain } from './read-again.ts';
import { isShare, metricWords } from './reading-words.ts';
import classes from './then-and-now.module.css';

type Told = NonNullable<AlertThenAndNowQuery['alertThenAndNow']>;
type Figure = Told['figures'][number];

/** The present is read again this often. */
const AGAIN_MS = 20_000;
/** Beside what the rule measures; the rest is folded. */
const MOST_CHANGED = 5;

/** The hospital as it was known when the alarm was raised, beside now. The past is marked as past, and nothing can be done in it. */
export function ThenAndNow({ alert }: { alert: AlertLine }) {
  const speech = useWords();
  const { t } = speech;
  const told = useThenAndNow(alert);
  if (told === null || told.figures.length === 0) return null;
  const own = told.figures.filter(figure => figure.ofRule);
  const changed = told.figures.filter(figure => !figure.ofRule && hasChanged(figure, speech)).slice(0, MOST_CHANGED);
  const shown = [...own, ...changed];
  const folded = told.figures.filter(figure => !shown.includes(figure));
  return (
    <section className={classes.block} aria-label={t('alerts.thenAndNow')}>
      <h3>{t('alerts.thenAndNow')}</h3>
      <Figures told={told} figures={shown} speech={speech} />
      {folded.length > 0 ? (
        <details>
          <summary>{t('alerts.otherFigures', { n: folded.length })}</summary>
          <Figures told={told} figures={folded} speech={speech} />
        </details>
      ) : null}
      <p className={classes.note}>{t('alerts.thenNote')}</p>
    </section>
  );
}

function Figures({ told, figures, speech }: { told: Told; figures: readonly Figure[]; speech: Speech }) {
  const { t, language } = speech;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{t('alerts.figureName')}</span>
          </th>
          <th scope="col" className={classes.past}>
            {t('alerts.past', { time: timeWords(told.raisedAt, language) })}
          </th>
          <th scope="col">{t('alerts.nowAt', { time: timeWords(told.now, language) })}</th>
          <th scope="col">{t('alerts.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(figure => (
          <tr key={`${figure.metric}${figure.bedClass ?? ''}`} data-rule={figure.ofRule || undefined}>
            <th scope="row">{nameWords(figure, speech)}</th>
            <td className={classes.past}>
              <Known value={figure.before} age={figure.beforeAgeSeconds} figure={figure} />
            </td>
            <td>
              <Known value={figure.now} age={figure.nowAgeSeconds} figure={figure} />
            </td>
            <td>{differenceWords(figure, speech)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Known({ value, age, figure }: { value?: number | null; age?: number | null; figure: Figure }) {
  const speech = useWords();
  if (value === null || value === undefined) return <span title={speech.t('alerts.unknown')}>—</span>;
  const old = age === null || age === undefined ? '' : ageWords(age, speech.language);
  return <span title={speech.t('alerts.ageThere', { age: old })}>{metricWords(figure.metric, value, speech)}</span>;
}

function nameWords({ metric, bedClass }: Figure, { t }: Speech): string {
  const name = t(`alerts.metric.${metric}`);
  return bedClass ? t('alerts.ofClass', { name, bedClass: t(`bedClass.${bedClass}`) }) : name;
}

/** As far as a reader can see: two figures that are written alike are the same. */
function hasChanged({ metric, before, now }: Figure, speech: Speech): boolean {
  const words = (value: number | null | undefined) =>
    value === null || value === undefined ? null : metricWords(metric, value, speech);
  return words(before) !== words(now);
}

/** "+3", "−20 min", "+4 points" between two shares, "same"; nothing where one of the two is unknown. */
function differenceWords(figure: Figure, speech: Speech): string {
  const { metric, before, now, difference } = figure;
  if (typeof difference !== 'number' || typeof before !== 'number' || typeof now !== 'number') return '';
  if (!hasChanged(figure, speech)) return speech.t('alerts.same');
  const size = isShare(metric)
    ? speech.t('alerts.points', { n: Math.abs(Math.round(now) - Math.round(before)) })
    : metricWords(metric, Math.abs(difference), speech);
  return difference > 0 ? `+${size}` : `−${size}`;
}

/** Read when the alarm is opened, and again while it stays open; null: not yet, or not to be had. */
function useThenAndNow(alert: AlertLine): Told | null {
  const [read, setRead] = useState<{ readonly of: string; readonly told: Told } | null>(null);
  const round = useReadAgain(AGAIN_MS);
  useEffect(() => {
    let left = false;
    queries.query({ query: AlertThenAndNowDocument, variables: { alert: alert.id }, fetchPolicy: 'no-cache' }).then(
      ({ data }) => left || !data?.alertThenAndNow || setRead({ of: alert.id, told: data.alertThenAndNow }),
      // The alarm itself is on the page; what was read before stays, with its time.
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [alert.id, round]);
  return read?.of === alert.id ? read.told : null;
}
