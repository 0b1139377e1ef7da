import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { Screen, UPDATES } from '../support/follow-board.ts';
import { keptReports } from '../support/kept-reports.ts';
import { killedCity } from '../support/killed-city.ts';
import { ReportingHospital } from '../support/reporting-hospital.ts';

// `pnpm soak [ROUNDS]`: kills the API, or the API and its whole database, again and again in the middle of its work, while
// a hospital reports and a screen follows. After each round every receipt that was given must be there; every report that
// was in doubt, sent again unchanged in several copies at once, must be kept once and answered alike; and the screen must
// have come back without a gap and without a snapshot. A round that breaks one of these ends the run with its seed.

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
const rounds = Number(process.argv[2] ?? 100);
const seed = Number(process.env.SOAK_SEED ?? Date.now() % 100_000);
let state = seed;
/** A seeded dice, so that a failure can be thrown again: 0 to 1 (mulberry32). */
function dice(): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}

const totals = {
  rounds: 0,
  ofEverything: 0,
  acknowledged: 0,
  lost: 0,
  doubtful: 0,
  hadArrived: 0,
  doubled: 0,
  resumed: 0,
  snapshots: 0,
};
const recovery: number[] = [];
const city = await killedCity(25_000 + (process.pid % 1_000));

async function tokenOf(account: string): Promise<string> {
  const response = await fetch(`${city.url}/dev/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account }),
  });
  return ((await response.json()) as { accessToken: string }).accessToken;
}

async function oneRound(round: number): Promise<void> {
  const hospital = new ReportingHospital(city.url, `s${seed}-${round}`);
  const official = await tokenOf('official');
  const screen = new Screen(city.url, official, {
    query: UPDATES('facility beds { ward counts { occupied } }'),
    keep: false,
  });
  await screen.open();
  let stopped = false;
  const lines = [1, 2, 3, 4].map(() => hospital.sendUntil(() => stopped));
  await pause(50 + dice() * 400);
  const everything = dice() < 0.5;
  await (everything ? city.killEverything() : city.killApi());
  stopped = true;
  await Promise.all(lines);
  const began = performance.now();
  await city.startAgain();
  recovery.push(performance.now() - began);
  await screen.until(() => screen.closedWith !== null);
  const before = snapshotsOf(screen);
  await screen.open();
  const snapshots = snapshotsOf(screen) - before;

  const found = await hospital.receiptsOf(hospital.acknowledged);
  const lost = hospital.acknowledged.filter(id => !found.has(id));
  const { hadArrived, doubled } = await sendDoubtfulAgain(hospital, official);
  const occupied = 50 + Math.floor(dice() * 40);
  const closing = {
    source: 'LNH-HIS',
    messageId: `${hospital.run}-closing`,
    facility: 'LNH',
    observedAt: new Date().toISOString(),
    beds: { ward: 'MED-M', bedClass: 'GENERAL', staffed: 100, occupied },
  };
  await hospital.submit([closing]);
  await screen.until(() => JSON.stringify([...screen.picture.values()]).includes(`"occupied":${occupied}`), 10);
  screen.cut();

  totals.rounds++;
  totals.ofEverything += everything ? 1 : 0;
  totals.acknowledged += hospital.acknowledged.length;
  totals.doubtful += hospital.doubtful.length;
  totals.hadArrived += hadArrived;
  totals.doubled += doubled.length;
  totals.lost += lost.length;
  totals.snapshots += snapshots;
  totals.resumed += snapshots === 0 ? 1 : 0;
  const broken = [
    ...(lost.length > 0 ? [`lost ${lost.join(', ')}`] : []),
    ...(doubled.length > 0 ? [`applied twice or answered differently: ${doubled.join(', ')}`] : []),
    ...(snapshots > 0 ? ['gave a screen a snapshot instead of what it had missed'] : []),
  ];
  if (broken.length > 0) throw new Error(`round ${round} of seed ${seed} ${broken.join('; ')}`);
}

const snapshotsOf = (screen: Screen) => screen.frames.filter(frame => frame.kind === 'SNAPSHOT').length;

/** How many of the doubtful had arrived all the same, and the ids whose copies were not one report with one answer. */
async function sendDoubtfulAgain(
  hospital: ReportingHospital,
  official: string,
): Promise<{ hadArrived: number; doubled: string[] }> {
  const { doubtful } = hospital;
  if (doubtful.length === 0) return { hadArrived: 0, doubled: [] };
  const answers = await hospital.resendDoubtful();
  const oldest = Math.min(...doubtful.map(({ observedAt }) => Date.parse(observedAt)));
  const keptIds = (await keptReports(city.url, official, 'LNH', new Date(oldest))).map(({ messageId }) => messageId);
  let hadArrived = 0;
  const doubled: string[] = [];
  for (const [messageId, told] of answers) {
    const fresh = told.filter(({ repeated }) => !repeated).length;
    if (fresh === 0) hadArrived++;
    const oneAnswer = told.length > 0 && new Set(told.map(({ outcome }) => outcome)).size === 1;
    const keptOnce = keptIds.filter(id => id === messageId).length === 1;
    if (fresh > 1 || !oneAnswer || !keptOnce) doubled.push(messageId);
  }
  return { hadArrived, doubled };
}

const started = new Date();
try {
  for (let round = 1; round <= rounds; round++) {
    await oneRound(round);
    if (round % 10 === 0) console.log(`${round} of ${rounds}: ${totals.acknowledged} receipts, ${totals.lost} lost`);
  }
} finally {
  await city.remove();
}
const sorted = [...recovery].sort((a, b) => a - b);
const at = (share: number) =>
  `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]! / 1000).toFixed(2)} s`;
const text = `# Soak

Written by \`pnpm soak ${rounds}\` on ${started.toISOString().slice(0, 10)}, seed ${seed}; ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, embedded PostgreSQL, processes killed with -9 (not a power cut).

| what | figure |
|---|---|
| rounds | ${totals.rounds}, of which ${totals.ofEverything} killed the database too |
| receipts given | ${totals.acknowledged} |
| receipts lost | ${totals.lost} |
| reports in doubt when the line broke | ${totals.doubtful} |
| of these, arrived all the same: the receipt was lost, not the report | ${totals.hadArrived} |
| of these, kept or answered more than one way when sent five times | ${totals.doubled} |
| screens that came back with their position | ${totals.resumed}; ${totals.snapshots} needed a snapshot |
| from start to first answer, median, 90th | ${at(0.5)}, ${at(0.9)} |
`;
writeFileSync(join(process.cwd(), 'test/soak/RESULTS.md'), text);
console.log(text);
if (totals.lost > 0 || totals.doubled > 0 || totals.snapshots > 0) process.exitCode = 1;
