import { expect, test } from 'vitest';
import { filesMatching } from './source-files.ts';

const PROMISE = /\bLB-\d+\b/g;
const TITLE = /\b(?:test|it|describe)(?:[.]\w+)*(?:\((?:[^()'"`]|\([^()]*\))*\))?\(\s*(['"`])([\s\S]*?)\1/g;

function promisesMade(page: string): string[] {
  return [...new Set(page.match(PROMISE) ?? [])].sort();
}

function promisesTested(tests: readonly string[]): string[] {
  const titles = tests.flatMap(text => [...text.matchAll(TITLE)].map(match => match[2] ?? ''));
  return [...new Set(titles.flatMap(title => title.match(PROMISE) ?? []))].sort();
}

test('every promise of the live board has a test that names it, and every name in a test is a promise', () => {
  const [page] = filesMatching(/^docs\/live-board[.]md$/);
  if (!page) throw new Error('docs/live-board.md is missing: the promises LB-1, LB-2 … are written there');
  // This file names promises in its own examples.
  const tests = filesMatching(/[.]test[.]tsx?$/).filter(file => !file.path.endsWith('promises-have-tests.test.ts'));
  expect(promisesTested(tests.map(file => file.text))).toEqual(promisesMade(page.text));
});

test('a promise without a test and a test without a promise are told apart', () => {
  expect(promisesMade('| LB-1 | … | LB-2 | see LB-1')).toEqual(['LB-1', 'LB-2']);
  const tests = [
    "test('LB-1: a screen …', () => {})",
    "test.each([1])('LB-3: …', …)",
    "const x = 'LB-2 is only a string'",
  ];
  expect(promisesTested(tests)).toEqual(['LB-1', 'LB-3']);
});
