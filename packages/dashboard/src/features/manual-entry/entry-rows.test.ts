import { describe, expect, test } from 'vitest';
import { changesOf, entryOf, figuresOf, filledIn, type HandForm, keyOf, numberOf, rowsOf } from './entry-rows.ts';

const limit = (field: string, was: number | null, believed: [number, number] | null = null) => ({
  field,
  was,
  least: 0,
  most: 100_000,
  believedFrom: believed?.[0] ?? null,
  believedTo: believed?.[1] ?? null,
});
const form = (part: string, was: number | null): HandForm => ({
  signal: 'BEDS',
  part,
  wasObservedAt: was === null ? null : '2026-11-22T03:30:00.000Z',
  fed: false,
  validMinutes: 240,
  limits: [
    limit('staffed', was && 100),
    limit('occupied', was, was === null ? null : [was - 70, was + 70]),
    ...['cleaning', 'reserved', 'blocked'].map(field => limit(field, was && 2)),
  ],
});
const rows = rowsOf([form('WHOLE/GENERAL', 90), form('WHOLE/ICU', null)], 'BEDS');
const typed = (values: Record<string, string>) => ({ ...filledIn(rows), ...values });

describe('a form of bed classes', () => {
  test('the number of beds is filled in, patients are not; a row that nobody typed into is left out', () => {
    expect(filledIn(rows)).toEqual({
      'WHOLE/GENERAL staffed': '100',
      'WHOLE/GENERAL blocked': '0',
      'WHOLE/ICU blocked': '0',
    });
    expect(changesOf(rows, typed({}))).toEqual({ changes: [], faults: [] });
  });

  test('a row that was begun must be whole, and only numbers that are accepted are taken', () => {
    const begun = typed({ [keyOf('WHOLE/ICU', 'occupied')]: '4' });
    expect(changesOf(rows, begun).faults).toEqual([{ part: 'WHOLE/ICU', field: 'staffed' }]);
    const wrong = typed({ [keyOf('WHOLE/GENERAL', 'occupied')]: '-4' });
    expect(changesOf(rows, wrong).faults).toEqual([{ part: 'WHOLE/GENERAL', field: 'occupied' }]);
  });

  test('a jump beyond what is believed is noticed before anything is sent', () => {
    const { changes } = changesOf(rows, typed({ [keyOf('WHOLE/GENERAL', 'occupied')]: '१६१' }));
    expect(changes[0]?.doubted).toEqual(['occupied']);
    expect(entryOf(changes[0]!, 'MANY_AT_ONCE')).toEqual({
      because: 'MANY_AT_ONCE',
      beds: { ward: 'WHOLE', bedClass: 'GENERAL', staffed: 100, occupied: 161, blocked: 0, cleaning: 0, reserved: 0 },
    });
  });

  test('free beds are what is left, never cut off at nought', () => {
    expect(figuresOf(rows[0]!, { staffed: 100, occupied: 130, blocked: 5 }).free).toBe(-35);
    expect(figuresOf(rows[0]!, { staffed: null, occupied: 130, blocked: 5 }).free).toBeNull();
  });

  test.each([
    ['12', 12],
    [' ०७ ', 7],
    ['', Number.NaN],
    ['1.5', Number.NaN],
    ['12a', Number.NaN],
  ])('"%s" is read as %s', (text, value) => {
    expect(numberOf(text)).toBe(value);
  });
});
