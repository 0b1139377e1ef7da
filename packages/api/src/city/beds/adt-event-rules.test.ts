import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AdtEvent, type AdtKind, type Claim, foldBed, foldVisit, holdingOf, inOrder } from './adt-event-rules.ts';

let serial = 0;
function said(kind: AdtKind, at: number, ward: string | null = null, bed: string | null = null): AdtEvent {
  return { facility: 'LNH', visit: 'V1', source: 'HIS', eventId: `e${serial++}`, kind, occurredAt: at, ward, bed };
}

describe('where a visit has been', () => {
  test('admitted, moved, discharged: three places one after the other, without a gap', () => {
    const folded = foldVisit([
      said('ADMIT', 10, 'MED-M'),
      said('TRANSFER', 20, 'MED-M', '1'),
      said('TRANSFER', 30, 'ICU', '7'),
      said('DISCHARGE', 40),
    ]);
    expect(folded.state).toBe('DISCHARGED');
    expect(folded.stays).toEqual([
      { ward: 'MED-M', bed: null, from: 10, to: 20 },
      { ward: 'MED-M', bed: '1', from: 20, to: 30 },
      { ward: 'ICU', bed: '7', from: 30, to: 40 },
    ]);
  });

  test('a discharge that is taken back never was, and neither was a move', () => {
    const back = [said('ADMIT', 10, 'MED-M', '1'), said('DISCHARGE', 20), said('CANCEL_DISCHARGE', 30)];
    expect(foldVisit(back).stays).toEqual([{ ward: 'MED-M', bed: '1', from: 10, to: null }]);
    const moved = [said('ADMIT', 10, 'MED-M', '1'), said('TRANSFER', 20, 'ICU', '7'), said('CANCEL_TRANSFER', 25)];
    expect(foldVisit(moved)).toMatchObject({
      state: 'ADMITTED',
      stays: [{ ward: 'MED-M', bed: '1', from: 10, to: null }],
    });
  });

  test('an admission that is taken back leaves nothing, until somebody admits anew', () => {
    const events = [said('ADMIT', 10, 'MED-M', '1'), said('TRANSFER', 15, 'ICU', '1'), said('CANCEL_ADMIT', 20)];
    expect(foldVisit(events)).toMatchObject({ state: 'CANCELLED', stays: [] });
    expect(foldVisit([...events, said('TRANSFER', 25, 'ICU', '2')])).toMatchObject({ state: 'CANCELLED', stays: [] });
    expect(foldVisit([...events, said('ADMIT', 30, 'ICU', '2')]).stays).toEqual([
      { ward: 'ICU', bed: '2', from: 30, to: null },
    ]);
  });

  test('who was discharged is not moved and not admitted again under the same visit, and a person is asked', () => {
    const again = said('ADMIT', 50, 'MED-M', '1');
    const folded = foldVisit([said('ADMIT', 10, 'MED-M', '2'), said('DISCHARGE', 20), again]);
    expect(folded).toMatchObject({ state: 'DISCHARGED', disregarded: [again.eventId] });
  });

  test('a move whose admission was lost admits', () => {
    expect(foldVisit([said('TRANSFER', 20, 'ICU', '7')])).toMatchObject({ state: 'ADMITTED', disregarded: [] });
  });

  test('what is known of a patient grows, whoever said it', () => {
    const first = { ...said('ADMIT', 10, 'MED-M'), patient: { initials: 'RK', age: 54, sex: 'M' as const } };
    const second = { ...said('UPDATE', 20), patient: { initials: null, age: 55, sex: 'U' as const } };
    expect(foldVisit([second, first]).patient).toEqual({ initials: 'RK', age: 55, sex: 'M' });
  });
});

const KINDS: AdtKind[] = [
  'ADMIT',
  'TRANSFER',
  'DISCHARGE',
  'UPDATE',
  'CANCEL_ADMIT',
  'CANCEL_TRANSFER',
  'CANCEL_DISCHARGE',
];
const events = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    occurredAt: fc.integer({ min: 0, max: 12 }),
    ward: fc.constantFrom('MED-M', 'ICU'),
    bed: fc.constantFrom('1', '2', null),
    age: fc.integer({ min: 0, max: 99 }),
    written: fc.constantFrom('', ...['00', '01'].map(second => `1970-01-01T00:00:${second}.000Z|`)),
  }),
  { maxLength: 12 },
);
type Random = Pick<AdtEvent, 'kind' | 'occurredAt' | 'ward' | 'bed'> & { age: number; written?: string };
const whole = (list: readonly Random[]) =>
  list.map(
    ({ age, written = '', ...event }, index): AdtEvent => ({
      ...event,
      facility: 'LNH',
      visit: 'V1',
      source: 'HIS',
      eventId: `${written}e${index}`,
      patient: { initials: null, age, sex: 'U' },
    }),
  );

