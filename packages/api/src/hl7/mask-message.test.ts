import { describe, expect, test } from 'vitest';
import { maskMessage } from './mask-message.ts';

const WARDS = new Set(['MED-M', 'SUR-M']);
const MESSAGE = [
  'MSH|^~\\&|LNH-HIS|LNH|HIMS|DELHI|20261122093000||ADT^A01|7|P|2.5.1',
  'EVN|A01|202611220930|||Dr Rao^Meena',
  'PID|1||MRN-100||Sharma^Asha||19800315|F',
  'PV1|1|I|MED-M^^B-07|||||||||||||||||V-1',
  'NK1|1|Sharma^Ravi||""',
].join('\r');
const PERSON = /Sharma|Asha|Ravi|Rao|MRN|19800315|V-1|9810012345/i;

describe('a message in quarantine', () => {
  test('shows where it came from, what it is and where it points; of the person nothing but what is empty', () => {
    expect(maskMessage(MESSAGE, WARDS).split('\n')).toEqual([
      'MSH|^~\\&|LNH-HIS|LNH|HIMS|DELHI|20261122093000||ADT^A01|***|P|2.5.1',
      'EVN|A01|202611220930|||***',
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
    ['with one end of a segment lost', MESSAGE.replace('2.5.1\r', '2.5.1 ').replace('Meena\rPID', 'Meena PID')],
    [
      'whose header runs into the patient',
      'MSH|^~\\&|HIS|LNH|C|D|20261123 PID|1||MRN-100||Sharma^Asha||19800315|F||MRN-100',
    ],
    ['with the patient in the place of the ward', MESSAGE.replace('MED-M^^B-07', 'Sharma^Asha^9810012345')],
    ['with the patient beside the ward', MESSAGE.replace('MED-M^^B-07', 'MED-M^Sharma^Asha')],
    ['with fields of the event shifted', MESSAGE.replace('EVN|A01|202611220930', 'EVN|Sharma|19800315')],
    ['with a control id that names the patient', MESSAGE.replace('|7|', '|MRN-100|')],
    ['with a name on a line of its own', MESSAGE.replace('||""', '\rRAO|Asha')],
  ])('%s shows nothing of the person either', (_, text) => {
    expect(maskMessage(text, WARDS)).not.toMatch(PERSON);
  });
});
