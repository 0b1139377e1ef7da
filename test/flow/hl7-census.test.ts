import 'reflect-metadata';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AdtEvent, BedStatusEvent } from '../../packages/api/src/city/beds/adt-event-rules.ts';
import { entities } from '../../packages/api/src/city/entities.ts';
import { decodeMessage } from '../../packages/api/src/hl7/decode-message.ts';
import { type Hl7Desk, openHl7Desk } from '../../packages/api/src/hl7/hl7-desk.ts';
import { type MllpServer, startMllpServer } from '../../packages/api/src/hl7/mllp-server.ts';
import { readAdtMessage } from '../../packages/api/src/hl7/read-adt-message.ts';
import { parseMessage, readHeader } from '../../packages/api/src/hl7/read-header.ts';
import { seedDevelopmentSenders } from '../../packages/api/src/hl7/seed-development-senders.ts';
import { DEVELOPMENT_ACCOUNTS } from '../../packages/api/src/identity/development-issuer/development-accounts.ts';
import { seedAccounts } from '../../packages/api/src/identity/development-issuer/seed-accounts.ts';
import { type Database, openDatabase } from '../../packages/api/src/postgres/database.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { heldClock } from '../support/held-clock.ts';
import { adt, answerOf, asOwner, census, MllpConnection, type Owner, type Said } from './hl7-hospital.ts';

const clock = heldClock();
const faults: unknown[] = [];
let fresh: FreshDatabase;
let owner: Owner;
let database: Database;
let desk: Hl7Desk;
let server: MllpServer;

beforeAll(async () => {
  fresh = await freshDatabase();
  owner = await asOwner(fresh.url);
  database = await openDatabase({ url: fresh.url, entities, onError: () => undefined });
  await seedAccounts(database, DEVELOPMENT_ACCOUNTS);
  await seedDevelopmentSenders(database, clock.now());
  desk = openHl7Desk({ database, clock, committed: () => undefined, onFault: fault => faults.push(fault) });
  server = await startMllpServer({
    host: '127.0.0.1',
    port: 0,
    desk,
    admits: async () => true,
    onError: () => undefined,
  });
});
afterAll(async () => {
  await server.stop();
  await database.close();
  await owner.client.end();
  await fresh.drop();
});

/** Nobody was ever in the hospital, and no message came. */
async function emptyHospital(): Promise<void> {
  await owner.client.query(
    'truncate hl7_message, hl7_quarantine, adt_event, bed_status_event, stay, visit_mark, visit, bed, bed_change, cell, change_log cascade',
  );
  await owner.putUpBeds('LNH', 'MED-M', ['1', '2']);
  await owner.putUpBeds('LNH', 'SUR-M', ['1']);
}

const TRIGGERS = ['A01', 'A02', 'A02', 'A03', 'A08', 'A11', 'A12', 'A13', 'A20'];
const PLACES = ['MED-M^^1', 'MED-M^^2', 'MED-M', 'SUR-M^^1', 'SUR-M'];

/** Messages of several visits in the order in which they happened; some at the same minute, some that cannot be true together. */
const messages: fc.Arbitrary<Said[]> = fc
  .array(
    fc.record({
      trigger: fc.constantFrom(...TRIGGERS),
      visit: fc.constantFrom('V-1', 'V-2', 'V-3'),
      place: fc.constantFrom(...PLACES),
      bed: fc.constantFrom('MED-M^^1', 'MED-M^^2', 'SUR-M^^1'),
      status: fc.constantFrom(...'CHOUKI'),
      person: fc.constantFrom('Sharma^Asha||19800315|F', 'Verma^Asha||19800315|F', '||19800315|U'),
      laterMinutes: fc.constantFrom(0, 0, 1, 5, 30),
    }),
    { minLength: 2, maxLength: 14 },
  )
  .map(list => {
    let at = clock.now() - 10 * 3_600_000;
    return list.map(({ bed, place, laterMinutes, ...said }, index) => {
      at += laterMinutes * 60_000;
      const where = said.trigger === 'A20' ? bed : place;
      return { ...said, place: where, control: `c${index}`, at: new Date(at).toISOString() };
    });
  });

/** The same messages as they happened, and as a bad line delivers them: in another order, some several times. */
const deliveries = messages.chain(list =>
  fc.record({
    happened: fc.constant(list),
    delivered: fc
      .tuple(
        fc.shuffledSubarray(list, { minLength: list.length }),
        fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 8 }),
      )
      .map(([order, copies]) => {
        const delivered = [...order];
        for (const [which, where] of copies)
          delivered.splice(where % (delivered.length + 1), 0, list[which % list.length]!);
        return delivered;
      }),
  }),
);

