import { expect, test } from 'vitest';
import type { Definition } from './definition.ts';
import { METRIC_DEFINITIONS } from './metric-definitions.ts';

const DEVANAGARI = /[\u0900-\u097f]/;
/** Names of published indices are written alike in both languages. */
const ALIKE = ['CEDOCS', 'PEDOCS', 'EDWIN'];

/** What is missing in a definition, as sentences. */
function holesIn({ code, owner: _, changes, ...texts }: Definition): string[] {
  const all = [...Object.entries(texts), ...changes.map(change => [change.date, change.text] as const)];
  return [
    ...all.flatMap(([what, [en, hi]]) => [
      ...(en.trim() === '' ? [`${code} ${what}: no English`] : []),
      ...(DEVANAGARI.test(hi) || (what === 'name' && ALIKE.includes(code)) || en === hi
        ? []
        : [`${code} ${what}: no Hindi`]),
      ...(en === hi && !(what === 'name' && ALIKE.includes(code)) ? [`${code} ${what}: not translated`] : []),
    ]),
    ...(changes.length === 0 || changes.some(change => !/^\d{4}-\d\d-\d\d$/.test(change.date))
      ? [`${code}: no day`]
      : []),
  ];
}

test('every metric is defined in English and in Hindi: formula, population, source, limits, unit and changes', () => {
  expect(METRIC_DEFINITIONS.flatMap(holesIn)).toEqual([]);
});

test('a definition that lacks its Hindi, or its day, is found', () => {
  const [first] = METRIC_DEFINITIONS as [Definition];
  expect(holesIn({ ...first, limits: ['Only English.', ''] })).toEqual([`${first.code} limits: no Hindi`]);
  expect(holesIn({ ...first, unit: ['beds', 'beds'] })).toEqual([`${first.code} unit: not translated`]);
  expect(holesIn({ ...first, changes: [] })).toEqual([`${first.code}: no day`]);
});

test('every code is there once, and what the screens show is among them', () => {
  const codes = METRIC_DEFINITIONS.map(each => each.code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of [
    'BEDS_FREE',
    'BED_OCCUPANCY',
    'RUN_OUT',
    'ED_WAITING',
    'ED_LONGEST_WAIT',
    'ED_BOARDERS',
    'OPD_WAITING',
    'WAITING_ESTIMATE',
    'CROWDING_LEVEL',
    'NEDOCS',
    'NEDOCS_POINTS',
    'CEDOCS',
    'PEDOCS',
    'EDWIN',
    'OPEL_DELHI',
    'TRUST_SCORE',
    'FEEDS_REPORTING',
    'ALERT_RATE',
  ]) {
    expect(codes).toContain(code);
  }
});