describe('the order in which messages come', () => {
  test('does not matter: 1,000 shuffles of random messages end in the same visit', () => {
    fc.assert(
      fc.property(
        events.chain(list =>
          fc.tuple(fc.constant(whole(list)), fc.shuffledSubarray(whole(list), { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(foldVisit(shuffled)).toEqual(foldVisit(list));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('broken twin: the state after the message that came last depends on the order, and the same check finds it', () => {
    const lastWins = (list: readonly AdtEvent[]) => list.findLast(event => event.ward !== null)?.ward ?? null;
    const check = fc.check(
      fc.property(
        events.chain(list =>
          fc.tuple(fc.constant(whole(list)), fc.shuffledSubarray(whole(list), { minLength: list.length })),
        ),
        ([list, shuffled]) => lastWins(shuffled) === lastWins(list),
      ),
      { numRuns: 1_000 },
    );
    expect(check.failed).toBe(true);
  });

  test('stays of a visit never overlap, have a duration, and only the last is open', () => {
    fc.assert(
      fc.property(events, list => {
        const { stays, state } = foldVisit(whole(list));
        for (const [index, stay] of stays.entries()) {
          if (stay.to !== null) expect(stay.to).toBeGreaterThan(stay.from);
          else expect(index).toBe(stays.length - 1);
          const next = stays[index + 1];
          if (next) expect(next.from).toBeGreaterThanOrEqual(stay.to!);
        }
        expect(stays.some(stay => stay.to === null)).toBe(state === 'ADMITTED');
      }),
      { numRuns: 1_000 },
    );
  });

  test('at one instant, what was written down first goes first, whatever it is; then 9 goes before 10', () => {
    const at = Date.parse('2026-11-22T10:05:00Z');
    const written = (second: string, control: string, kind: AdtKind, bed: string | null = null): AdtEvent => ({
      ...said(kind, at, bed === null ? null : 'MED-M', bed),
      eventId: `2026-11-22T10:05:${second}.000Z|HIS|LNH|${control}`,
    });
    const moved = [
      written('02', '7', 'ADMIT', 'M-01'),
      written('11', '8', 'TRANSFER', 'M-02'),
      written('31', '9', 'CANCEL_TRANSFER'),
      written('52', '10', 'TRANSFER', 'M-03'),
    ];
    expect(foldVisit(moved.toReversed()).stays).toEqual([{ ward: 'MED-M', bed: 'M-03', from: at, to: null }]);
    const admitted = [
      written('02', '7', 'ADMIT', 'M-01'),
      written('03', '8', 'CANCEL_ADMIT'),
      written('04', '9', 'ADMIT', 'M-02'),
    ];
    expect(foldVisit(admitted.toReversed())).toMatchObject({ state: 'ADMITTED', stays: [{ bed: 'M-02' }] });
    const counted = [written('00', '10', 'TRANSFER', 'M-03'), written('00', '9', 'TRANSFER', 'M-02')];
    expect(foldVisit(counted).stays).toMatchObject([{ bed: 'M-03', to: null }]);
  });

  test('at one instant a patient is first in, then moved, then out, then that is taken back', () => {
    const kinds = whole(KINDS.map(kind => ({ kind, occurredAt: 5, ward: 'ICU', bed: null, age: 1 })));
    expect(kinds.sort(inOrder).map(event => event.kind)).toEqual([
      'ADMIT',
      'TRANSFER',
      'DISCHARGE',
      'CANCEL_TRANSFER',
      'CANCEL_DISCHARGE',
      'CANCEL_ADMIT',
      'UPDATE',
    ]);
  });
});

describe('two who claim one bed', () => {
  const claims = fc.array(
    fc.record({
      visit: fc.string({ minLength: 1, maxLength: 3 }),
      from: fc.integer({ min: 0, max: 20 }),
      for: fc.option(fc.integer({ min: 1, max: 10 })),
    }),
    { maxLength: 10 },
  );

  test('at every instant the one who is there for longest holds it, alone, and the others share', () => {
    fc.assert(
      fc.property(claims, list => {
        const all: Claim[] = list.map(each => ({
          visit: each.visit,
          from: each.from,
          to: each.for === null ? null : each.from + each.for,
        }));
        const holding = holdingOf(all);
        const order = [...holding.keys()];
        for (let instant = 0; instant <= 31; instant++) {
          const present = order.filter(claim => claim.from <= instant && (claim.to === null || claim.to > instant));
          const holders = present.filter(claim => (holding.get(claim) ?? Number.POSITIVE_INFINITY) <= instant);
          expect(holders).toEqual(present.slice(0, 1));
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the state of a bed', () => {
  const status = (status: 'C' | 'H' | 'O' | 'U' | 'K' | 'I', occurredAt: number) => ({
    status,
    occurredAt,
    eventId: 's',
    source: 'HIS',
  });

  test('is clean when put up, occupied by who lies in it, contaminated by who left', () => {
    expect(foldBed([], [])).toEqual({ state: 'U', since: null });
    expect(foldBed([{ from: 10, to: null }], [])).toEqual({ state: 'O', since: 10 });
    expect(foldBed([{ from: 10, to: 20 }], [])).toEqual({ state: 'K', since: 20 });
    expect(foldBed([{ from: 10, to: 20 }], [status('H', 25)])).toEqual({ state: 'H', since: 25 });
    expect(foldBed([{ from: 10, to: 20 }], [status('U', 15)])).toEqual({ state: 'K', since: 20 });
  });

  test('is never empty while somebody lies in it, whatever is said', () => {
    expect(foldBed([{ from: 10, to: null }], [status('U', 15)]).state).toBe('O');
    expect(foldBed([{ from: 10, to: null }], [status('I', 15)]).state).toBe('I');
    expect(foldBed([{ from: 10, to: null }], [status('I', 5)]).state).toBe('O');
  });
});
