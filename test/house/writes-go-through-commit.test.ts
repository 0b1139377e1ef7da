import { expect, test } from 'vitest';
import { filesMatching, type SourceFile } from './source-files.ts';

const WRITES =
  /\b(insert\s+into|update\s+\w+\s+(?:\w+\s+)?set|delete\s+from|merge\s+into)\b|\bem[.](persist|create|remove|nativeUpdate|nativeDelete|insertMany|upsert)/i;
const IMPORTS_COMMIT = /^import\s+(?!type\b)[\s\S]*?from\s+'(?:[.]{1,2}\/)+commit\/[\w.-]+';/m;

// Written by the owner while the database is brought up to date, before any actor exists.
const BEFORE_ANY_ACTOR = ['packages/api/src/city/facilities/load-registry.ts'];

function writesBesideCommit(files: readonly SourceFile[]): string[] {
  return files
    .filter(file => WRITES.test(withoutComments(file.text)) && !IMPORTS_COMMIT.test(file.text))
    .map(file => file.path);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

test('every verb of the city that writes goes through commit, where the receipt, the change log and the audit are', () => {
  const verbs = filesMatching(/^packages\/api\/src\/(city|live|graphql)\/.*(?<![.]test)[.]ts$/);
  expect(verbs.length).toBeGreaterThan(10);
  expect(writesBesideCommit(verbs.filter(file => !BEFORE_ANY_ACTOR.includes(file.path)))).toEqual([]);
});

test('a verb that writes on its own is caught', () => {
  const alone = { path: 'hold-bed.ts', text: 'await sql.query(`insert into bed_hold values ($1)`);' };
  const typeOnly = { path: 'free-bed.ts', text: "import type { C } from '../../commit/commit.ts';\nem.persist(bed);" };
  const proper = {
    path: 'report.ts',
    text: "import { commit } from '../../commit/commit.ts';\nawait commit(em.create(Bed));",
  };
  const reader = {
    path: 'read.ts',
    text: '// update ward set x\nawait sql.query(`select beds from ward for update`);',
  };
  expect(writesBesideCommit([alone, typeOnly, proper, reader])).toEqual(['hold-bed.ts', 'free-bed.ts']);
});
