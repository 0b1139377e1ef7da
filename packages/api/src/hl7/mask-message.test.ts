import { describe, expect, test } from 'vitest';
import { maskMessage } from './mask-message.ts';

const MESSAGE = [
  'MSH|^~\\&|LNH-HIS|LNH|HIMS|DELHI|20261122||ADT^A01|7|P|2.5.1',
  'EVN|A01|20261122|||Dr Rao^Meena',
  'PID|1||MRN-100||Sharma^Asha||19800315|F',
  'PV1|1|I|MED-M^^B-07|||||||||||||||||V-1',
  'NK1|1|Sharma^Ravi||""',
].join('\r');
const PERSON = /Sharma|Asha|Ravi|Rao|MRN|19800315|V-1/;

describe('a message in quarantine', () => {
  test('shows where it came from, what it is and where it points; of the person nothing but what is empty', () => {
    expect(maskMessage(MESSAGE).split('\n')).toEqual([
      'MSH|^~\\&|LNH-HIS|LNH|HIMS|DELHI|20261122||ADT^A01|7|P|2.5.1',
      'EVN|A01|20261122|||***',
      'PID|***||***||***||***|***',
      'PV1|***|I|MED-M^^B-07|||||||||||||||||***',
      'NK1|***|***||""',
    ]);
  });

  test.each([
    ['without ends of segments', MESSAGE.replaceAll('\r', '')],
    ['with spaces for ends of segments', MESSAGE.replaceAll('\r', ' ')],
    [
      'with another separator from the second segment on',
      MESSAGE.replaceAll('|', '#').replace(/^[^\r]*/, head => head.replaceAll('#', '|')),
    ],
    ['without a header', MESSAGE.slice(MESSAGE.indexOf('PID'))],
    ['with names of segments in small letters', MESSAGE.replace('PID', 'pid').replace('NK1', 'nk1')],
    ['in a batch', `BHS|^~\\&|Sharma\r${MESSAGE}`],
  ])('%s shows nothing of the person either', (_, text) => {
    expect(maskMessage(text)).not.toMatch(PERSON);
  });
});
