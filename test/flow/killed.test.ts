import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Screen, UPDATES } from '../support/follow-board.ts';
import { freePort } from '../support/free-port.ts';
import { keptReports } from '../support/kept-reports.ts';
import { type KilledCity, killedCity } from '../support/killed-city.ts';
import { ReportingHospital } from '../support/reporting-hospital.ts';

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

let city: KilledCity;
beforeAll(async () => {
  city = await killedCity(await freePort());
}, 60_000);
afterAll(() => city.remove());

async function official(): Promise<string> {
  const response = await fetch(`${city.url}/dev/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"account":"official"}',
  });
  return ((await response.json()) as { accessToken: string }).accessToken;
}

/** Sends reports from several lines at once, kills in the middle, starts again, and returns the sender. */
async function killWhileReporting(
  run: string,
  kill: () => Promise<void>,
  afterMs: number,
  isInTheMiddle = () => true,
): Promise<ReportingHospital> {
  const hospital = new ReportingHospital(city.url, run);
  let stopped = false;
  const lines = [1, 2, 3, 4].map(() => hospital.sendUntil(() => stopped));
  await pause(afterMs);
  // However slow the machine is, the kill must fall among reports that were acknowledged.
  while (hospital.acknowledged.length === 0 || !isInTheMiddle()) await pause(10);
  await kill();
  stopped = true;
  await Promise.all(lines);
  await city.startAgain();
  return hospital;
}

async function nothingWasLost(hospital: ReportingHospital): Promise<void> {
  const { acknowledged } = hospital;
  expect(acknowledged.length).toBeGreaterThan(0);
  const found = await hospital.receiptsOf(acknowledged);
  expect(acknowledged.filter(id => !found.has(id))).toEqual([]);
}

/** Bed counts that a screen was shown, as sentences that a kept report can be put into as well. */
function shownOn(screen: Screen): Set<string> {
  const shown = new Set<string>();
  for (const frame of screen.frames)
    for (const cell of frame.cells)
      for (const beds of cell.beds as { ward: string; observedAt: string; lastReported: { occupied: number } }[])
        shown.add(`${cell.facility} ${beds.ward}: ${beds.lastReported.occupied} at ${beds.observedAt}`);
  return shown;
}

describe('kill -9', { timeout: 120_000 }, () => {
  test.each([1, 2])('of the API and the whole database loses no receipt that was given (round %i)', async round => {
    const hospital = await killWhileReporting(`all-${round}`, city.killEverything, 400 + 150 * round);
    await nothingWasLost(hospital);
  });

  test('LB-1: of everything leaves no screen that was shown what was not kept', async () => {
    const began = new Date(Date.now() - 60_000);
    const token = await official();
    const screen = new Screen(city.url, token, {
      query: UPDATES('facility beds { ward observedAt lastReported { occupied } }'),
      filter: { tickMs: 250 },
    });
    await screen.open();
    const before = shownOn(screen);
    const shownSince = () => [...shownOn(screen)].filter(line => !before.has(line));
    const hospital = await killWhileReporting('shown', city.killEverything, 1_500, () => shownSince().length > 1);
    await nothingWasLost(hospital);
    const shown = shownSince();
    expect(shown.length).toBeGreaterThan(1);
    const kept = new Set(
      (await keptReports(city.url, token, 'LNH', began)).map(
        report => `${report.facility} ${report.ward}: ${report.occupied} at ${report.observedAt}`,
      ),
    );
    expect(shown.filter(line => !kept.has(line))).toEqual([]);
    screen.cut();
  });

  test('of the API alone loses none either, and what the sender is in doubt about is applied once when sent again', async () => {
    let hospital: ReportingHospital | null = null;
    // Whether a kill falls between a report and its receipt is chance, though seldom not.
    for (let attempt = 1; attempt <= 5 && !hospital?.doubtful.length; attempt++) {
      hospital = await killWhileReporting(`api-${attempt}`, city.killApi, 400 + 37 * attempt);
      await nothingWasLost(hospital);
    }
    const doubtful = hospital!.doubtful;
    expect(doubtful.length, 'reports in doubt').toBeGreaterThan(0);

    const answers = await hospital!.resendDoubtful();
    for (const [messageId, told] of answers) {
      expect(told, messageId).toHaveLength(5);
      expect(new Set(told.map(({ outcome }) => outcome)).size, messageId).toBe(1);
      // None is new when the first copy had arrived before the kill and only its receipt was lost.
      expect(told.filter(({ repeated }) => !repeated).length, messageId).toBeLessThanOrEqual(1);
      expect(told.at(-1), messageId).toMatchObject({ repeated: true });
    }
    const oldest = Math.min(...doubtful.map(({ observedAt }) => Date.parse(observedAt)));
    const kept = await keptReports(city.url, await official(), 'LNH', new Date(oldest));
    const copies = doubtful.map(({ messageId }) => kept.filter(report => report.messageId === messageId).length);
    expect(copies).toEqual(doubtful.map(() => 1));
  });

  test('of the API leaves a screen that catches up by itself and never goes back in time', async () => {
    const hospital = new ReportingHospital(city.url, 'screen');
    const screen = new Screen(city.url, await official(), {
      query: UPDATES('facility beds { ward counts { occupied } }'),
    });
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
