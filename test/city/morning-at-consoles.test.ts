import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planWard } from '../../packages/simulator/src/city/beds.ts';
import { type CityPlan, planCity, startCity } from '../../packages/simulator/src/city/city.ts';
import { narrate } from '../../packages/simulator/src/driver/narrate.ts';
import { readRegistry } from '../../packages/simulator/src/driver/read-registry.ts';
import { type ConsolesRun, runConsoles } from '../../packages/simulator/src/driver/run-consoles.ts';
import { readServerClock } from '../../packages/simulator/src/driver/server-clock.ts';
import { keepToken } from '../../packages/simulator/src/driver/tokens.ts';
import { parseFaults } from '../../packages/simulator/src/faults/fault-rates.ts';
import { scenarioNamed } from '../../packages/simulator/src/scenarios/scenarios.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { startApi, type TestApi } from '../support/start-api.ts';

/** One department with one room, and a small ward, in each of the forty: the crowd is what is to be many. */
const REGISTRATIONS_A_DAY = 100;
const BEDS_OF_A_WARD = 8;
const HALF_PAST_TEN = 10.5 * 3_600;
/** So fast is the clock of the city. */
const RATE = 20;
const seed = process.env.SEED ?? `morning-${Date.now().toString(36)}`;

let database: FreshDatabase;
let api: TestApi;
let owner: pg.Pool;
let run: ConsolesRun;
let plan: CityPlan;
const said: string[] = [];

beforeAll(async () => {
  console.log(`a morning at consoles with seed ${seed}; SEED=${seed} repeats it`);
  database = await freshDatabase();
  // A Monday in the city and in the world.
  api = await startApi({ database, clockRate: RATE, clockStart: Date.parse('2026-11-23T10:30:00+05:30') });
  owner = new pg.Pool({ connectionString: database.url, max: 2 });
  await liveAMorning();
}, 400_000);
afterAll(async () => {
  await owner.end();
  await api.close();
  await database.drop();
});

async function liveAMorning(): Promise<void> {
  const token = keepToken(api.url, 'sim-hospitals', undefined);
  const registry = await readRegistry(api.url, await token.current());
  const codes = new Set(registry.hospitals.map(({ code }) => code));
  const city = planCity({ ...registry, ambulances: [] }, scenarioNamed('ordinary-monday'), seed, HALF_PAST_TEN, codes);
  plan = {
    ...city,
    clinics: [],
    openers: [],
    hospitals: city.hospitals.map(hospital => ({
      ...hospital,
      departments: hospital.departments
        .slice(0, 1)
        .map(department => ({ ...department, perDay: REGISTRATIONS_A_DAY, rooms: 1, consultationMinutes: 1 })),
      wards: registry.hospitals
        .filter(({ code }) => code === hospital.code)
        .flatMap(({ wards }) => wards.filter(({ bedClasses }) => bedClasses.length > 0).slice(0, 1))
        .map(ward => planWard(ward, BEDS_OF_A_WARD, 1.3, hospital.code)),
    })),
  };
  const clock = await readServerClock(api.url, await token.current(), 'LNH');
  // Doctors who took an hour for each have left a crowd behind by half past ten.
  const slow = plan.hospitals.map(({ departments, ...hospital }) => ({
    ...hospital,
    departments: departments.map(department => ({ ...department, consultationMinutes: 60 })),
  }));
  const narrator = narrate(plan, startCity({ ...plan, hospitals: slow }), clock, parseFaults(''), seed);
  const living = setInterval(() => narrator.goOn(), 200);
  const stop = new AbortController();
  const say = (line: string): void => void said.push(line);
  run = runConsoles({ url: api.url, token, plan, narrator, run: seed, stop: stop.signal, say });
  const giveUp = Date.now() + 300_000;
  const isInFullSwing = async (): Promise<boolean> => {
    const { rows } = await owner.query<{ issued: number; called: number; done: number }>(
      `select (select count(*)::int from opd_token) as issued,
         (select count(distinct facility_code)::int from queue_entry where state = 'CALLED') as called,
         (select count(*)::int from queue_entry where state = 'DONE') as done`,
    );
    const [{ issued, called, done } = { issued: 0, called: 0, done: 0 }] = rows;
    return issued > 2_500 && called === 40 && done > 100;
  };
  while (!(await isInFullSwing()) && Date.now() < giveUp) await pause(500);
  await run.ready;
  const { done, perSecond, p50, p95 } = run.figures();
  console.log(`${done} commands, ${perSecond.toFixed(0)} a second; a call took ${p50} ms, 95 of 100 within ${p95} ms`);
  stop.abort();
  await run.ended;
  clearInterval(living);
}

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

interface TokenSeen {
  facility: string;
  series: string;
  number: number;
  simulated: boolean;
  /** Where it is; null: nowhere. */
  state: string | null;
  queue: string | null;
  /** Calls in the queue in which the number was issued, and how often it was absent there. */
  calls: number;
  absences: number;
}

async function tokensSeen(): Promise<TokenSeen[]> {
  const { rows } = await owner.query<TokenSeen>(
    `select t.facility_code as facility, t.series, t.number, t.simulated, open.state, open.queue_code as queue,
       (select count(*)::int from queue_entry e where e.token_id = t.id and e.state = 'CALLED' and e.queue_code = t.series) as calls,
       (select count(*)::int from queue_entry e where e.token_id = t.id and e.state = 'ABSENT' and e.queue_code = t.series) as absences
     from opd_token t left join queue_entry open on open.token_id = t.id and open.ended_at is null`,
  );
  return rows;
}

