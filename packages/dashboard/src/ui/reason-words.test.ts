import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue, wordsIn } from '../language/index.ts';
import { reasonWords } from './reason-words.ts';

const CITY = join(import.meta.dirname, '../../../api/src/city');

/** Codes that the rules give when they doubt a report, read from their text, and those of a level. */
function doubts(): string[] {
  const codes = new Set<string>();
  const read = (text: string, code: RegExp) => {
    for (const match of text.matchAll(code)) codes.add(match[1]!);
  };
  for (const file of readdirSync(CITY, { recursive: true, encoding: 'utf8' })) {
    const text = () => readFileSync(join(CITY, file), 'utf8');
    if (file.endsWith('-rules.ts'))
      read(/\n {2}doubt\([\s\S]*?\n {2}\},/.exec(text())?.[0] ?? '', /code: '([A-Z_]+)'/g);
    if (file.endsWith('derive-crowding.ts')) read(text(), /[?:] '([A-Z]+(?:_[A-Z]+)+)'/g);
  }
  return [...codes].toSorted();
}

test('every doubt that the city can have has words in both languages', () => {
  const codes = doubts();
  expect(codes).toEqual(expect.arrayContaining(['ABSURD_JUMP', 'ABSURD_WAIT', 'INPUT_EXPIRED', 'TOO_LITTLE_KNOWN']));
  for (const code of codes) {
    expect(catalogue.en, code).toHaveProperty([`reason.${code}`]);
    expect(reasonWords(code, wordsIn('hi')), code).not.toMatch(/[A-Za-z]{3}/);
  }
});

test('a doubt that this page has never heard of is told with its code', () => {
  expect(reasonWords('FULL_MOON', wordsIn('en'))).toBe('it failed a plausibility check (FULL_MOON)');
  expect(reasonWords(null, wordsIn('en'))).toBe('it failed a plausibility check');
});
