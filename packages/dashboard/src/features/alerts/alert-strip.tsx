import type { ReactNode } from 'react';
import { countWords, measureWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { ageWords } from '../../live/age-words.ts';
import type { AlertsNow } from './alert-figures.ts';
import classes from './alert-strip.module.css';
import { usePlaceWords } from './place-words.ts';

/** How many alarms reach this desk, against what one person can bear: a board that cries all day is switched off. */
export function AlertStrip({ now, ruleName }: { now: AlertsNow; ruleName: (code: string) => string }) {
  const { t, language } = useWords();
  const placeOf = usePlaceWords();
  const { figures } = now;
  const worst = figures.chatterers[0];
  return (
    <dl className={classes.strip}>
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
        value={`${measureWords(figures.hoursWithinPercent, language)} %`}
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
        value={`${measureWords(figures.floodPercent, language)} %`}
      >
        {t('alerts.figure.floodTarget', { n: figures.floodTargetPercent })}
      </Figure>
      <Figure
        name={t('alerts.figure.useful')}
        over={figures.judged >= 5 && (figures.usefulPercent ?? 100) < 80}
        value={
          figures.usefulPercent === null || figures.usefulPercent === undefined
            ? '—'
            : `${measureWords(figures.usefulPercent, language, 0)} %`
        }
      >
        {t('alerts.figure.judged', { n: figures.judged })}
      </Figure>
      <Figure
        name={t('alerts.figure.mix')}
        value={figures.priorityMix.map(({ count }) => countWords(count, language)).join(' · ')}
      >
        {worst && worst.count > 1
          ? t('alerts.figure.chatterer', {
              rule: ruleName(worst.rule),
              facility: placeOf(worst.facility),
              n: worst.count,
            })
          : t('alerts.figure.mixTarget')}
      </Figure>
    </dl>
  );
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
