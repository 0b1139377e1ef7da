import { describe, expect, test } from 'vitest';
import { type Outgoing, openOutbox } from './outbox.ts';

const report = (source: string, id: string, content: object): Outgoing => ({
  source,
  messageId: id,
  facility: 'X',
  observedAt: '2026-11-22T06:30:00.000Z',
  part: id,
  content,
});
const beds = (id: string): Outgoing => report('SIM-HOSPITALS', id, { beds: {} });
const position = (id: string): Outgoing => report('SIM-AMBULANCES', id, { ambulance: {} });
const ids = (list: Outgoing[]): string[] => list.map(({ messageId }) => messageId);

describe('the outbox of a city whose API is away', () => {
  test('a report stays until its receipt is there, and comes again in the same order', () => {
    const outbox = openOutbox({ limit: 10, newestOnly: false });
    outbox.add([beds('b1'), beds('b2'), position('p1')]);
    expect(ids(outbox.take('SIM-HOSPITALS', 5))).toEqual(['b1', 'b2']);
    expect(ids(outbox.take('SIM-HOSPITALS', 5))).toEqual(['b1', 'b2']);
    outbox.settle('SIM-HOSPITALS');
    expect(outbox.take('SIM-HOSPITALS', 5)).toEqual([]);
    expect(outbox.size()).toBe(1);
  });

  test('past its limit the oldest positions go first, and are counted', () => {
    const outbox = openOutbox({ limit: 3, newestOnly: false });
    outbox.add([beds('b1'), position('p1'), position('p2'), beds('b2'), position('p3')]);
    expect(ids(outbox.take('SIM-AMBULANCES', 5))).toEqual(['p3']);
    expect(ids(outbox.take('SIM-HOSPITALS', 5))).toEqual(['b1', 'b2']);
    expect(outbox.dropped()).toBe(2);
  });

  test('a report that is in a call right now is not given up', () => {
    const outbox = openOutbox({ limit: 2, newestOnly: false });
    outbox.add([position('p1'), position('p2')]);
    expect(ids(outbox.take('SIM-AMBULANCES', 1))).toEqual(['p1']);
    outbox.add([beds('b1')]);
    outbox.settle('SIM-AMBULANCES');
    expect(outbox.take('SIM-AMBULANCES', 5)).toEqual([]);
    expect(ids(outbox.take('SIM-HOSPITALS', 5))).toEqual(['b1']);
  });

  test('in a racing city only the newest word on a part waits, and one that was overtaken on its way is sent too', () => {
    const outbox = openOutbox({ limit: 10, newestOnly: true });
    const ward = (id: string): Outgoing => ({ ...beds(id), part: 'LNH/BEDS/ICU/ICU' });
    outbox.add([ward('b1'), ward('b2')]);
    expect(ids(outbox.take('SIM-HOSPITALS', 5))).toEqual(['b2']);
    outbox.add([ward('b3')]);
    outbox.settle('SIM-HOSPITALS');
    expect(ids(outbox.take('SIM-HOSPITALS', 5))).toEqual(['b3']);
    expect(outbox.dropped()).toBe(0);
  });
});