type Taker = (list: readonly Said[]) => Promise<string>;

/** A hospital's census after these messages, in the order given. */
const taken: Taker = async list => {
  await emptyHospital();
  for (const said of list) {
    const { acknowledgement } = await desk.take(adt(said), { channel: 'MLLP', address: '127.0.0.1' });
    expect(answerOf(acknowledgement)).toBe('AA');
  }
  return census(owner);
};

/** A broken twin: whoever was last said to be in a bed is in it. */
const inOrderOfArrival: Taker = async list => {
  const where = new Map<string, string | null>();
  const beds = new Map<string, string>();
  const seen = new Set<string>();
  for (const said of list) {
    if (seen.has(said.control)) continue;
    seen.add(said.control);
    const message = parseMessage(decodeMessage(adt(said)));
    const header = readHeader(message);
    const event: AdtEvent | BedStatusEvent = readAdtMessage(message, header, {
      sender: 'x',
      source: 'x',
      facility: 'LNH',
    });
    if ('status' in event) beds.set(`${event.ward}/${event.bed}`, event.status);
    else if (event.ward) where.set(event.visit, `${event.ward}/${event.bed}`);
    else if (event.kind === 'DISCHARGE' || event.kind === 'CANCEL_ADMIT') where.set(event.visit, null);
  }
  return JSON.stringify([[...where].sort(), [...beds].sort()]);
};

const endsAlike = (take: Taker) =>
  fc.asyncProperty(deliveries, async ({ happened, delivered }) => {
    expect(await take(delivered)).toBe(await take(happened));
  });

const seed = Number(process.env.HL7_SEED ?? Math.floor(Math.random() * 2 ** 31));
const RUNS = Number(process.env.HL7_RUNS ?? 40);

test(`any order and any copies of the same messages end in the same census (seed ${seed})`, async () => {
  await fc.assert(endsAlike(taken), { seed, numRuns: RUNS });
  expect(faults).toEqual([]);
}, 240_000);

test('a census in the order of arrival is caught by the same check', async () => {
  await expect(fc.assert(endsAlike(inOrderOfArrival), { seed: 7, numRuns: 200 })).rejects.toThrow();
});

test(`over sockets, two at once, the census is the same as well (seed ${seed})`, async () => {
  const overSockets: Taker = async list => {
    await emptyHospital();
    const lines = [new MllpConnection(server.port), new MllpConnection(server.port)];
    const halves = [list.filter((_, index) => index % 2 === 0), list.filter((_, index) => index % 2 === 1)];
    const answers = await Promise.all(lines.map((line, index) => line.sendAll(halves[index]!.map(adt))));
    expect(new Set(answers.flat().map(answerOf))).toEqual(new Set(['AA']));
    for (const line of lines) line.end();
    return census(owner);
  };
  const property = fc.asyncProperty(deliveries, async ({ happened, delivered }) => {
    expect(await overSockets(delivered)).toBe(await taken(happened));
  });
  await fc.assert(property, { seed, numRuns: 8 });
}, 120_000);

test('a message that comes a day late corrects history, and does not overwrite what is newer', async () => {
  await emptyHospital();
  const at = (hoursAgo: number) => new Date(clock.now() - hoursAgo * 3_600_000).toISOString();
  const say = async (said: Said) =>
    answerOf((await desk.take(adt(said), { channel: 'MLLP', address: '127.0.0.1' })).acknowledgement);
  await say({ trigger: 'A01', control: '1', visit: 'V-1', place: 'MED-M^^1', at: at(48) });
  await say({ trigger: 'A02', control: '3', visit: 'V-1', place: 'SUR-M^^1', at: at(2) });
  expect(await say({ trigger: 'A02', control: '2', visit: 'V-1', place: 'MED-M^^2', at: at(24) })).toBe('AA');
  const stays = await owner.rows(
    `select b.code as bed, s.ward, upper_inf(s.during) as here from stay s join bed b on b.id = s.bed_id order by lower(s.during)`,
  );
  expect(stays).toEqual([
    { bed: '1', ward: 'MED-M', here: false },
    { bed: '2', ward: 'MED-M', here: false },
    { bed: '1', ward: 'SUR-M', here: true },
  ]);
});
