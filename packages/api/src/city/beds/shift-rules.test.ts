import { describe, expect, test } from 'vitest';
import { shiftAt, shiftBefore } from './shift-rules.ts';

const at = (ist: string) => Date.parse(`${ist}+05:30`);

describe('the shifts of a ward', () => {
  test('run from 06 to 14, 14 to 22 and 22 to 06 in Delhi, and a night belongs to the day on which it begins', () => {
    expect(shiftAt(at('2026-11-22T06:00:00'))).toMatchObject({ day: '2026-11-22', shift: 'MORNING' });
    expect(shiftAt(at('2026-11-22T13:59:59'))).toMatchObject({ day: '2026-11-22', shift: 'MORNING' });
    expect(shiftAt(at('2026-11-22T14:00:00'))).toMatchObject({ day: '2026-11-22', shift: 'EVENING' });
    expect(shiftAt(at('2026-11-22T23:30:00'))).toMatchObject({ day: '2026-11-22', shift: 'NIGHT' });
    expect(shiftAt(at('2026-11-23T05:59:59'))).toMatchObject({ day: '2026-11-22', shift: 'NIGHT' });
    expect(shiftAt(at('2026-11-23T05:59:59')).from).toBe(at('2026-11-22T22:00:00'));
  });

  test('the shift before the morning is the night of the day before', () => {
    expect(shiftBefore(shiftAt(at('2026-11-22T07:00:00')))).toMatchObject({ day: '2026-11-21', shift: 'NIGHT' });
  });
});
