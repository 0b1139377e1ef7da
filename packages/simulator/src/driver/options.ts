import { parseArgs } from 'node:util';
import { timeOfDay } from '../city/calendar.ts';
import type { Scenario } from '../city/scenario.ts';
import { type FaultRates, parseFaults } from '../faults/fault-rates.ts';
import { scenarioNamed, scenarios } from '../scenarios/scenarios.ts';

export interface CityOptions {
  url: string;
  seed: string;
  scenario: Scenario;
  faults: FaultRates;
  /** Second of the week, Monday 00:00 being 0, at which the city begins to live; or the real hour in Delhi. */
  at: number | 'now';
  /** What the API's clock is expected to run at. The board's own word counts; a difference is said aloud. */
  speed: number;
  once: boolean;
  /** Hospitals whose people work at consoles instead of sending figures: codes, or all of them. */
  consoles: readonly string[] | 'all';
  witness: boolean;
}

export const usage = `The simulated city: reports of made-up hospitals, clinics and ambulances, sent like anyone else's.

  --url URL          where the API answers            http://localhost:4000
  --seed WORD        one seed, one city               delhi
  --scenario NAME    ${scenarios.map(({ name }) => name).join(', ')}
  --at HH:MM | now   hour of Monday at which the city begins to live, or the real hour in Delhi; 10:30
  --faults LIST      any of late, repeated, reordered, lost, wrong-clock, dropped
  --speed N          how fast the API's clock is expected to run, 1 to 1440
  --consoles LIST    hospitals whose staff works at queue consoles and bed boards: codes, all or none; LNH
  --once             one full round of reports, then stop
  --witness          watch the board as well, and say where it differs from the city
`;

/** Reads the command line. Throws a sentence that names the option, the value and what would be accepted. */
export function readOptions(args: readonly string[]): CityOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      url: { type: 'string', default: 'http://localhost:4000' },
      seed: { type: 'string', default: 'delhi' },
      scenario: { type: 'string', default: 'ordinary-monday' },
      at: { type: 'string', default: '10:30' },
      faults: { type: 'string', default: '' },
      speed: { type: 'string', default: '1' },
      consoles: { type: 'string', default: 'LNH' },
      once: { type: 'boolean', default: false },
      witness: { type: 'boolean', default: false },
    },
  });
  const speed = Number(values.speed);
  if (!(speed >= 1 && speed <= 1_440)) {
    throw new RangeError(`--speed ${values.speed}: a number from 1 to 1440 would be accepted`);
  }
  return {
    url: values.url.replace(/\/$/, ''),
    seed: values.seed,
    scenario: scenarioNamed(values.scenario),
    faults: parseFaults(values.faults),
    at: values.at === 'now' ? 'now' : timeOfDay(values.at) * 60,
    speed,
    consoles: consolesNamed(values.consoles),
    once: values.once,
    witness: values.witness,
  };
}

function consolesNamed(text: string): readonly string[] | 'all' {
  if (text === 'all') return 'all';
  if (text === 'none' || text === '') return [];
  const codes = text.split(',').map(code => code.trim());
  const bad = codes.find(code => !/^[A-Z][A-Z0-9_-]{1,19}$/.test(code));
  if (bad !== undefined) {
    throw new RangeError(
      `--consoles ${bad}: codes of hospitals with commas between them, all or none would be accepted`,
    );
  }
  return codes;
}

/** The second of the week in Asia/Kolkata (UTC+05:30, no daylight saving), Monday 00:00 being 0. */
export function secondOfWeek(instantMs: number): number {
  // 1970-01-01 was a Thursday, three days after a Monday.
  const seconds = Math.floor(instantMs / 1_000) + 5.5 * 3_600 + 3 * 86_400;
  return seconds % (7 * 86_400);
}
