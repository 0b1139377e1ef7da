import { expect, test } from 'vitest';
import { draftOf, historiesOf, inputOf, type RuleVersion } from './rule-figures.ts';

const version = (code: string, number: number, from: string, more: Partial<RuleVersion> = {}): RuleVersion =>
  ({
    code,
    version: number,
    effectiveFrom: from,
    enabled: true,
    kind: 'ALARM',
    priority: 'P3',
    condition: [{ metric: 'BEDS_FREE', bedClass: 'ICU', operator: 'AT_MOST', value: 0, clearValue: 1 }],
    onDelaySeconds: 900,
    offDelaySeconds: 3600,
    fault: null,
    raisedLastWeek: 3,
    ...more,
  }) as RuleVersion;

test('rules that fail come first, retired ones last, and of each the version in force is shown', () => {
  const list = historiesOf(
    [
      version('ICU_FULL', 1, '2026-01-01T00:00:00Z'),
      version('ICU_FULL', 2, '2026-12-01T00:00:00Z'),
      version('OLD', 1, '2026-01-01T00:00:00Z', { enabled: false, priority: 'P1' }),
      version('URGENT', 1, '2026-01-01T00:00:00Z', { priority: 'P1' }),
      version('BROKEN', 1, '2026-01-01T00:00:00Z', { fault: { sentence: 'x', since: '2026-01-01T00:00:00Z' } }),
    ],
    Date.parse('2026-11-23T00:00:00Z'),
  );
  expect(list.map(each => each.code)).toEqual(['BROKEN', 'URGENT', 'ICU_FULL', 'OLD']);
  expect(list[2]).toMatchObject({ inForce: { version: 1 }, versions: [{ version: 2 }, { version: 1 }] });
});

test('a form holds minutes and the clocks of Delhi, and the server is told seconds and an instant', () => {
  const draft = draftOf(version('ICU_FULL', 1, '2026-01-01T00:00:00Z'));
  expect(draft).toMatchObject({ onDelayMinutes: 15, offDelayMinutes: 60, from: '' });
  expect(draft).not.toHaveProperty('version');
  expect(inputOf({ ...draft, onDelayMinutes: 0.5, from: '2026-11-24T08:00' })).toMatchObject({
    onDelaySeconds: 30,
    offDelaySeconds: 3600,
    effectiveFrom: '2026-11-24T02:30:00.000Z',
  });
  expect(inputOf(draft).effectiveFrom).toBeNull();
});
