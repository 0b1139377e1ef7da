import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Screen, UPDATES } from '../support/follow-board.ts';
import { type KilledCity, killedCity } from '../support/killed-city.ts';
import { ReportingHospital } from '../support/reporting-hospital.ts';

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

let city: KilledCity;
beforeAll(async () => {
  city = await killedCity(24_000 + (process.pid % 1_000));
}, 60_000);
afterAll(() => city.remove());

/** Sends reports from several lines at once, kills in the middle, starts again, and returns the sender. */
async function killWhileReporting(run: string, kill: () => Promise<void>, afterMs: number): Promise<ReportingHospital> {
  const hospital = new ReportingHospital(city.url, run);
  let stopped = false;
  const lines = [1, 2, 3, 4].map(() => hospital.sendUntil(() => stopped));
  await pause(afterMs);
  await kill();
  stopped = true;
  await Promise.all(lines);
  await city.startAgain();
  return hospital;
}

async function nothingWasLost(hospital: ReportingHospital): Promise<void> {
  const acknowledged = hospital.sent.filter(sent => sent.outcome === 'ACKNOWLEDGED').map(sent => sent.messageId);
  expect(acknowledged.length).toBeGreaterThan(0);
  const found = await hospital.receiptsOf(acknowledged);
  expect(acknowledged.filter(id => !found.has(id))).toEqual([]);
}

describe('kill -9', () => {
  test.each([1, 2])('of the API and the whole database loses no receipt that was given (round %i)', async round => {
    const hospital = await killWhileReporting(`all-${round}`, city.killEverything, 400 + 150 * round);
    await nothingWasLost(hospital);
  });

  test('of the API alone loses none either, and what the sender is in doubt about is applied once when sent again', async () => {
    const hospital = await killWhileReporting('api', city.killApi, 500);
    await nothingWasLost(hospital);
    const doubtful = hospital.sent.filter(sent => sent.outcome === 'UNKNOWN');
    const again = doubtful.map(({ messageId, occupied }) => ({
      source: 'LNH-HIS',
      messageId: `again-${messageId}`,
      facility: 'LNH',
      observedAt: new Date().toISOString(),
      beds: { ward: 'MED-M', bedClass: 'GENERAL', staffed: 100, occupied },
    }));
    if (again.length > 0) {
      const first = await hospital.submit(again);
      const second = await hospital.submit(again);
      expect(first.every(receipt => !receipt.repeated)).toBe(true);
      expect(second.every(receipt => receipt.repeated)).toBe(true);
      expect(second.map(({ outcome }) => outcome)).toEqual(first.map(({ outcome }) => outcome));
    }
  });

  test('of the API leaves a screen that catches up by itself and never goes back in time', async () => {
    const hospital = new ReportingHospital(city.url, 'screen');
    const response = await fetch(`${city.url}/dev/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"account":"official"}',
    });
    const { accessToken } = (await response.json()) as { accessToken: string };
    const screen = new Screen(city.url, accessToken, { query: UPDATES('facility beds { ward counts { occupied } }') });
    await screen.open();
    let stopped = false;
    const line = hospital.sendUntil(() => stopped);
    await pause(400);
    await city.killApi();
    stopped = true;
    await line;
    await screen.until(() => screen.closedWith !== null);
    await city.startAgain();
    // The token outlives the process: its key lies with the data.
    await screen.open();
    const last = { beds: { ward: 'MED-M', bedClass: 'GENERAL', staffed: 100, occupied: 77 } };
    await hospital.submit([
      { source: 'LNH-HIS', messageId: 'last', facility: 'LNH', observedAt: new Date().toISOString(), ...last },
    ]);
    await screen.until(() => JSON.stringify([...screen.picture.values()]).includes('"occupied":77'));
    expect(screen.frames.filter(frame => frame.kind === 'SNAPSHOT')).toHaveLength(1);
    screen.cut();
  });

  test('is not needed: told to stop, the API ends within 10 s and leaves no process', async () => {
    const { code, seconds } = await city.terminate();
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(10);
    expect(city.processes()).toEqual([]);
  });
});
