import { countWords, measureWords, percentWords } from '../../language/figures.ts';
import type { Speech } from '../../language/index.ts';
import { ageWords } from '../../live/age-words.ts';
import type { AlertLine } from './alert-figures.ts';

type Reading = AlertLine['readings'][number];

/** "Longest wait 6 h 10 min (limit 4 h)", "Beds free, ICU: 0 (limit 0)". Unknown is said, never drawn as nothing. */
export function readingWords(
  reading: Pick<Reading, 'metric' | 'bedClass' | 'value' | 'limit'>,
  speech: Speech,
): string {
  const { t } = speech;
  const name = t(`alerts.metric.${reading.metric}`);
  const whole = reading.bedClass ? t('alerts.ofClass', { name, bedClass: t(`bedClass.${reading.bedClass}`) }) : name;
  const value =
    reading.value === null || reading.value === undefined
      ? t('alerts.unknown')
      : metricWords(reading.metric, reading.value, speech);
  return t('alerts.reading', { name: whole, value, limit: metricWords(reading.metric, reading.limit, speech) });
}

const SHARES: readonly string[] = [
  'EMERGENCY_UNSEEN_SHARE',
  'EMERGENCY_BOARDER_SHARE',
  'BED_OCCUPANCY',
  'SOURCE_SILENT_SHARE',
];

/** Whether a metric is a share in per cent: two of them differ by points. */
export const isShare = (metric: string): boolean => SHARES.includes(metric);

/** A value of a metric in its unit. */
export function metricWords(metric: string, value: number, { language }: Speech): string {
  if (isShare(metric)) return percentWords(value / 100, language);
  switch (metric) {
    case 'EMERGENCY_LONGEST_WAIT':
      return ageWords(value * 60, language);
    case 'VEHICLE_SILENT_SECONDS':
      return ageWords(value, language);
    default:
      return Number.isInteger(value) ? countWords(value, language) : measureWords(value, language);
  }
}
