// `npm start`: builds, starts the API with its database, then the simulated city, and stops them in the other order.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, PROGRAMS } from './build.mjs';
import { keepAlive } from './keep-alive.mjs';
import { PlainError, step } from './say.mjs';
import { ROOT, whenParentEnds } from './tools.mjs';

const STOP_WITHIN_MS = 9_000;
const WAIT_FOR_CITY_MS = 10_000;

export async function run(_verb, args) {
  const options = readOptions(args);
  await build(...(options.simulation ? ['api', 'dashboard', 'simulator'] : ['api', 'dashboard']));
  await startCity(options);
}

/**
 * Starts everything and prints where it answers. Resolves when all is ready; the process then lives until a signal.
 * Answers the API's keeper, for those who want to load new code into it.
 */
export async function startCity(options) {
  const dataDir = process.env.DATA_DIR || join(ROOT, '.data');
  const logs = join(dataDir, 'logs');
  const given = {
    DATA_DIR: dataDir,
    DASHBOARD_DIR: process.env.DASHBOARD_DIR || join(ROOT, 'packages/dashboard/dist'),
  };
  if (options.speed) given.CITY_CLOCK_RATE = options.speed;
  if (options.clock) given.CITY_CLOCK_START = options.clock;
  const running = [];
  let leaving = false;

  // In the terminal Ctrl-C reaches npm, its shell and us; the first signal starts the end, the others change nothing.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => leave(0, signal));
  whenParentEnds(() => leave(0, 'what started this has ended'));

  let url = '';
  const api = keepAlive({
    name: 'the API',
    file: join(ROOT, PROGRAMS.api.makes),
    logFile: join(logs, 'api.log'),
    first: { env: given },
    // Open pages and feeds come back to the port they know.
    again: () => ({ env: { ...given, PORT: new URL(url).port } }),
    onGivenUp: () => leave(1, 'the API does not stay up'),
  });
  running.unshift(api);
  let answer;
  try {
    answer = await step('starting the database and the API', () => api.ready);
  } catch (error) {
    if (leaving) return api;
    throw error;
  }
  url = answer.ready;

  if (options.simulation) {
    const cityArgs = { args: ['--url', url, ...options.forCity] };
    const city = keepAlive({
      name: 'the simulated city',
      file: join(ROOT, PROGRAMS.simulator.makes),
      logFile: join(logs, 'simulator.log'),
      first: cityArgs,
      again: () => cityArgs,
      onGivenUp: () => console.error('the simulated city stays off; the API goes on'),
    });
    running.unshift(city);
    const tooLate = new Promise(done => setTimeout(done, WAIT_FOR_CITY_MS).unref());
    await step('waking the simulated city', () => Promise.race([city.ready, tooLate])).catch(error =>
      console.error(error.message),
    );
  }
  if (!leaving) announce(url, await accountsOf(url), options.simulation, logs);
  return api;

  async function leave(code, why) {
    if (leaving) return;
    leaving = true;
    console.log(`\nstopping (${why}) …`);
    const deadline = Date.now() + STOP_WITHIN_MS;
    for (const program of running) await program.stop(program === api ? deadline : deadline - 5_000);
    console.log('stopped');
    process.exit(code);
  }
}

export function readOptions(args) {
  let values;
  try {
    values = parseArgs({
      args,
      options: {
        'no-simulation': { type: 'boolean' },
        speed: { type: 'string' },
        clock: { type: 'string' },
        scenario: { type: 'string' },
        at: { type: 'string' },
        seed: { type: 'string' },
        faults: { type: 'string' },
        consoles: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new PlainError(
      `${error.message}\naccepted: --no-simulation, --clock 2021-04-25T00:20:00+05:30 (a past instant), --speed N (1 to 1440), --scenario NAME, --at HH:MM, --seed WORD, --faults LIST, --consoles LIST (codes of hospitals, all or none)`,
    );
  }
  const { speed, clock } = values;
  if (speed !== undefined && !(Number(speed) >= 1 && Number(speed) <= 1_440)) {
    throw new PlainError(`--speed ${speed}: a number from 1 (real time) to 1440 (a day in a minute) is accepted`);
  }
  const forCity = ['speed', 'scenario', 'at', 'seed', 'faults', 'consoles'].flatMap(name =>
    values[name] === undefined ? [] : [`--${name}`, values[name]],
  );
  return { simulation: !values['no-simulation'], speed, clock, forCity };
}

// With an issuer of its own the API has no accounts to offer.
async function accountsOf(url) {
  const answer = await fetch(`${url}/dev/accounts`).catch(() => undefined);
  return answer?.ok ? (await answer.json()).accounts : [];
}

function announce(url, accounts, simulation, logs) {
  const people = accounts.filter(account => !account.sources?.length);
  const machines = accounts.filter(account => account.sources?.length);
  const names = list => list.map(account => account.account).join(', ') || 'the accounts of your own issuer';
  console.log(`
  The live health city is at   ${url}
  ${simulation ? 'What you see is simulated, and says so.' : 'No simulation: the city is empty until something reports.'}
  Sign in there as             ${names(people)}
  Machines that may report     ${names(machines)}
  Logs                         ${logs}
  Stop with                    Ctrl-C
`);
  console.log(`ready ${url}`);
}
