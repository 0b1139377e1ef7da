import { afterAll, beforeAll, expect, test } from 'vitest';
import { heldClock } from '../support/held-clock.ts';
import { startApi, type TestApi } from '../support/start-api.ts';
import { adt, answerOf, asOwner, MllpConnection, type Owner } from './hl7-hospital.ts';

const clock = heldClock();
let api: TestApi;
let owner: Owner;
beforeAll(async () => {
  api = await startApi({ clock, hl7MllpPort: 0 });
  owner = await asOwner(api.database.url);
});
afterAll(async () => {
  await owner.client.end();
  await api.close();
});

/** A morning of one hospital in messages: patients come into two wards, some move, some go, one was never there. */
function morning(facility: string, [first, second]: readonly [string, string], patients: number): Buffer[] {
  const sender = `SIM-HOSPITALS|${facility}`;
  let control = 0;
  const say = (trigger: string, visit: string, place: string, minutesAgo: number) =>
    adt({ trigger, visit, place, sender, control: `${trigger}-${control++}`, at: clock.at(minutesAgo * 60) });
  return Array.from({ length: patients }, (_, index) => `${facility}-${index}`).flatMap((visit, index) => [
    say('A01', visit, first, 180 - index),
    ...(index % 4 === 1 ? [say('A02', visit, second, 90 - index)] : []),
    ...(index % 4 === 2 ? [say('A03', visit, '', 60 - index)] : []),
    ...(index % 4 === 3 ? [say('A11', visit, '', 30 - index)] : []),
  ]);
}

test('forty hospitals at once send their morning, and the live board counts their patients ward by ward', async () => {
  const rows = await owner.rows(
    `select f.code, array_agg(w.code order by w.code) as wards from facility f join ward w on w.facility_code = f.code
      where f.kind = 'HOSPITAL' group by f.code having count(*) >= 2`,
  );
  expect(rows.length).toBeGreaterThanOrEqual(35);
  const hospitals = rows.map(({ code, wards }) => ({ code, wards: [wards[0], wards[1]] as const }));
  const lines = hospitals.map(() => new MllpConnection(api.hl7MllpPort!));
  const answers = await Promise.all(
    hospitals.map(({ code, wards }, index) => lines[index]!.sendAll(morning(code, wards, 8))),
  );
  for (const line of lines) line.end();
  expect(new Set(answers.flat().map(answerOf))).toEqual(new Set(['AA']));

  await api.live.settle();
  const { data } = await api.ask(
    'official',
    '{ board { cells { facility beds { ward sourceKind lastReported { occupied } } } } }',
  );
  type Beds = { ward: string; sourceKind: string; lastReported: { occupied: number } | null };
  const cells = new Map<string, Beds[]>(
    data.board.cells.map((cell: { facility: string; beds: Beds[] }) => [cell.facility, cell.beds]),
  );
  for (const { code, wards } of hospitals) {
    const occupied = (ward: string) =>
      (cells.get(code) ?? [])
        .filter(beds => beds.ward === ward)
        .reduce((sum, beds) => sum + (beds.lastReported?.occupied ?? 0), 0);
    // Of each four: one stays, one moved, one went, one was never there.
    expect([occupied(wards[0]), occupied(wards[1])], code).toEqual([2, 2]);
    expect(new Set(cells.get(code)!.map(beds => beds.sourceKind)), code).toEqual(new Set(['SIMULATED']));
  }
});
