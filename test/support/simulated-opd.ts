import pg from 'pg';
import { type CityPlan, planCity, startCity } from '../../packages/simulator/src/city/city.ts';
import { openConsoleCalls } from '../../packages/simulator/src/driver/console-calls.ts';
import type { Narrator } from '../../packages/simulator/src/driver/narrate.ts';
import { openOpdConsoles } from '../../packages/simulator/src/driver/opd-consoles.ts';
import { readRegistry } from '../../packages/simulator/src/driver/read-registry.ts';
import { keepToken } from '../../packages/simulator/src/driver/tokens.ts';
import { scenarioNamed } from '../../packages/simulator/src/scenarios/scenarios.ts';
import { type HeldClock, heldClock } from './held-clock.ts';
import { startApi, type TestApi } from './start-api.ts';

/** A Monday in the city and in the world. */
const MONDAY = Date.parse('2026-11-23T00:00:00+05:30');
const OPENING = 7.25 * 3_600;

export interface SimulatedOpd {
  readonly api: TestApi;
  readonly clock: HeldClock;
  readonly hospitals: readonly string[];
  /** Lives that day (0: Monday) from a quarter past seven until that hour. */
  live(day: number, untilHour: number): Promise<void>;
  /** What the consoles did and were refused. */
  figures(): { done: number; refused: ReadonlyMap<string, number> };
  close(): Promise<void>;
}

/**
 * The OPD of some hospitals, run by the simulator's staff through the public API, on a clock that goes on as fast as the API
 * answers: it stands until what happened is committed and shown in the halls, so a fast day is like a slow one. The first
 * `departments` of each hospital take part.
 */
export async function simulatedOpd(options: {
  seed: string;
  hospitals: number;
  departments: number;
  /** Registrations of a department on an ordinary day, its rooms, and the median length of a consultation. */
  perDay: number;
  rooms: number;
  consultationMinutes: number;
  tickSeconds: number;
}): Promise<SimulatedOpd> {
  const { seed, tickSeconds, perDay, rooms, consultationMinutes } = options;
  const clock = heldClock(MONDAY + OPENING * 1000);
  const api = await startApi({ clock });
  const owner = new pg.Pool({ connectionString: api.database.url, max: 1 });
  const token = keepToken(api.url, 'sim-hospitals', undefined);
  const registry = await readRegistry(api.url, await token.current());
  const codes = new Set(registry.hospitals.slice(0, options.hospitals).map(({ code }) => code));
  const city = planCity({ ...registry, ambulances: [] }, scenarioNamed('ordinary-monday'), seed, OPENING, codes);
  const plan: CityPlan = {
    ...city,
    clinics: [],
    openers: [],
    hospitals: city.hospitals
      .filter(({ code }) => codes.has(code))
      .map(hospital => ({
        ...hospital,
        wards: [],
        departments: hospital.departments
          .slice(0, options.departments)
          .map(department => ({ ...department, perDay, rooms, consultationMinutes })),
      })),
  };
  const state = startCity(plan);
  const second = () => Math.floor((clock.now() - MONDAY) / 1000);
  const narrator: Pick<Narrator, 'present' | 'instantOf'> = {
    present: () => ({ ...state, second: second() }),
    instantOf: at => new Date(MONDAY + at * 1000).toISOString(),
  };
  const stop = new AbortController();
  const calls = openConsoleCalls({ url: api.url, token, stop: stop.signal, say: console.log });
  const consoles = openOpdConsoles(calls, plan, narrator as Narrator, seed);
  const members: NonNullable<Awaited<ReturnType<typeof consoles.come>>>[] = [];

  const areShown = async (): Promise<boolean> => {
    const { rows } = await owner.query<{ behind: boolean }>(
      `select exists (select from opd_queue_day d left join opd_hall h using (facility_code, queue_code, ist_day)
         where d.ist_day = $1::date and (h.revision is null or h.revision < d.revision)) as behind`,
      [new Date(clock.now() + 5.5 * 3_600_000).toISOString().slice(0, 10)],
    );
    return !rows[0]?.behind;
  };

  return {
    api,
    clock,
    hospitals: [...codes],
    figures: calls.figures,
    async live(day, untilHour) {
      clock.pass(day * 86_400 + OPENING - second());
      if (members.length === 0) {
        for (const hospital of plan.hospitals) {
          const member = await consoles.come(hospital);
          if (!member) throw new Error(`nobody works at ${hospital.code}`);
          members.push(member);
        }
      }
      for (let done = calls.figures().done; second() < day * 86_400 + untilHour * 3_600; clock.pass(tickSeconds)) {
        await Promise.all(members.map(member => consoles.work(member)));
        const now = calls.figures().done;
        while (now > done && !(await areShown())) await new Promise(resolve => setTimeout(resolve, 10));
        done = now;
      }
    },
    async close() {
      stop.abort();
      await owner.end();
      await api.close();
    },
  };
}
