import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// The lowest version that carries the repairs we rely on. A star stands for every package of the family.
const FLOORS: [name: string, floor: string, because: string][] = [
  ['@apollo/server', '5.5.0', 'cross-site search, and a crash by one request in 5.4'],
  ['graphql', '16.8.1', 'CVE-2023-26144: a small document that takes seconds to validate'],
  ['graphql-ws', '6.4.2', 'an operation id named __proto__'],
  ['ws', '8.21.0', 'CVE-2026-48779, CVE-2026-45736, CVE-2024-37890: crashes by headers and frames'],
  ['fastify', '5.8.5', 'CVE-2025-32442, CVE-2026-25223, CVE-2026-33806: validation passed by'],
  ['@mikro-orm/*', '7.2.1', 'CVE-2026-34220, CVE-2026-34221, CVE-2026-44680: SQL from JSON'],
  ['type-graphql', '2.0.0-rc.4', 'the first line that works with graphql 16 as an ES module'],
];
const NODE_FLOOR = '24.0.0';

function tooOld(lockfile: string): string[] {
  const packages = lockfile.slice(lockfile.indexOf('\npackages:\n'), lockfile.indexOf('\nsnapshots:\n'));
  const locked = [...packages.matchAll(/^ {2}'?(@?[^@'\s]+)@([^':()\s]+)'?:$/gm)];
  return FLOORS.flatMap(([name, floor, because]) => {
    const isMeant = (found: string) => (name.endsWith('/*') ? found.startsWith(name.slice(0, -1)) : found === name);
    const found = locked.filter(([, lockedName = '']) => isMeant(lockedName));
    if (found.length === 0) return [`${name} is not in the lockfile: remove its floor, or put it back`];
    return found
      .filter(([, , version = '']) => isBelow(version, floor))
      .map(([, lockedName, version]) => `${lockedName} ${version} is below ${floor} (${because})`);
  });
}

function isBelow(version: string, floor: string): boolean {
  const [one, other] = [parts(version), parts(floor)];
  for (let i = 0; i < 3; i++) {
    if (one.numbers[i] !== other.numbers[i]) return (one.numbers[i] ?? 0) < (other.numbers[i] ?? 0);
  }
  // A version before its release is older than the release; two such are compared by their last number.
  return one.candidate < other.candidate;
}

function parts(version: string): { numbers: number[]; candidate: number } {
  const [release = '', before] = version.split(/-(.*)/s);
  const candidate = before === undefined ? Number.POSITIVE_INFINITY : Number(before.match(/\d+$/)?.[0] ?? 0);
  return { numbers: release.split('.').map(Number), candidate };
}

const read = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');

test('nothing we install is older than the repairs we rely on', () => {
  expect(tooOld(read('pnpm-lock.yaml'))).toEqual([]);
});

test('the Node that the commands fetch is not older than its repairs', () => {
  const version = read('scripts/tools.mjs').match(/NODE_VERSION = '([\d.]+)'/)?.[1] ?? 'none';
  expect(isBelow(version, NODE_FLOOR)).toBe(false);
});

test('a package below its floor, or without one, is caught', () => {
  const lockfile =
    "\npackages:\n\n  ws@8.20.9:\n  'graphql@16.15.0':\n  type-graphql@2.0.0-rc.3:\n  '@mikro-orm/core@7.1.0':\n\nsnapshots:\n";
  const complaints = tooOld(lockfile).join('\n');
  expect(complaints).toContain('ws 8.20.9 is below');
  expect(complaints).toContain('type-graphql 2.0.0-rc.3 is below');
  expect(complaints).toContain('@mikro-orm/core 7.1.0 is below');
  expect(complaints).toContain('fastify is not in the lockfile');
  expect(complaints).not.toContain('graphql 16.15.0');
});