/** What is wrong with a morning: a gap or a number given twice, a token that is nowhere or was called once too often. */
function wrongWith(tokens: readonly TokenSeen[]): string[] {
  const wrong: string[] = [];
  for (const [line, numbers] of Map.groupBy(tokens, ({ facility, series }) => `${facility}/${series}`)) {
    const sorted = numbers.map(({ number }) => number).sort((a, b) => a - b);
    sorted.forEach((number, i) => {
      if (number !== i + 1) wrong.push(`${line} has ${number} where ${i + 1} belongs`);
    });
  }
  for (const { facility, series, number, state, calls, absences, simulated } of tokens) {
    const name = `${facility}/${series} ${number}`;
    if (state === null) wrong.push(`${name} is nowhere`);
    if (calls > absences + 1) wrong.push(`${name} was called ${calls} times and absent ${absences} times`);
    if (!simulated) wrong.push(`${name} is not marked as simulated`);
  }
  return wrong;
}

type QueueCell = { department: string; sourceKind: string; lastReported: { issued: number; waiting: number } };
type BedCell = { ward: string; sourceKind: string; lastReported: { occupied: number; staffed: number } };
type BoardCell = { facility: string; queues: QueueCell[]; beds: BedCell[] };

async function board(): Promise<BoardCell[]> {
  const { data, errors } = await api.ask(
    'official',
    `{ board(filter: { signals: [BEDS, QUEUES] }) { cells { facility
      queues { department sourceKind lastReported { issued waiting } }
      beds { ward sourceKind lastReported { occupied staffed } }
    } } }`,
  );
  expect(errors ?? []).toEqual([]);
  return data.board.cells;
}

describe('a morning at the consoles of forty hospitals, through the public API', () => {
  test('more than 2,500 people get a number: none missing, none twice, none called twice, none lost', async () => {
    const tokens = await tokensSeen();
    expect(tokens.length).toBeGreaterThan(2_500);
    expect(new Set(tokens.map(({ facility }) => facility)).size).toBe(40);
    expect(wrongWith(tokens)).toEqual([]);
    const [first, second, ...others] = tokens;
    if (!first || !second) throw new Error('nobody came');
    // The check itself: each of these must not pass.
    expect(wrongWith([first, { ...second, state: null }, ...others])).not.toEqual([]);
    expect(wrongWith([first, { ...second, calls: second.absences + 2 }, ...others])).not.toEqual([]);
    expect(wrongWith([first, { ...second, number: 1_000 }, ...others])).not.toEqual([]);
    expect(wrongWith([first, { ...second, simulated: false }, ...others])).not.toEqual([]);
  });

  test('every hospital calls and serves, and sends some on to the pharmacy', async () => {
    const tokens = await tokensSeen();
    const served = Map.groupBy(
      tokens.filter(({ calls }) => calls > 0),
      ({ facility }) => facility,
    );
    expect(served.size).toBe(40);
    expect(tokens.filter(({ state }) => state === 'DONE').length).toBeGreaterThan(40);
    expect(tokens.some(({ queue }) => queue === 'PHARMACY')).toBe(true);
  });

  test('the board says of queues what the lines are, and of beds who lies in the wards, and calls all of it simulated', async () => {
    const tokens = await tokensSeen();
    const cells = await board();
    const queues = cells.flatMap(({ facility, queues }) => queues.map(queue => ({ facility, ...queue })));
    expect(queues).toHaveLength(40);
    const counted = queues.map(({ facility, department }) => {
      const here = tokens.filter(token => token.facility === facility);
      return {
        issued: here.filter(({ series }) => series === department).length,
        waiting: here.filter(({ queue, state }) => queue === department && state === 'WAITING').length,
      };
    });
    expect(queues.map(({ lastReported }) => lastReported)).toEqual(counted);

    const { rows: lying } = await owner.query<{ facility: string; ward: string; patients: number }>(
      `select facility_code as facility, ward, count(*)::int as patients from stay where upper_inf(during) group by 1, 2`,
    );
    const wards = plan.hospitals.flatMap(({ code, wards }) => wards.map(ward => ({ facility: code, ward: ward.code })));
    const patientsOf = (facility: string, ward: string): number =>
      lying.find(each => each.facility === facility && each.ward === ward)?.patients ?? 0;
    const onBoard = ({ facility, ward }: { facility: string; ward: string }): number =>
      (cells.find(cell => cell.facility === facility)?.beds ?? [])
        .filter(bed => bed.ward === ward)
        .reduce((sum, { lastReported }) => sum + lastReported.occupied, 0);
    expect(wards.map(onBoard)).toEqual(wards.map(({ facility, ward }) => patientsOf(facility, ward)));
    expect(lying.reduce((sum, { patients }) => sum + patients, 0)).toBeGreaterThan(300);
    const kinds = cells.flatMap(({ queues: q, beds }) => [...q, ...beds].map(({ sourceKind }) => sourceKind));
    expect(new Set(kinds)).toEqual(new Set(['SIMULATED']));
  });

  test('nothing is refused but a call where nobody waits', () => {
    const { refused, done } = run.figures();
    expect(done).toBeGreaterThan(3_000);
    expect(
      [...refused.keys()].filter(code => code !== 'NOTHING_WAITING'),
      said.join(' | '),
    ).toEqual([]);
  });
});
