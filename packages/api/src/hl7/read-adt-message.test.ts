import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AdtEvent, foldVisit } from '../city/beds/adt-event-rules.ts';
import { decodeMessage } from './decode-message.ts';
import { FLAWS, MessageFlaw } from './message-flaw.ts';
import { readAdtMessage } from './read-adt-message.ts';
import { NO_HEADER, parseMessage, readHeader } from './read-header.ts';
import { writeAcknowledgement } from './write-acknowledgement.ts';

const LNH = { sender: 'LNH-HIS|LNH', source: 'LNH-HIS', facility: 'LNH' };
const MSH = 'MSH|^~\\&|LNH-HIS|LNH|HIMS|DELHI|20261122090000||ADT^A01^ADT_A01|7|P|2.5.1';
const EVN = 'EVN|A01|20261122085900+0530';
const PID = 'PID|1||MRN1^^^LNH||Sharma&von^Asha^Devi~Alias^Other||19800315|F';
const PV1 = 'PV1|1|I|MED-M^12^B-07^LNH||||||||||||||||V-100';
const A01 = [MSH, EVN, PID, PV1].join('\r');

const read = (text: string | Buffer) => {
  const message = parseMessage(decodeMessage(Buffer.isBuffer(text) ? text : Buffer.from(text)));
  return readAdtMessage(message, readHeader(message), LNH);
};
const as = (trigger: string, text = A01) =>
  text.replace('ADT^A01^ADT_A01', `ADT^${trigger}`).replace('EVN|A01', `EVN|${trigger}`);

function flawOf(text: string | Buffer) {
  try {
    read(text);
  } catch (error) {
    if (error instanceof MessageFlaw) return error.flaw;
    throw error;
  }
  throw new Error('The message was read.');
}

describe('what a message says', () => {
  test('an admission: who, where and when, with initials instead of a name', () => {
    expect(read(A01)).toEqual({
      facility: 'LNH',
      visit: 'V-100',
      eventId: '2026-11-22T03:29:00.000Z|2026-11-22T03:30:00.000Z|LNH-HIS|LNH|7',
      source: 'LNH-HIS',
      kind: 'ADMIT',
      occurredAt: Date.parse('2026-11-22T08:59:00+05:30'),
      ward: 'MED-M',
      bed: 'B-07',
      patient: { initials: 'AS', age: 46, sex: 'F' },
    });
  });

  test.each([
    ['A02', 'TRANSFER', 'MED-M'],
    ['A03', 'DISCHARGE', null],
    ['A08', 'UPDATE', null],
    ['A11', 'CANCEL_ADMIT', null],
    ['A12', 'CANCEL_TRANSFER', null],
    ['A13', 'CANCEL_DISCHARGE', null],
  ])('%s is %s', (trigger, kind, ward) => {
    expect(read(as(trigger))).toMatchObject({ kind, ward, visit: 'V-100' });
  });

  test('within one minute of EVN-2 the seconds of MSH-7 tell what came after what', () => {
    const said = (trigger: string, control: string, second: string, bed: string) =>
      read(
        as(trigger)
          .replace('20261122090000', `202611220905${second}`)
          .replace('20261122085900+0530', '202611220905')
          .replace('|7|P|', `|${control}|P|`)
          .replace('B-07', bed),
      ) as AdtEvent;
    const [admitted, moved] = [said('A01', '8', '02', 'M-01'), said('A02', '9', '11', 'M-02')];
    const [back, again] = [said('A12', '10', '31', 'M-01'), said('A02', '11', '52', 'M-03')];
    expect(foldVisit([again, moved, back, admitted]).stays).toMatchObject([{ bed: 'M-03', to: null }]);
    const [gone, here] = [said('A11', '12', '56', 'M-01'), said('A01', '13', '59', 'M-01')];
    expect(foldVisit([here, gone, admitted])).toMatchObject({ state: 'ADMITTED', stays: [{ bed: 'M-01' }] });
  });

  test('an MSH-7 that cannot be read refuses nothing', () => {
    expect(read(A01.replace('20261122090000', '2026'))).toMatchObject({
      eventId: '2026-11-22T03:29:00.000Z|LNH-HIS|LNH|7',
    });
  });

  test('A20 is the state of a bed', () => {
    const a20 = [as('A20', MSH), as('A20', EVN), 'NPU|MED-M^^B-07|K'].join('\r');
    expect(read(a20)).toEqual({
      facility: 'LNH',
      eventId: '2026-11-22T03:29:00.000Z|2026-11-22T03:30:00.000Z|LNH-HIS|LNH|7',
      source: 'LNH-HIS',
      occurredAt: Date.parse('2026-11-22T08:59:00+05:30'),
      ward: 'MED-M',
      bed: 'B-07',
      status: 'K',
    });
  });

  test('segments may end with CR, LF or both, and a message may end with any of them or none', () => {
    for (const end of ['\r', '\n', '\r\n'])
      for (const last of ['', end, end + end]) expect(read(A01.replaceAll('\r', end) + last)).toEqual(read(A01));
  });

  test('delimiters are those that MSH declares, and escapes are read by them', () => {
    const other = A01.replaceAll('^', '*').replaceAll('|', '#').replace('*~\\&', '*~\\&').replaceAll('&', '@');
    expect(read(other)).toEqual(read(A01));
    expect(read(A01.replace('V-100', 'V\\T\\1\\F\\0'))).toMatchObject({ visit: 'V&1|0' });
    expect(read(A01.replace('V-100', 'V\\X2d\\100'))).toMatchObject({ visit: 'V-100' });
  });

  test('the time that happened goes before the time that was written down; without an offset it is the time of Delhi', () => {
    const late = A01.replace(EVN, 'EVN|A01|20261122085900||||20261122031500');
    expect(read(late).occurredAt).toBe(Date.parse('2026-11-22T03:15:00+05:30'));
    expect(read(A01.replace('085900+0530', '032900+0000')).occurredAt).toBe(Date.parse('2026-11-22T08:59:00+05:30'));
    expect(read(A01.replace('085900+0530', '0859')).occurredAt).toBe(Date.parse('2026-11-22T08:59:00+05:30'));
  });

  test('a name in Devanagari has initials, in UTF-8 and with MSH-18; Latin 1 is read when it is declared', () => {
    const hindi = A01.replace('Sharma&von^Asha', 'शर्मा^आशा');
    expect(read(hindi)).toMatchObject({ patient: { initials: 'आश' } });
    const declared = (alphabet: string) => A01.replace(MSH, `${MSH}||||||${alphabet}`).replace('Asha', 'Émile');
    expect(read(declared('UNICODE UTF-8'))).toMatchObject({ patient: { initials: 'ÉS' } });
    expect(read(Buffer.from(declared('8859/1'), 'latin1'))).toMatchObject({ patient: { initials: 'ÉS' } });
  });

  test('what is not known of a person does not refuse a message', () => {
    const unknown = A01.replace(PID, 'PID|1||MRN1||""||19801399|X');
    expect(read(unknown)).toMatchObject({ patient: { initials: null, age: null, sex: 'U' } });
    expect(read(A01.replace(`${PID}\r`, ''))).not.toHaveProperty('patient');
  });

  test('without a bed the patient lies in the ward; without a facility it is that of the sender', () => {
    expect(read(A01.replace('MED-M^12^B-07^LNH', 'MED-M'))).toMatchObject({
      facility: 'LNH',
      ward: 'MED-M',
      bed: null,
    });
    expect(read(A01.replace('^B-07^LNH', '^B-07^GTBH'))).toMatchObject({ facility: 'GTBH' });
  });
});

