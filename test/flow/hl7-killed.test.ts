import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { type KilledCity, killedCity } from '../support/killed-city.ts';
import { adt, answerOf, MllpConnection } from './hl7-hospital.ts';

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

let city: KilledCity;
let mllpPort: number;
beforeAll(async () => {
  mllpPort = await freePort();
  process.env.HL7_MLLP_PORT = String(mllpPort);
  city = await killedCity(await freePort());
}, 60_000);
afterAll(async () => {
  delete process.env.HL7_MLLP_PORT;
  await city.remove();
});

async function inMaleMedicine(): Promise<number> {
  const signedIn = await fetch(`${city.url}/dev/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"account":"superintendent"}',
  });
  const { accessToken } = (await signedIn.json()) as { accessToken: string };
  const answer = await fetch(`${city.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${accessToken}` },
    body: '{"query":"{ board(filter: { facilities: [\\"LNH\\"] }) { cells { beds { ward lastReported { occupied } } } } }"}',
  });
  const { data } = (await answer.json()) as {
    data: { board: { cells: { beds: { ward: string; lastReported: { occupied: number } | null }[] }[] } };
  };
  const beds = data.board.cells.flatMap(cell => cell.beds).filter(({ ward }) => ward === 'MED-M');
  return beds.reduce((sum, { lastReported }) => sum + (lastReported?.occupied ?? 0), 0);
}

test('kill -9 between an admission and its acknowledgement loses no patient and counts none twice', async () => {
  const acknowledged = new Map<number, Buffer>();
  const sent = new Map<number, Buffer>();
  let next = 0;
  // Whether a kill falls between a message and its acknowledgement is chance, though seldom not.
  for (const [round, kill] of [city.killApi, city.killEverything, city.killApi].entries()) {
    let stopped = false;
    const lines = [1, 2, 3].map(async () => {
      const line = new MllpConnection(mllpPort);
      while (!stopped) {
        const id = next++;
        const at = new Date(Date.now() - 1_000).toISOString();
        const message = adt({ trigger: 'A01', control: `k${id}`, visit: `K-${id}`, place: 'MED-M', at });
        sent.set(id, message);
        try {
          acknowledged.set(id, await line.send(message));
        } catch {
          return;
        }
      }
    });
    await pause(500 + 130 * round);
    // However slow the machine is, the kill must fall among messages that were acknowledged.
    while (acknowledged.size <= 5 * (round + 1)) await pause(10);
    await kill();
    stopped = true;
    await Promise.all(lines);
    await city.startAgain();
  }
  expect(acknowledged.size).toBeGreaterThan(10);
  expect(sent.size, 'messages in doubt').toBeGreaterThan(acknowledged.size);

  const line = new MllpConnection(mllpPort);
  for (const [id, message] of sent) {
    const again = await line.send(message);
    expect(answerOf(again)).toBe('AA');
    if (acknowledged.has(id)) expect(again).toEqual(acknowledged.get(id));
    expect(await line.send(message)).toEqual(again);
  }
  line.end();
  for (const deadline = Date.now() + 5_000; (await inMaleMedicine()) < sent.size && Date.now() < deadline; )
    await pause(50);
  expect(await inMaleMedicine()).toBe(sent.size);
}, 120_000);
