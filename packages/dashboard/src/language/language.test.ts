import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { describe, expect, test } from 'vitest';
import { words as ofHall } from '../features/hall/words.ts';
import { countWords, dayWords, momentWords, percentWords, timeWords } from './figures.ts';
import { catalogue, learn, wordsIn } from './index.ts';
import { learnScreenWords } from './learn-words.ts';

await learnScreenWords();
learn([ofHall]);

const SOURCE = join(import.meta.dirname, '..');
const sources = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter(file => /\.tsx?$/.test(file) && !/\.test\.tsx?$|generated|\/words\.ts$|language\/(en|hi)\.ts$/.test(file))
  .map(file => ({ file, text: readFileSync(join(SOURCE, file), 'utf8') }));

describe('the two languages', () => {
  test('have the same words', () => {
    expect(Object.keys(catalogue.hi).toSorted()).toEqual(Object.keys(catalogue.en).toSorted());
  });

  test('every message is well formed, and takes the same values in both', () => {
    const valuesOf = (message: string): string[] => {
      const names = new Set<string>();
      const walk = (tokens: unknown): void => {
        if (!Array.isArray(tokens)) return;
        for (const token of tokens) {
          if (!Array.isArray(token)) continue;
          names.add(String(token[0]));
          if (token[2] !== null && typeof token[2] === 'object') for (const part of Object.values(token[2])) walk(part);
        }
      };
      walk(compileMessageOrThrow(message));
      names.delete('#');
      return [...names].toSorted();
    };
    for (const [id, english] of Object.entries(catalogue.en)) {
      expect(valuesOf(catalogue.hi[id]!), id).toEqual(valuesOf(english));
    }
  });

  test('Hindi is written in Hindi', () => {
    const marks = new Set(['total.floor', 'level.adds']);
    const latin = Object.entries(catalogue.hi).filter(
      ([id, message]) =>
        !marks.has(id) && /[a-z]{3}/i.test(message.replace(/\{[^}]*\}/g, '')) && !/[\u0900-\u097f]/.test(message),
    );
    expect(latin).toEqual([]);
  });
});

describe('every word that a screen asks for', () => {
  const ids = Object.keys(catalogue.en);
  // t('id'), t(`prefix.${x}`), t(a ? 'x' : 'y'), <Both id="id">, and ids kept in tables, e.g. 'help.search'.
  const asked = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/(?:\bt\(\s*|<Both\s+id=)(['"`])((?:(?!\1)[^\n])+)\1/g)].map(match => ({ file, id: match[2]! })),
  );

  test('is in the catalogue', () => {
    const missing = asked.filter(({ id }) => {
      const [prefix = '', ...rest] = id.split(/\$\{[^}]*\}/);
      return rest.length === 0 ? !ids.includes(id) : !ids.some(known => known.startsWith(prefix));
    });
    expect(missing).toEqual([]);
    expect(asked.length).toBeGreaterThan(50);
  });

  test('and no word is kept that nothing asks for', () => {
    const all = sources.map(({ text }) => text).join('\n');
    const prefixes = [...all.matchAll(/`([\w.]+\.)\$\{/g)].map(match => match[1]!);
    const unused = ids.filter(
      id => !all.includes(`'${id}'`) && !all.includes(`"${id}"`) && !prefixes.some(prefix => id.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });
});

test('figures are grouped as in India, with Latin digits in both languages', () => {
  expect(countWords(104_512, 'en')).toBe('1,04,512');
  expect(countWords(104_512, 'hi')).toBe('1,04,512');
  expect(countWords(-18, 'en')).toBe('−18');
  expect(percentWords(1.89, 'hi')).toBe('189%');
});

test('a moment is told by the clock of Delhi, and with its day when that is not today', () => {
  const halfPastMidnight = '2026-11-22T19:00:00.000Z';
  expect(timeWords(halfPastMidnight, 'en')).toBe('00:30');
  expect(dayWords(halfPastMidnight, 'en')).toBe('23 Nov 2026');
  expect(momentWords('2026-11-22T18:00:00.000Z', Date.parse(halfPastMidnight), 'en')).toBe('22 Nov 2026, 23:30');
});

test('a count of one is said as one', () => {
  expect(wordsIn('en')('age.days', { d: 1 })).toBe('1 day');
  expect(wordsIn('en')('age.days', { d: 3 })).toBe('3 days');
});
