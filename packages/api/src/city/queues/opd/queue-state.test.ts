import { expect, test } from 'vitest';
import type { SessionRow } from './find-session.ts';
import { plannedRooms } from './queue-state.ts';

const NINE = Date.UTC(2026, 10, 22, 3, 30);
const room = (id: string, parts: Partial<SessionRow>) =>
  ({ id, plannedStart: NINE, startedAt: null, endedAt: null, ...parts }) as SessionRow;
const planned = (rooms: SessionRow[], now: number) => plannedRooms({ rooms }, now).map(({ id }) => id);

test('a doctor who is late is waited for, but not for hours as long as another room takes people', () => {
  const late = room('late', {});
  const later = room('later', { plannedStart: NINE + 3_600_000 });
  const open = room('open', { startedAt: NINE });
  expect(planned([late, later, open], NINE + 60_000)).toEqual(['late', 'later']);
  expect(planned([late, later, open], NINE + 2 * 3_600_000)).toEqual(['later']);
  // Where no room has begun, the first doctor to come is waited for.
  expect(planned([late, later], NINE + 5 * 3_600_000)).toEqual(['late', 'later']);
  expect(planned([room('taken back', { endedAt: NINE }), later], NINE + 60_000)).toEqual(['later']);
});
