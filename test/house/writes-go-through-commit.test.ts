import { expect, test } from 'vitest';
import { filesMatching, type SourceFile } from './source-files.ts';

const WRITES =
  /\b(insert\s+into|update\s+\w+\s+(?:\w+\s+)?set|delete\s+from|merge\s+into)\b|\bem[.](persist|create|remove|nativeUpdate|nativeDelete|insertMany|upsert)/i;
const IMPORTS_COMMIT = /^import\s+(?!type\b)[\s\S]*?from\s+'(?:[.]{1,2}\/)+commit\/[\w.-]+';/m;

// A desk is opened inside a transaction and closes through commit; a verb that is handed one cannot get around that.
const WORKS_AT_A_DESK = /^import\s+[\s\S]*?from\s+'[.]\/([\w-]+-desk[.]ts)';/m;

const MAY_WRITE = [
  // Written by the owner while the database is brought up to date, before any actor exists.
  'packages/api/src/city/facilities/load-registry.ts',
  // Receipts of messages themselves; whoever stores one writes its audit in the same transaction.
  'packages/api/src/hl7/message-store.ts',
  // Takes the locks of a batch and changes no row that is there; what the commands of the batch write goes through commit.
  'packages/api/src/city/queues/opd/lock-queues.ts',
];

function writesBesideCommit(files: readonly SourceFile[]): string[] {
  return files
    .filter(file => WRITES.test(withoutComments(file.text)) && !IMPORTS_COMMIT.test(file.text))
    .filter(file => !deskOf(file, files).some(desk => IMPORTS_COMMIT.test(desk.text)))
    .map(file => file.path);
}

/** The desk beside a file at which it works; none or one. */
function deskOf(file: SourceFile, files: readonly SourceFile[]): SourceFile[] {
  const name = WORKS_AT_A_DESK.exec(file.text)?.[1];
  const path = name && `${file.path.slice(0, file.path.lastIndexOf('/') + 1)}${name}`;
  return files.filter(each => each.path === path);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

test('every verb of the city that writes goes through commit, where the receipt, the change log and the audit are', () => {
  const verbs = filesMatching(/^packages\/api\/src\/(city|live|graphql|hl7)\/.*(?<![.]test)[.]ts$/);
  expect(verbs.length).toBeGreaterThan(10);
  expect(writesBesideCommit(verbs.filter(file => !MAY_WRITE.includes(file.path)))).toEqual([]);
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
  const desk = { path: 'city/beds/bed-desk.ts', text: "import { ring } from '../../commit/ring.ts';" };
  const atDesk = {
    path: 'city/beds/keep-bed.ts',
    text: "import type { BedDesk } from './bed-desk.ts';\nawait desk.sql.query(`update bed set x = 1`);",
  };
  const ownDesk = { path: 'city/queues/bed-desk.ts', text: 'export const desk = 1;' };
  const atOwnDesk = { ...atDesk, path: 'city/queues/keep-bed.ts' };
  const files = [alone, typeOnly, proper, reader, desk, atDesk, ownDesk, atOwnDesk];
  expect(writesBesideCommit(files)).toEqual(['hold-bed.ts', 'free-bed.ts', 'city/queues/keep-bed.ts']);
});
