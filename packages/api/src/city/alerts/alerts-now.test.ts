import { describe, expect, test } from 'vitest';
import type { AlertRow } from './alerts.queries.ts';
import { groupsOf } from './alerts-now.ts';

let serial = 0;
const alert = (cause: string, facility: string, minute: number, over: Partial<AlertRow> = {}): AlertRow =>
  ({
    id: String(++serial),
    cause,
    facility,
    priority: 'P3',
    state: 'ACTIVE_UNACKED',
    raisedAt: new Date(Date.UTC(2026, 10, 22, 3, minute)).toISOString(),
    ...over,
  }) as AlertRow;

describe('in a flood', () => {
  test('alarms stand by cause and facility, the newest cause first, the newest facility first within it', () => {
    const groups = groupsOf([
      alert('BEDS', 'LNH', 1),
      alert('FEED', 'GTBH', 2),
      alert('BEDS', 'GTBH', 3),
      alert('BEDS', 'LNH', 9, { priority: 'P2' }),
      alert('FEED', 'LNH', 5, { state: 'ACTIVE_ACKED' }),
    ]);
    expect(groups.map(group => `${group.cause} ${group.facility}`)).toEqual([
      'BEDS LNH',
      'BEDS GTBH',
      'FEED LNH',
      'FEED GTBH',
    ]);
    expect(groups[0]).toMatchObject({ priority: 'P2', count: 2, unacked: 2, alerts: ['4', '1'] });
    expect(groups[2]).toMatchObject({ count: 1, unacked: 0 });
  });

  test('no alarm is lost and none stands twice', () => {
    const alerts = Array.from({ length: 50 }, (_, index) => alert(`C${index % 4}`, `H${index % 7}`, index));
    const listed = groupsOf(alerts).flatMap(group => group.alerts);
    expect(listed.sort()).toEqual(alerts.map(each => each.id).sort());
  });
});
