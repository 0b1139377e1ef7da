import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type HeldClock, heldClock } from '../support/held-clock.ts';
import { opdMorning } from '../support/opd-morning.ts';
import { startApi, type TestApi } from '../support/start-api.ts';

let api: TestApi;
let clock: HeldClock;
beforeAll(async () => {
  // In ten seconds of a city's time its quiet queues are looked at once; this clock says that it is fast, and stands still.
  clock = { ...heldClock(), rate: 40 };
  api = await startApi({ clock });
});
afterAll(() => api.close());

type Seen = {
  observedAt: string;
  quality: string;
  sourceKind: string;
  figures: { waiting: number } | null;
  beside: { sourceKind: string; figures: { waiting: number } | null } | null;
};
async function seen(): Promise<Seen> {
  await api.live.settle();
  const answer = await api.ask(
    'official',
    '{ board(filter: { facilities: ["LNH"] }) { cells { queues { observedAt quality sourceKind figures { waiting } beside { sourceKind figures { waiting } } } } } }',
  );
  return answer.data.board.cells[0].queues[0];
}

test('a queue in which nothing happens is said again while its desk is used, and then left to age', async () => {
  const desk = opdMorning(api, 'clerk');
  await desk.issue('MEDICINE');
  const first = await seen();
  clock.pass(120);
  const said = await vi.waitFor(
    async () => {
      const now = await seen();
      expect(now.observedAt > first.observedAt).toBe(true);
      return now;
    },
    { timeout: 45_000, interval: 500 },
  );
  expect(said).toMatchObject({ quality: 'GOOD', figures: { waiting: 1 }, observedAt: clock.at() });
  // A quarter of an hour after the last command nobody says it any more: it ages, and is unknown in the end.
  clock.pass(900);
  expect((await seen()).observedAt).toBe(said.observedAt);
  clock.pass(60);
  await vi.waitFor(async () => expect(await seen()).toMatchObject({ quality: 'EXPIRED', figures: null }), {
    timeout: 45_000,
    interval: 300,
  });
});

test('what a person enters for a department that is counted here is told beside the count, and speaks when the count falls silent', async () => {
  const desk = opdMorning(api, 'clerk');
  await desk.issue('MEDICINE');
  expect(await seen()).toMatchObject({ sourceKind: 'FEED' });
  const figures = { issued: 60, waiting: 40, called: 10, servedLastHour: 5, roomsOpen: 1 };
  const entry = { because: 'COUNTED_AGAIN', queue: { department: 'MEDICINE', ...figures } };
  const enter = async () => {
    const { data, errors } = await api.ask(
      'superintendent',
      `mutation($id: ID!, $entries: [HandEntryInput!]!) {
         enterByHand(requestId: $id, facility: "LNH", entries: $entries) { outcome place expiresAt } }`,
      { id: randomUUID(), entries: [entry] },
    );
    expect(errors ?? []).toEqual([]);
    return data.enterByHand[0];
  };
  const receipt = await enter();
  expect(receipt).toMatchObject({ place: 'BESIDE_FEED' });
  await desk.issue('MEDICINE');
  const beside = { sourceKind: 'MANUAL', figures: { waiting: 40 } };
  expect(await seen()).toMatchObject({ sourceKind: 'FEED', beside });
  // The desk is used for a quarter of an hour more, then nobody says what it counts.
  const silent = clock.now() + 17 * 60_000;
  expect(Date.parse(receipt.expiresAt)).toBeGreaterThan(silent);
  clock.pass(17 * 60);
  await vi.waitFor(async () => expect(await seen()).toMatchObject(beside), { timeout: 45_000, interval: 300 });
});

test('every quiet queue of the city is said again, however many there are and however fast the clock runs', async () => {
  const own = { ...heldClock(), rate: 60 };
  const city = await startApi({ clock: own });
  const owner = new pg.Client({ connectionString: city.database.url });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ facility: string; queue: string }>(
      `select d.facility_code as facility, d.code as queue from department d
       join facility f on f.code = d.facility_code where f.kind = 'HOSPITAL' order by 1, 2`,
    );
    expect(rows.length).toBeGreaterThan(200);
    for (let i = 0; i < rows.length; i += 200) {
      const commands = rows.slice(i, i + 200).map(at => ({
        requestId: randomUUID(),
        issueToken: { ...at, lane: 'KIOSK', initials: 'AB', age: 30, sex: 'FEMALE' },
      }));
      const { data } = await city.ask(
        'sim-hospitals',
        'mutation($c: [OpdCommandInput!]!) { runOpdCommands(commands: $c) { refusal { code } } }',
        { c: commands },
      );
      expect(data.runOpdCommands.filter(({ refusal }: { refusal: object | null }) => refusal)).toEqual([]);
    }
    // A hall that is shown only after the time has passed is new, and not due.
    await vi.waitFor(
      async () => {
        const halls = await owner.query('select from opd_hall');
        expect(halls.rows.length).toBe(rows.length);
      },
      { timeout: 45_000, interval: 200 },
    );
    const before = async () => {
      await city.live.settle();
      const { data } = await city.ask('official', '{ board { cells { queues { observedAt } } } }');
      const cells = data.board.cells as { queues: { observedAt: string }[] }[];
      return cells.flatMap(({ queues }) => queues).filter(({ observedAt }) => observedAt !== own.at()).length;
    };
    own.pass(60);
    await vi.waitFor(async () => expect(await before()).toBe(0), { timeout: 45_000, interval: 500 });
  } finally {
    await owner.end();
    await city.close();
  }
});
