import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

// The rules themselves are checked on the sources beside these tests. Here they look at a small project that breaks
// them: a checker that cannot read TypeScript finds no imports, and then nothing to complain about.
const ROOT = join(import.meta.dirname, '../..');
const BROKEN: Record<string, string> = {
  'tsconfig.json': '{ "compilerOptions": { "module": "ESNext", "allowImportingTsExtensions": true, "noEmit": true } }',
  'packages/api/src/kernel/clock.ts': "import { hold } from '../city/beds/hold-bed.ts';\nexport const clock = hold;",
  'packages/api/src/city/beds/hold-bed.ts':
    "import type { Alert } from '../alerts/alert.entity.ts';\nexport const hold: Alert = 1;",
  'packages/api/src/city/alerts/alert.entity.ts': 'export type Alert = number;',
  'packages/api/src/live/board.ts': "import { names } from '../postgres/patients.ts';\nexport const board = names;",
  'packages/api/src/postgres/patients.ts': "export { names } from '../city/records/record.entity.ts';",
  'packages/api/src/city/records/record.entity.ts': 'export const names = [];',
  'packages/api/src/city/beds/beds-rules.ts':
    "import { readFileSync } from 'node:fs';\nexport const rule = readFileSync;",
  'packages/dashboard/src/main.ts': "import { clock } from '../../api/src/kernel/clock.ts';\nexport { clock };",
  'packages/dashboard/src/hall-main.tsx': "import { panel } from './ui/panel.ts';\nexport { panel };",
  'packages/dashboard/src/ui/panel.ts': "export { Modal as panel } from '@mantine/core';",
  'node_modules/@mantine/core/package.json': '{ "name": "@mantine/core", "main": "index.js" }',
  'node_modules/@mantine/core/index.js': 'export const Modal = 1;',
  'packages/dashboard/src/utils/one.ts': "import { two } from './two.ts';\nexport const one = two;",
  'packages/dashboard/src/utils/two.ts': "import { one } from './one.ts';\nexport const two: number = one;",
};

const folder = mkdtempSync(join(tmpdir(), 'hims-imports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('each kind of forbidden import is found', () => {
  for (const [path, text] of Object.entries(BROKEN)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const checker = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const rules = join(ROOT, '.dependency-cruiser.cjs');
  const { stdout } = spawnSync(process.execPath, [checker, '--config', rules, '--output-type', 'json', 'packages'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const { violations } = (JSON.parse(stdout) as { summary: { violations: { rule: { name: string } }[] } }).summary;
  expect(new Set(violations.map(violation => violation.rule.name))).toEqual(
    new Set([
      'no-cycles',
      'floor-0-kernel-looks-down-only',
      'floor-1-postgres-looks-down-only',
      'rank-1-beds-queues-emergency-diagnostics-pharmacy-records-looks-down-only',
      'board-is-blind-to-patients',
      'pure-files-touch-no-machine',
      'outsiders-read-the-contract-only',
      'the-hall-stays-small',
      'no-drawer-of-everything',
      'kernel-is-shared',
    ]),
  );
});
