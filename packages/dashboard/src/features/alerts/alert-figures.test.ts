import { expect, test } from 'vitest';
import { type AlertLine, inOrderOfUrgency, mayAcknowledge, newlyRaised, soundFor, timeLeft } from './alert-figures.ts';

const alert = (id: string, part: Partial<AlertLine> = {}): AlertLine =>
  ({
    id,
    kind: 'ALARM',
    priority: 'P3',
    state: 'ACTIVE_UNACKED',
    raisedAt: '2026-11-23T04:00:00.000Z',
    actBy: '2026-11-23T04:15:00.000Z',
    ...part,
  }) as AlertLine;

test('what nobody has looked at comes before what somebody has in hand, however urgent that is', () => {
  const list = [
    alert('1', { priority: 'P1', state: 'ACTIVE_ACKED' }),
    alert('2'),
    alert('3', { priority: 'P2' }),
    alert('4', { state: 'SHELVED', priority: 'P1' }),
    alert('5', { raisedAt: '2026-11-23T04:05:00.000Z' }),
  ];
  expect(inOrderOfUrgency(list).map(each => each.id)).toEqual(['3', '5', '2', '1', '4']);
  expect(list[0]?.id).toBe('1');
});

test('the time to act runs while the condition holds, and goes below nothing', () => {
  const now = Date.parse('2026-11-23T04:20:00.000Z');
  expect(timeLeft(alert('1'), now)).toBe(-300_000);
  expect(timeLeft(alert('1', { state: 'SHELVED' }), now)).toBeNull();
  expect(timeLeft(alert('1', { state: 'RETURNED_UNACKED' }), now)).toBeNull();
});

test('only what is new and unacknowledged makes a sound, and never the first picture of a page', () => {
  const open = [alert('1'), alert('2', { state: 'ACTIVE_ACKED' }), alert('3', { kind: 'NOTICE' }), alert('4')];
  expect(newlyRaised(null, open)).toEqual([]);
  expect(newlyRaised(new Set(['1']), open).map(each => each.id)).toEqual(['4']);
});

test('one whose condition is gone still wants to be seen', () => {
  expect(mayAcknowledge(alert('1', { state: 'RETURNED_UNACKED' }))).toBe(true);
  expect(mayAcknowledge(alert('1', { state: 'ACTIVE_ACKED' }))).toBe(false);
});

test('a flood sounds once, and once more when something more urgent comes than has sounded in it', () => {
  const came = (priority: AlertLine['priority']) => [alert('9', { priority })];
  expect(soundFor(came('P2'), false, null)).toEqual({ sound: 'P2', heard: null });
  expect(soundFor(came('P2'), true, null)).toEqual({ sound: 'P2', heard: 'P2' });
  expect(soundFor(came('P2'), true, 'P2')).toEqual({ sound: null, heard: 'P2' });
  expect(soundFor(came('P1'), true, 'P2')).toEqual({ sound: 'P1', heard: 'P1' });
  expect(soundFor(came('P1'), true, 'P1')).toEqual({ sound: null, heard: 'P1' });
  expect(soundFor(came('P1'), false, 'P1')).toEqual({ sound: 'P1', heard: null });
});
