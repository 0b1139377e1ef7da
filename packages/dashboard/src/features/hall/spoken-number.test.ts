import { expect, test } from 'vitest';
import { englishCall, hindiCall } from './browser-voice.ts';
import { englishNumber, englishRoom, hindiNumber, hindiRoom } from './spoken-number.ts';

test('every number of a morning has Hindi words of its own, 1 to 999', () => {
  const said = Array.from({ length: 999 }, (_, index) => hindiNumber(index + 1));
  expect(new Set(said).size).toBe(999);
  expect(said.filter(words => !/^[\u0900-\u097f ]+$/.test(words))).toEqual([]);
});

test('the tens and what stands before them are said as they are taught', () => {
  expect([10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map(hindiNumber)).toEqual(
    'दस,बीस,तीस,चालीस,पचास,साठ,सत्तर,अस्सी,नब्बे,एक सौ'.split(','),
  );
  // One before the ten is named after the ten that follows, and not after the one behind it; 89 and 99 are not.
  expect([19, 29, 39, 49, 59, 69, 79, 89, 99].map(hindiNumber)).toEqual(
    'उन्नीस,उनतीस,उनतालीस,उनचास,उनसठ,उनहत्तर,उन्यासी,नवासी,निन्यानवे'.split(','),
  );
});

test('a token of a long day is said in full', () => {
  expect([47, 105, 247, 600, 999, 1_001].map(hindiNumber)).toEqual([
    'सैंतालीस',
    'एक सौ पाँच',
    'दो सौ सैंतालीस',
    'छह सौ',
    'नौ सौ निन्यानवे',
    'एक हज़ार एक',
  ]);
  expect([7, 47, 80, 105, 247, 999, 1_001, 1_240].map(englishNumber)).toEqual([
    'seven',
    'forty-seven',
    'eighty',
    'one hundred and five',
    'two hundred and forty-seven',
    'nine hundred and ninety-nine',
    'one thousand and one',
    'one thousand two hundred and forty',
  ]);
});

test('English words are unlike each other too', () => {
  expect(new Set(Array.from({ length: 1_000 }, (_, value) => englishNumber(value))).size).toBe(1_000);
});

test('rooms are said by letter and number', () => {
  expect(hindiRoom('4')).toBe('चार');
  expect(hindiRoom('B-12')).toBe('बी बारह');
  expect(hindiRoom('007')).toBe('007');
  expect(englishRoom('B-12')).toBe('B twelve');
});

test('a call is one sentence in each language', () => {
  expect(hindiCall({ number: 47, room: '4' })).toBe('टोकन सैंतालीस, कमरा चार');
  expect(englishCall({ number: 47, room: '4' })).toBe('Token forty-seven, room four');
});
