import { dirname, normalize } from 'node:path/posix';
import { expect, test } from 'vitest';
import { allPaths, filesMatching, type SourceFile } from './source-files.ts';

const FILE_NAME = /[.](tsx?|md|graphql)$/;
// Made while the project runs or is built, so not there in a clean clone.
const MADE_LATER = /(^|\/)(dist|node_modules|[.]tools|[.]data|[.]cache|shots)(\/|$)/;

function namesNothing(doc: SourceFile, paths: readonly string[]): string[] {
  const folders = new Set(paths.flatMap(path => foldersAbove(path)));
  const tops = new Set([...folders].filter(folder => !folder.includes('/')));
  const isThere = (path: string) => paths.includes(path) || folders.has(path);
  const missing: string[] = [];

  for (const [, target = ''] of doc.text.matchAll(/\]\(([^)\s]+)\)/g)) {
    const path = target.replace(/#.*$/, '');
    if (path === '' || /^[a-z]+:/.test(path) || MADE_LATER.test(path)) continue;
    if (!isThere(normalize(`${dirname(doc.path)}/${path}`).replace(/\/$/, ''))) missing.push(target);
  }
  const prose = doc.text.replace(/^```[\s\S]*?^```/gm, '');
  for (const [, quoted = ''] of prose.matchAll(/`([^`\s]+)`/g)) {
    const name = quoted.replace(/^[.]\//, '').replace(/\/$/, '');
    const isFile = FILE_NAME.test(name) && /^[\w.@/*-]+$/.test(name);
    const isFolder = name.includes('/') && tops.has(name.split('/')[0] ?? '') && /^[\w.@/*-]+$/.test(name);
    if ((!isFile && !isFolder) || MADE_LATER.test(name)) continue;
    const pattern = new RegExp(`(^|/)${name.replaceAll('.', '[.]').replaceAll(/[*]+/g, '.*')}$`);
    if (![...paths, ...folders].some(path => pattern.test(path))) missing.push(quoted);
  }
  return missing;
}

function pointsAtALine(doc: SourceFile): string[] {
  return doc.text.match(/[\w/-]+[.](tsx?|[cm]js|md|sql|graphql):\d+/g) ?? [];
}

function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}

const docs = filesMatching(/^([A-Z]+[.]md|docs\/.*[.]md)$/);

test('every path that a page names exists', () => {
  const paths = allPaths();
  expect(docs.map(doc => [doc.path, namesNothing(doc, paths)]).filter(([, missing]) => missing?.length)).toEqual([]);
});

test('no page points at a line, which the next change moves', () => {
  expect(docs.flatMap(doc => pointsAtALine(doc))).toEqual([]);
});

test('a page that names a lost file, folder, link or line is caught', () => {
  const text =
    'See `packages/api/lost.ts`, `test/lost`, [this](lost.md), `live/relay.ts:12`; `Asia/Kolkata` is no path.';
  const page = { path: 'docs/page.md', text };
  const paths = ['docs/page.md', 'packages/api/found.ts', 'test/found.ts'];
  expect(namesNothing(page, paths)).toEqual(['lost.md', 'packages/api/lost.ts', 'test/lost']);
  expect(pointsAtALine(page)).toEqual(['live/relay.ts:12']);
  expect(
    namesNothing({ path: 'docs/page.md', text: 'See `found.ts`, `packages/*/found.ts` and [it](page.md).' }, paths),
  ).toEqual([]);
});
