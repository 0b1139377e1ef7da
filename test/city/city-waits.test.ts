import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SimulatedOpd, simulatedOpd } from '../support/simulated-opd.ts';

const seed = process.env.SEED ?? 'waits-1';
/** More of them, and whole days: `DAYS=3 HOSPITALS=3 UNTIL=14.5`, by hand; what that showed is in docs/waiting.md. */
const days = Number(process.env.DAYS ?? 1);
const hospitals = Number(process.env.HOSPITALS ?? 1);
const until = Number(process.env.UNTIL ?? 9.25);

type Row = {
  queue: string;
  day: string;
  issued: number;
  toldUnknown: number;
  known: number;
  inside: number;
  tooEarly: number;
  tooLate: number;
  overdue: number;
  meanWidthMinutes: number | null;
  simulated: boolean;
};

let opd: SimulatedOpd;
let rows: (Row & { facility: string })[] = [];

beforeAll(async () => {
  const clinic = { departments: 1, perDay: 250, rooms: 5, consultationMinutes: 3 };
  opd = await simulatedOpd({ seed, hospitals, ...clinic, tickSeconds: 30 });
  for (let day = 0; day < days; day += 1) await opd.live(day, until);
  rows = await calibration();
  tell();
}, 3_600_000);
afterAll(() => opd?.close());

async function calibration(): Promise<typeof rows> {
  const all: typeof rows = [];
  for (const facility of opd.hospitals) {
    const { data, errors } = await opd.api.ask(
      'official',
      `query($f: ID!) { waitingCalibration(facility: $f, from: "2026-11-23", to: "2026-11-29") {
         queue day issued toldUnknown known inside tooEarly tooLate overdue meanWidthMinutes simulated } }`,
      { f: facility },
    );
    expect(errors ?? []).toEqual([]);
    all.push(...data.waitingCalibration.map((row: Row) => ({ facility, ...row })));
  }
  return all;
}

function summed() {
  const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);
  const known = Math.max(
    1,
    sum(row => row.known),
  );
  return {
    known: sum(row => row.known),
    inside: sum(row => row.inside) / known,
    tooEarly: sum(row => row.tooEarly) / known,
    tooLate: sum(row => row.tooLate) / known,
    overdue: sum(row => row.overdue),
    toldUnknown: sum(row => row.toldUnknown),
    width: sum(row => row.known * (row.meanWidthMinutes ?? 0)) / known,
  };
}

function tell(): void {
  const percent = (share: number) => (100 * share).toFixed(1);
  for (const row of rows) {
    const { facility, queue, day, issued, toldUnknown, known, overdue } = row;
    const [inside, early, late] = [row.inside, row.tooEarly, row.tooLate].map(n =>
      percent(known === 0 ? 0 : n / known),
    );
    const width = row.meanWidthMinutes?.toFixed(1) ?? '–';
    console.log(
      `| ${facility} ${queue} | ${day} | ${issued} | ${toldUnknown} | ${known} | ${inside} | ${early} / ${late} | ${overdue} | ${width} |`,
    );
  }
  const { known, inside, tooEarly, tooLate, overdue, toldUnknown, width } = summed();
  console.log(
    `SEED=${seed}: ${known} promises, ${percent(inside)} % inside, ${percent(tooEarly)} % early, ${percent(tooLate)} % late, ` +
      `${overdue} overdue, ${toldUnknown} told unknown, ${width.toFixed(1)} minutes wide`,
  );
}

describe('what the simulated city tells those who join its lines', () => {
  test('is a range or that it is not known, and every range is held against what came', () => {
    const { toldUnknown } = summed();
    const issued = rows.reduce((sum, row) => sum + row.issued, 0);
    // The first thirty of a queue are seen before anything is foreseen in it.
    expect(toldUnknown, `SEED=${seed}`).toBeGreaterThan(30);
    expect(toldUnknown, `SEED=${seed}`).toBeLessThan(issued);
    for (const row of rows) {
      expect(row.inside + row.tooEarly + row.tooLate, `${row.facility} ${row.queue}`).toBe(row.known);
      expect(row.known + row.overdue, `${row.facility} ${row.queue}`).toBeLessThanOrEqual(row.issued - row.toldUnknown);
      expect(row.simulated).toBe(true);
    }
    // A first morning has no history to be judged by; whole days have.
    if (days === 1) return;
    expect(summed().inside, `inside, SEED=${seed}`).toBeGreaterThan(0.75);
    expect(summed().inside, `inside, SEED=${seed}`).toBeLessThan(0.85);
  });
});
