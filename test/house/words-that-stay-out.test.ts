import { expect, test } from 'vitest';
import { allPaths, filesMatching, type SourceFile } from './source-files.ts';

// A name that fits everything says nothing about what is inside.
const DRAWER = /(^|\/)(utils?|helpers?|common|misc|shared)([./]|$)|[-.]?(manager|utils?|helpers?)[.][cm]?[jt]sx?$/i;

// The pool hands the connection, with its setting, to the next actor.
const SESSION_SETTING =
  /['"`]\s*((begin|commit|start transaction)\b[^'"`]*;\s*)?set\s+(?!local\b|transaction\b|constraints\b)(session\s+)?[\w.]+(\s*=|\s+to\b|\s+['"\w])/i;
const SESSION_CONFIG = /set_config\s*\((?:[^()]|\([^()]*\))*,\s*false\s*\)/i;

// With a thousand unread events for one stalled reader the library's own pub/sub takes the whole process down, its
// shared buffer hands one hospital's events to another, and an idle generator does not hear that its reader has left.
const LEAKY_STREAM = /\b(repeaterBuffer|createPubSub)\b|\basync\s*function\s*\*|\basync\s*\*\s*[\w[]/;

function badName(path: string): boolean {
  return DRAWER.test(path);
}

function holding(patterns: readonly RegExp[], files: readonly SourceFile[]): string[] {
  return files
    .filter(file => patterns.some(pattern => pattern.test(withoutComments(file.text))))
    .map(file => file.path);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

test('no file or folder is a drawer for everything', () => {
  expect(allPaths().filter(badName)).toEqual([]);
});

test('a drawer for everything is caught by its name', () => {
  const names = ['packages/api/src/utils/dates.ts', 'packages/api/src/helper.ts', 'packages/api/src/bed-manager.ts'];
  expect(names.filter(badName)).toEqual(names);
  expect(badName('packages/api/src/commit/commit-reports.ts')).toBe(false);
});

test('no setting outlives its transaction and meets the next actor', () => {
  const sources = filesMatching(/^packages\/api\/src\/.*(?<![.]test)[.]ts$/);
  expect(sources.length).toBeGreaterThan(10);
  expect(holding([SESSION_SETTING, SESSION_CONFIG], sources)).toEqual([]);
});

test('a setting that stays on the connection is caught', () => {
  const bad = [
    "sql.query('SET hims.role = $1')",
    "sql.query('set role hims_owner')",
    "sql.query('begin; set session hims.role to $1')",
    "sql.query(`select set_config('hims.role', coalesce($1, ''), false)`)",
  ];
  const good = [
    "sql.query('set local hims.role = $1')",
    "sql.query('set transaction read only')",
    "sql.query(`select set_config('hims.role', $1, true)`)",
    'sql.query(`update ward\n set beds = $1`)',
    "// 'SET role = x' is banned.",
    'new Error(`it is taken; set PORT to a free one`)',
  ];
  const name = (text: string) => ({ path: text, text });
  expect(holding([SESSION_SETTING, SESSION_CONFIG], bad.map(name))).toEqual(bad);
  expect(holding([SESSION_SETTING, SESSION_CONFIG], good.map(name))).toEqual([]);
});

test('the live part uses no stream that crashes, mixes or leaks', () => {
  const live = filesMatching(/^packages\/api\/src\/(live|graphql)\/.*(?<![.]test)[.]ts$/);
  expect(live.length).toBeGreaterThan(3);
  expect(holding([LEAKY_STREAM], live)).toEqual([]);
});

test('a stream that crashes, mixes or leaks is caught', () => {
  const bad = ['createPubSub({ repeaterBuffer: 8 })', 'async function* frames() {}', 'x = { async *frames() {} }'];
  expect(
    holding(
      [LEAKY_STREAM],
      bad.map(text => ({ path: text, text })),
    ),
  ).toEqual(bad);
});
