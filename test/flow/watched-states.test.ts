import 'reflect-metadata';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type HeldClock, heldClock } from '../support/held-clock.ts';
import { startApi, type TestApi } from '../support/start-api.ts';
import { RawSocket } from './guarded-city.ts';

const HALL =
  'subscription Hall($q: ID) { hallDisplay(facility: "LNH", queue: $q) { serverTime clockRate queues { queue { code } waiting } } }';
const CONSOLE =
  'subscription Console { queueConsole(facility: "LNH", queue: "MEDICINE") { counts { waiting } waiting { initials } } }';
const ISSUE = `mutation($id: ID!, $i: IssueTokenInput!) { issueToken(requestId: $id, input: $i) { number } }`;

let api: TestApi;
let second: TestApi;
let clock: HeldClock;
const sockets: RawSocket[] = [];
beforeAll(async () => {
  clock = heldClock();
  api = await startApi({ clock });
  second = await startApi({ clock, database: api.database });
});
afterAll(async () => {
  await second.close();
  await api.close();
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.end();
});

let serial = 0;
async function register(at: TestApi = api, queue = 'MEDICINE'): Promise<void> {
  const input = { facility: 'LNH', queue, lane: 'COUNTER', initials: 'AB' };
  const { errors } = await at.ask('clerk', ISSUE, { id: `w${++serial}`, i: input });
  expect(errors).toBeUndefined();
}

async function follow(document: string, account: string | null, variables: object = {}, at = api): Promise<RawSocket> {
  const socket = new RawSocket(at.url);
  sockets.push(socket);
  await socket.introduced(account ? await at.signIn(account) : undefined);
  socket.send({ type: 'subscribe', id: 's', payload: { query: document, variables } });
  return socket;
}

// biome-ignore lint/suspicious/noExplicitAny: each state has its own shape, and the tests assert it.
const states = (socket: RawSocket): any[] =>
  socket
    .of('s')
    .filter(message => message.type === 'next')
    .map(message => (message.payload as { data: object }).data);
const waitingIn = (socket: RawSocket, root: 'hallDisplay' | 'queueConsole'): number => {
  const state = states(socket).at(-1)?.[root];
  return root === 'hallDisplay' ? (state?.queues[0]?.waiting ?? 0) : (state?.counts.waiting ?? 0);
};
const eventually = { timeout: 45_000, interval: 10 };

describe('a state that screens follow beside the board', () => {
  test('comes whole when it is opened, with the clock by which it is counted, and again when it changes', async () => {
    const hall = await follow(HALL, null, { q: 'MEDICINE' });
    await expect.poll(() => states(hall).length, eventually).toBe(1);
    expect(states(hall)[0].hallDisplay).toMatchObject({ serverTime: clock.at(), clockRate: 1 });
    const before = waitingIn(hall, 'hallDisplay');
    await register();
    await expect.poll(() => waitingIn(hall, 'hallDisplay'), eventually).toBe(before + 1);
  });

  test('what one process commits is seen by the screens of another', async () => {
    const hall = await follow(HALL, null, { q: 'MEDICINE' }, second);
    await expect.poll(() => states(hall).length, eventually).toBe(1);
    const before = waitingIn(hall, 'hallDisplay');
    await register(api);
    await expect.poll(() => waitingIn(hall, 'hallDisplay'), eventually).toBe(before + 1);
  });

  test('a burst of changes is a few states, and the last one is the truth', async () => {
    const hall = await follow(HALL, null, { q: 'MEDICINE' });
    await expect.poll(() => states(hall).length, eventually).toBe(1);
    const before = waitingIn(hall, 'hallDisplay');
    await Promise.all(Array.from({ length: 60 }, () => register()));
    await expect.poll(() => waitingIn(hall, 'hallDisplay'), eventually).toBe(before + 60);
    expect(states(hall).length).toBeLessThan(60);
  });

  test('a screen that stops reading gets the newest when it reads again, and nothing is kept for it meanwhile', async () => {
    const hall = await follow(HALL, null, { q: 'MEDICINE' });
    await expect.poll(() => states(hall).length, eventually).toBe(1);
    const before = waitingIn(hall, 'hallDisplay');
    hall.ws.pause();
    for (let times = 0; times < 20; times++) await register();
    const other = await follow(HALL, null, { q: 'MEDICINE' });
    await expect.poll(() => waitingIn(other, 'hallDisplay'), eventually).toBe(before + 20);
    hall.ws.resume();
    await expect.poll(() => waitingIn(hall, 'hallDisplay'), eventually).toBe(before + 20);
  });

  test('a screen that goes away is forgotten', async () => {
    const keys = () => api.live.doorbell.size;
    // Those of the tests before are still being forgotten.
    await expect.poll(() => keys(), eventually).toBe(0);
    const hall = await follow(HALL, null, { q: 'SURGERY' });
    await expect.poll(() => keys(), eventually).toBeGreaterThan(0);
    hall.end();
    await expect.poll(() => keys(), eventually).toBe(0);
    const polite = await follow(HALL, null, { q: 'SURGERY' });
    await expect.poll(() => keys(), eventually).toBeGreaterThan(0);
    polite.send({ type: 'complete', id: 's' });
    await expect.poll(() => keys(), eventually).toBe(0);
  });

  test('whose people it shows is told to nobody from outside, neither at the door nor when rights end', async () => {
    for (const account of [null, 'analyst', 'official', 'crew', 'patient']) {
      const curious = await follow(CONSOLE, account);
      const refused = await curious.next(message => message.type === 'error' && message.id === 's');
      expect(JSON.stringify(refused.payload)).toContain('FORBIDDEN');
      expect(states(curious)).toEqual([]);
    }
    const elsewhere = await follow(CONSOLE.replace('LNH', 'GTBH'), 'clerk');
    await elsewhere.next(message => message.id === 's');
    expect(states(elsewhere).every(state => !state?.queueConsole)).toBe(true);

    const clerk = await follow(CONSOLE, 'clerk');
    await expect.poll(() => waitingIn(clerk, 'queueConsole'), eventually).toBeGreaterThan(0);
    const owner = new pg.Client({ connectionString: api.database.url });
    await owner.connect();
    await owner.query("update assignment set valid_to = now() where role = 'CLERK'");
    const ended = () => clerk.ws.readyState === clerk.ws.CLOSED || clerk.of('s').some(each => each.type === 'complete');
    await expect.poll(ended, eventually).toBe(true);
    const seen = states(clerk).length;
    await owner.query("update assignment set valid_to = null where role = 'CLERK'");
    await owner.end();
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(states(clerk)).toHaveLength(seen);
  });
});
