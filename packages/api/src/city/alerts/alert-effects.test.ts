import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outcomeOf } from './alert-effects.ts';

describe('what followed an action', () => {
  test('is better away from the limit, whichever side that is', () => {
    expect(outcomeOf({ operator: 'ABOVE' }, 300, 200)).toBe('BETTER');
    expect(outcomeOf({ operator: 'AT_LEAST' }, 60, 61)).toBe('NOT_BETTER');
    expect(outcomeOf({ operator: 'AT_MOST' }, 0, 3)).toBe('BETTER');
    expect(outcomeOf({ operator: 'BELOW' }, 2, 1)).toBe('NOT_BETTER');
  });

  test('is not better when nothing moved, and unknown when one of the two is', () => {
    fc.assert(
      fc.property(fc.constantFrom('ABOVE', 'AT_LEAST', 'BELOW', 'AT_MOST'), fc.integer(), (operator, value) => {
        expect(outcomeOf({ operator }, value, value)).toBe('NOT_BETTER');
        expect(outcomeOf({ operator }, null, value)).toBe('UNKNOWN');
        expect(outcomeOf({ operator }, value, null)).toBe('UNKNOWN');
      }),
    );
  });
});
