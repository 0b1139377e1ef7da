import { expect, test } from 'vitest';
import type { IndexInput } from './read-scores.ts';
import { doubtsOf, faultsOf, statementsOf } from './statable.ts';

const known = (values: Record<string, number | null>): ReadonlyMap<string, IndexInput> =>
  new Map(
    Object.entries(values).map(([code, value]) => [
      code,
      {
        code,
        value,
        origin: value === null ? 'MISSING' : 'BOARD',
        observedAt: null,
        expiresAt: null,
        sourceKind: null,
        quality: null,
        source: null,
        points: null,
      },
    ]),
  );

test('a blank field states nothing, and a nought states nought', () => {
  const said = statementsOf({ CRITICAL_PATIENTS: ' ', LAST_DOOR_TO_BED: '0' }, known({ LAST_DOOR_TO_BED: 40 }));
  expect(said.map(({ input, value, before }) => [input, value, before?.value])).toEqual([['LAST_DOOR_TO_BED', 0, 40]]);
});

test.each([
  ['ATTENDING_DOCTORS', '0', 'OUT_OF_LIMITS'],
  ['ATTENDING_DOCTORS', '501', 'OUT_OF_LIMITS'],
  ['ED_BEDS', '12.5', 'NOT_WHOLE'],
  ['CRITICAL_PATIENTS', '-1', 'OUT_OF_LIMITS'],
  ['CRITICAL_PATIENTS', 'many', 'OUT_OF_LIMITS'],
] as const)('%s of %s is refused before it is sent: %s', (code, text, kind) => {
  expect(faultsOf(statementsOf({ [code]: text }, known({})))).toEqual([{ code, kind }]);
});

test('minutes may have decimals', () => {
  expect(faultsOf(statementsOf({ LONGEST_ADMIT_WAIT: '90.5' }, known({})))).toEqual([]);
});

test('more critical patients than there are patients is doubted, and may still be sent', () => {
  const present = known({ ED_PATIENTS: 10 });
  expect(doubtsOf(statementsOf({ CRITICAL_PATIENTS: '11' }, present), present)).toEqual([
    { kind: 'MORE_THAN_PRESENT', input: 'CRITICAL_PATIENTS', value: 11, present: 10 },
  ]);
  expect(doubtsOf(statementsOf({ CRITICAL_PATIENTS: '10' }, present), present)).toEqual([]);
});

test('triage classes are doubted together, those stated before included', () => {
  const present = known({ ED_PATIENTS: 10, TRIAGE_URGENT: 8 });
  expect(doubtsOf(statementsOf({ TRIAGE_STANDARD: '3' }, present), present)).toEqual([
    { kind: 'TRIAGE_OVER_PRESENT', value: 11, present: 10 },
  ]);
});

test('more children waiting than registered is doubted', () => {
  expect(doubtsOf(statementsOf({ CHILDREN_WAITING: '5', CHILDREN_REGISTERED: '4' }, known({})), known({}))).toEqual([
    { kind: 'MORE_WAITING_CHILDREN', value: 5, present: 4 },
  ]);
});

test('a slip of a finger is a jump; from one to four is not', () => {
  const before = known({ ATTENDING_DOCTORS: 6, SURGE_BEDS_OPEN: 1 });
  expect(doubtsOf(statementsOf({ ATTENDING_DOCTORS: '66', SURGE_BEDS_OPEN: '4' }, before), before)).toEqual([
    { kind: 'JUMP', input: 'ATTENDING_DOCTORS', value: 66, before: 6 },
  ]);
});
