import type { ReactNode } from 'react';
import { countWords, percentWords } from '../../language/figures.ts';
import { type Language, useWords } from '../../language/index.ts';
import { ageWords } from '../../live/age-words.ts';
import type { AlertsNow } from './alert-figures.ts';
import classes from './alert-strip.module.css';
import { usePlaceWords } from './place-words.ts';

/** How many alarms reach this desk, against what one person can bear: a board that cries all day is switched off. */
export function AlertStrip({ now, ruleName }: { now: AlertsNow; ruleName: (code: string) => string }) {
  const { t, language } = useWords();
  const placeOf = usePlaceWords();
  const { figures } = now;
  const chatterers = figures.chatterers.filter(each => each.count > 1);
  const raised = figures.priorityMix.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      {/* On a phone it scrolls sideways, and the keyboard must be able to. */}
      <dl className={classes.strip} tabIndex={0}>
        <Figure
          name={t('alerts.figure.lastHour')}
          over={figures.alarmsLastHour > figures.budgetPerHour}
          value={countWords(figures.alarmsLastHour, language)}
        >
          {t('alerts.figure.budget', { n: figures.budgetPerHour })}
        </Figure>
        <Figure
          name={t('alerts.figure.within')}
          over={figures.hoursWithinPercent < 95}
          value={percentWords(figures.hoursWithinPercent / 100, language)}
        >
          {t('alerts.figure.withinTarget')}
        </Figure>
        <Figure
          name={t('alerts.figure.unacked')}
          over={figures.unackedOver10Minutes > 0}
          value={countWords(figures.unackedOver10Minutes, language)}
        >
          {figures.medianMinutesToAck === null || figures.medianMinutesToAck === undefined
            ? t('alerts.figure.noneAcked')
            : t('alerts.figure.medianAck', { age: ageWords(figures.medianMinutesToAck * 60, language) })}
        </Figure>
        <Figure
          name={t('alerts.figure.flood')}
          over={figures.floodPercent > figures.floodTargetPercent}
          value={percentWords(figures.floodPercent / 100, language)}
        >
          {t('alerts.figure.floodTarget', { share: percentWords(figures.floodTargetPercent / 100, language) })}
        </Figure>
        <Figure
          name={t('alerts.figure.useful')}
          over={figures.judged >= 5 && (figures.usefulPercent ?? 100) < 80}
          value={
            figures.usefulPercent === null || figures.usefulPercent === undefined
              ? '—'
              : percentWords(figures.usefulPercent / 100, language)
          }
        >
          {t('alerts.figure.judged', { n: figures.judged })}
        </Figure>
        <Figure name={t('alerts.figure.mix')} value={mixWords(figures.priorityMix, language)}>
          {t('alerts.figure.mixTarget', { n: countWords(raised, language) })}
        </Figure>
      </dl>
      {chatterers.length > 0 ? (
        <details className={classes.chatterers}>
          <summary>
            {t('alerts.chatterers', {
              n: chatterers[0]!.count,
              rule: ruleName(chatterers[0]!.rule),
              facility: placeOf(chatterers[0]!.facility),
            })}
          </summary>
          <ol>
            {chatterers.map(({ rule, facility, part, count }) => (
              <li key={`${rule}/${facility}/${part}`}>
                <span className={classes.times}>{countWords(count, language)}</span>
                <span>
                  {ruleName(rule)} {placeOf(facility)}
                  {part === '*' ? '' : ` · ${part}`}
                </span>
              </li>
            ))}
          </ol>
          <p className={classes.note}>{t('alerts.chatterersWhy')}</p>
        </details>
      ) : null}
    </>
  );
}

/** Shares of the priorities, in the unit of their target; without an alarm there is no mix. */
function mixWords(mix: AlertsNow['figures']['priorityMix'], language: Language): string {
  const raised = mix.reduce((sum, { count }) => sum + count, 0);
  if (raised === 0) return '—';
  return mix.map(({ count }) => percentWords(count / raised, language)).join(' · ');
}

function Figure({
  name,
  value,
  over = false,
  children,
}: {
  name: string;
  value: string;
  over?: boolean;
  children: ReactNode;
}) {
  const { t } = useWords();
  return (
    <div className={classes.figure} data-over={over || undefined}>
      <dt>{name}</dt>
      <dd className={classes.value}>
        {value}
        {over ? <span className={classes.over}>{t('alerts.figure.over')}</span> : null}
      </dd>
      <dd className={classes.note}>{children}</dd>
    </div>
  );
}
