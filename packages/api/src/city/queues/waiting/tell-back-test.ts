import type { BackTest } from './back-test.ts';
import type { ForecastRecord } from './forecast-record.ts';
import { CONSULTATIONS_NEEDED } from './predict-waiting.ts';

/**
 * The back-test as a table for a terminal: per position the estimator, and below it the rolling average. Minutes and percent. Where
 * nothing could be scored, one sentence that says what is needed.
 */
export function tellBackTest(test: BackTest & { repeatedRows: number }): string {
  const read =
    `${count(test.consultations, 'consultation')}, ${count(test.sessions, 'session')}, ${count(test.sittings, 'sitting')}; ` +
    `${count(test.scored, 'forecast')} scored, ${test.withheld} withheld for want of history` +
    (test.repeatedRows === 0 ? '' : `; ${count(test.repeatedRows, 'row')} left out for repeating another`);
  if (test.scored === 0) {
    return (
      `${read}. Nothing is foretold before ${CONSULTATIONS_NEEDED} consultations have ended, and a forecast is scored when a later ` +
      'one of its sitting starts: a longer log is needed.\n'
    );
  }
  const lines = [
    read,
    '',
    'minutes          n  mean error   bias  in range  too early  too late  width  pinball 10/50/90',
  ];
  const add = (name: string, estimator: ForecastRecord | null, rolling: ForecastRecord | null) => {
    lines.push(row(name, estimator), row('  last ten', rolling));
  };
  for (const { position, estimator, rollingAverage } of test.positions) {
    add(`${ORDINALS[position - 1]} in line`, estimator, rollingAverage);
  }
  add('all', test.overall.estimator, test.overall.rollingAverage);
  lines.push('', `Method in use at the end: ${test.method}. Each one on its own, over all positions:`);
  for (const [method, record] of Object.entries(test.methodRecords)) lines.push(row(method, record));
  const shares = Object.entries(test.methodShare).map(([method, share]) => `${method} ${percent(share)}`);
  lines.push('', `Share of forecasts that each gave: ${shares.join(', ')}.`);
  return `${lines.join('\n')}\n`;
}

const ORDINALS = ['1st', '2nd', '3rd', '4th', '5th', '6th', '7th', '8th', '9th', '10th'];

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}

function row(name: string, record: ForecastRecord | null): string {
  if (record === null) return `${name.padEnd(15)} 0  nothing to score`;
  const minutes = (seconds: number) => (seconds / 60).toFixed(2);
  return [
    name.padEnd(12),
    String(record.forecasts).padStart(6),
    minutes(record.meanAbsoluteError).padStart(12),
    minutes(record.bias).padStart(7),
    percent(record.coverage).padStart(10),
    percent(record.tooEarly).padStart(11),
    percent(record.tooLate).padStart(10),
    minutes(record.meanWidth).padStart(7),
    `  ${minutes(record.pinball10)} ${minutes(record.pinball50)} ${minutes(record.pinball90)}`,
  ].join('');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
