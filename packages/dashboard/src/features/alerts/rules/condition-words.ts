import type { Speech } from '../../../language/index.ts';
import { ageWords } from '../../../live/age-words.ts';
import { metricWords } from '../reading-words.ts';
import type { RuleVersion } from './rule-figures.ts';

/** "Beds free, ICU ≤ 0 (gone at 1)", joined where all must hold. */
export function conditionWords({ condition }: Pick<RuleVersion, 'condition'>, speech: Speech): string {
  const { t } = speech;
  if (condition.length === 0) return t('rules.unreadable');
  return condition
    .map(({ metric, bedClass, operator, value, clearValue }) => {
      const name = t(`alerts.metric.${metric}`);
      const whole = bedClass ? t('alerts.ofClass', { name, bedClass: t(`bedClass.${bedClass}`) }) : name;
      const limit = `${whole} ${SIGNS[operator]} ${metricWords(metric, value, speech)}`;
      return clearValue === value
        ? limit
        : t('rules.hysteresis', { limit, clear: metricWords(metric, clearValue, speech) });
    })
    .join(t('rules.and'));
}

/** "after 15 min, gone after 1 h". */
export function delayWords({ onDelaySeconds, offDelaySeconds }: RuleVersion, { t, language }: Speech): string {
  return t('rules.delays', { on: ageWords(onDelaySeconds, language), off: ageWords(offDelaySeconds, language) });
}

export const SIGNS = { ABOVE: '>', AT_LEAST: '≥', BELOW: '<', AT_MOST: '≤' } as const;
