import { afterEach, describe, expect, test } from 'vitest';
import { readOptions } from '../../packages/simulator/src/driver/options.ts';
import { type CityRun, runCity } from '../../packages/simulator/src/driver/run-city.ts';
import { openWitness, type Witness } from '../../packages/simulator/src/witness/open-witness.ts';
import { freePort } from '../support/free-port.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { startApi, type TestApi } from '../support/start-api.ts';

let database: FreshDatabase;
let api: TestApi | null = null;
let run: CityRun | null = null;
let witness: Witness | null = null;
const said: string[] = [];

afterEach(async () => {
  witness?.stop();
  await run?.stop();
  await api?.close();
  await database?.drop();
});

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));
async function until(what: string, holds: () => boolean, withinMs: number): Promise<void> {
  for (const end = Date.now() + withinMs; !holds(); await pause(50)) {
    if (Date.now() > end) throw new Error(`not within ${withinMs} ms: ${what}; the city said ${said.join(' | ')}`);
  }
}

describe('the simulated city on a real API', () => {
  test('LB-9: with every fault, a cut socket and an API that goes and returns, the board is the truth again', async () => {
    database = await freshDatabase();
    const port = await freePort();
    api = await startApi({ database, port });
    const faults = 'late,repeated,reordered,lost,wrong-clock,dropped';
    run = await runCity(readOptions(['--url', api.url, '--seed', 'witness', '--faults', faults]), line =>
      said.push(line),
    );
    witness = openWitness(api.url, run.truth, line => said.push(line));
    await run.ready;
    expect(run.truth.size).toBeGreaterThan(1_300);
    await until('a snapshot', () => (witness?.following.frames.get('SNAPSHOT') ?? 0) > 0, 30_000);

    await pause(4_000);
    witness.following.cut();
    await pause(2_000);
    await api.close();
    await pause(3_000);
    api = await startApi({ database, port });
    await pause(6_000);

    run.fallSilent();
    await until('every report acknowledged', () => run?.waiting() === 0, 60_000);
    await until('the board equal to the truth', () => witness?.differences(0).length === 0, 60_000);
    expect(witness.following.complaints).toEqual([]);
    expect(run.droppedForWantOfRoom()).toBe(0);
    // A wrong clock is set aside, an overtaken report is late; nothing the city says by itself is refused.
    expect([...run.outcomes.keys()].filter(outcome => /REFUSED/.test(outcome))).toEqual([]);
  }, 240_000);

  test('everything it says is marked as simulated, and an ordinary city leaves nothing doubtful or unknown', async () => {
    database = await freshDatabase();
    api = await startApi({ database });
    run = await runCity(readOptions(['--url', api.url, '--once']), line => said.push(line));
    await run.ready;
    expect([...run.outcomes]).toEqual([['APPLIED', run.truth.size]]);
    const { data } = await api.ask(
      'official',
      `{ board(filter: { signals: [BEDS, QUEUES, EMERGENCY, OPENING, AMBULANCES] }) {
        cells { beds { sourceKind quality } queues { sourceKind quality } emergency { sourceKind quality } opening { sourceKind quality } }
        ambulances { sourceKind quality }
      } }`,
    );
    type Fact = { sourceKind: string; quality: string } | null;
    type Cell = { beds: Fact[]; queues: Fact[]; emergency: Fact; opening: Fact };
    const cells = data.board.cells as Cell[];
    const facts = [
      ...cells.flatMap(cell => [...cell.beds, ...cell.queues, cell.emergency, cell.opening]),
      ...(data.board.ambulances as Fact[]),
    ].filter(fact => fact !== null);
    expect(facts.length).toBe(run.truth.size);
    expect(new Set(facts.map(fact => `${fact.sourceKind} ${fact.quality}`))).toEqual(new Set(['SIMULATED GOOD']));
  });
});