describe('what is wrong with a message is named by segment, field and code', () => {
  test.each<[string, string, string | Buffer, object]>([
    ['no MSH', '100', 'PID|1', { segment: 'MSH', code: 100 }],
    ['nothing', '100', '', { segment: 'MSH', code: 100 }],
    ['a batch', '100', `BHS|^~\\&\r${A01}`, { segment: 'BHS', code: 100 }],
    ['a file of batches', '100', `FHS|^~\\&\rBHS|^~\\&\r${A01}\rBTS|1\rFTS|1`, { segment: 'FHS', code: 100 }],
    ['the end of a batch', '100', `${A01}\rBTS|1\r`, { segment: 'BTS', code: 100 }],
    [
      'delimiters that are the same twice',
      '102',
      A01.replace('^~\\&', '^^\\&'),
      { segment: 'MSH', field: 2, code: 102 },
    ],
    ['too few delimiters', '102', 'MSH|^~|A', { segment: 'MSH', field: 2, code: 102 }],
    ['no control id', '101', A01.replace('|7|', '||'), { segment: 'MSH', field: 10, code: 101 }],
    ['an order', '200', A01.replace('ADT^A01', 'ORM^O01'), { segment: 'MSH', field: 9, component: 1, code: 200 }],
    ['a registration', '201', as('A04'), { segment: 'MSH', field: 9, component: 2, code: 201 }],
    ['training', '202', A01.replace('|P|', '|T|'), { segment: 'MSH', field: 11, code: 202 }],
    ['version 3', '203', A01.replace('2.5.1', '3.0'), { segment: 'MSH', field: 12, code: 203 }],
    ['another alphabet', '103', A01.replace(MSH, `${MSH}||||||ISO IR87`), { segment: 'MSH', field: 18, code: 103 }],
    ['bytes that are not UTF-8', '102', Buffer.from(A01.replace('Asha', 'Émile'), 'latin1'), { field: 18, code: 102 }],
    ['a NUL', '102', A01.replace('Asha', 'A\0a'), { segment: 'MSH', code: 102 }],
    ['two names of one event', '199', A01.replace('EVN|A01', 'EVN|A02'), { segment: 'EVN', field: 1, code: 199 }],
    ['no EVN', '100', A01.replace(`${EVN}\r`, ''), { segment: 'EVN', field: null, code: 100 }],
    ['no time', '101', A01.replace(EVN, 'EVN|A01'), { segment: 'EVN', field: 2, code: 101 }],
    ['31 February', '102', A01.replace('20261122085900', '20260231085900'), { segment: 'EVN', field: 2, code: 102 }],
    ['a day without an hour', '102', A01.replace(EVN, 'EVN|A01|||||20261122'), { segment: 'EVN', field: 6, code: 102 }],
    ['no PV1', '100', A01.replace(`\r${PV1}`, ''), { segment: 'PV1', code: 100 }],
    ['PV1 before EVN', '100', [MSH, PV1, EVN].join('\r'), { segment: 'PV1', code: 100 }],
    ['PV1 twice', '100', `${A01}\r${PV1}`, { segment: 'PV1', code: 100 }],
    ['no ward', '101', A01.replace('MED-M^', '^'), { segment: 'PV1', field: 3, component: 1, code: 101 }],
    ['two places', '198', A01.replace('B-07^LNH||', 'B-07^LNH~ICU^^B-1||'), { segment: 'PV1', field: 3, code: 198 }],
    ['no visit', '101', A01.replace('V-100', '""'), { segment: 'PV1', field: 19, component: 1, code: 101 }],
    [
      'no such bed state',
      '103',
      [as('A20', MSH), as('A20', EVN), 'NPU|MED-M^^B-07|X'].join('\r'),
      { segment: 'NPU', field: 2, code: 103 },
    ],
    [
      'a state of no bed',
      '101',
      [as('A20', MSH), as('A20', EVN), 'NPU|MED-M|K'].join('\r'),
      { segment: 'NPU', field: 1, component: 3, code: 101 },
    ],
  ])('%s: %s', (_what, _code, text, wrong) => {
    expect(flawOf(text)).toMatchObject(wrong);
  });

  test('whatever the bytes, a message is read or refused by name, and its acknowledgement is one line for each segment', {
    timeout: 600_000,
  }, () => {
    const seed = Number(process.env.HL7_SEED ?? 20_261_122);
    const byte = fc.oneof(
      fc.constantFrom(...[...'MSHPIDEVN|^~\\&\r\n"ADT0123 '].map(c => c.charCodeAt(0)), 0, 0x0b, 0x1c, 0xc3, 0xff),
      fc.nat({ max: 255 }),
    );
    const mutated = fc
      .tuple(
        fc.array(fc.tuple(fc.nat({ max: A01.length }), fc.array(byte, { maxLength: 4 }), fc.nat({ max: 4 })), {
          maxLength: 4,
        }),
      )
      .map(([edits]) => {
        let bytes = Buffer.from(A01);
        for (const [at, put, cut] of edits)
          bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(put), bytes.subarray(at + cut)]);
        return bytes;
      });
    const noise = fc.array(byte, { maxLength: 200 }).map(bytes => Buffer.from(bytes));
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: mutated }, { weight: 1, arbitrary: noise }), bytes => {
        let header = NO_HEADER;
        let flaw = null;
        try {
          const message = parseMessage(decodeMessage(bytes));
          header = readHeader(message);
          readAdtMessage(message, header, LNH);
        } catch (error) {
          if (!(error instanceof MessageFlaw)) throw error;
          flaw = error.flaw;
          expect(flaw.segment).toMatch(/^[A-Z][A-Z0-9]{2}$/);
          expect(FLAWS[flaw.code]).toBeDefined();
        }
        const answer = flaw ? 'AE' : 'AA';
        const said = writeAcknowledgement({ header, answer, flaw, id: 'x', at: 0 }).toString();
        const segments = said.split('\r');
        expect(segments.map(segment => segment.slice(0, 3))).toEqual(
          flaw ? ['MSH', 'MSA', 'ERR', ''] : ['MSH', 'MSA', ''],
        );
        expect(segments[0]!.split('|').length).toBe(18);
      }),
      { numRuns: Number(process.env.HL7_FUZZ ?? 5_000), seed },
    );
  });
});

test('an acknowledgement names the place as old and as new systems read it', () => {
  const flaw = flawOf(A01.replace('V-100', ''));
  const message = parseMessage(A01);
  const said = writeAcknowledgement({
    header: readHeader(message),
    answer: 'AE',
    flaw,
    id: 'ACK1',
    at: Date.UTC(2026, 10, 22, 3, 30),
  });
  expect(said.toString().split('\r')).toEqual([
    'MSH|^~\\&|HIMS|DELHI|LNH-HIS|LNH|20261122090000.000+0530||ACK^A01^ACK|ACK1|P|2.5.1||||||UNICODE UTF-8',
    'MSA|AE|7|PV1-19 is empty; the number of the visit is needed.',
    'ERR|PV1^1^19^101&Required field missing&HL70357|PV1^1^19^1^1|101^Required field missing^HL70357|E||||PV1-19 is empty; the number of the visit is needed.',
    '',
  ]);
});
