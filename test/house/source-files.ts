import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text of the project; `path` is relative to its root and has forward slashes. */
export interface SourceFile {
  path: string;
  text: string;
}

const ROOT = join(import.meta.dirname, '../..');
const NOT_OURS = new Set(['node_modules', 'dist', '.git', '.tools', '.data', '.cache', 'shots']);
const TEXT = /[.](tsx?|[cm]js|md|json|ya?ml|graphql|css|html|sql)$/;

/** Paths of everything that is written by people, folders left out. */
export function allPaths(folder = ''): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap(entry => {
    if (NOT_OURS.has(entry.name)) return [];
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? allPaths(path) : [path];
  });
}

/** The texts whose path the pattern fits. */
export function filesMatching(pattern: RegExp): SourceFile[] {
  return allPaths()
    .filter(path => TEXT.test(path) && pattern.test(path))
    .map(path => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}
