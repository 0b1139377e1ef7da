import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bedConsole, type Heard } from '../support/bed-console.ts';
import { type HeldClock, heldClock } from '../support/held-clock.ts';
import { startApi, type TestApi } from '../support/start-api.ts';

const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const ACCOUNTS = ['clerk', 'doctor', 'superintendent', 'source-lnh'];

let api: TestApi;
let clock: HeldClock;
let owner: pg.Client;
beforeAll(async () => {
  clock = heldClock();
  api = await startApi({ clock });
  owner = new pg.Client({ connectionString: api.database.url });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await api.close();
});

/** Numbers from 0 to below `n` that are the same for the same seed. */
function dice(seed: number): (n: number) => number {
  let state = seed >>> 0 || 1;
  return n => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

/** I07 by sweep: the most patients that any bed of the hospital ever had at one instant, and who had no share in it. */
async function mostInOneBed(): Promise<number> {
  const { rows } = await owner.query<{ bed: string; begins: Date; ends: Date | null }>(
    `select bed_id as bed, holds_from as begins, upper(during) as ends from stay where bed_id is not null and holds_from is not null`,
  );
  let most = 0;
  for (const bed of new Set(rows.map(row => row.bed))) {
    const steps = rows
      .filter(row => row.bed === bed)
      .flatMap(row => [{ at: row.begins.getTime(), by: 1 }, ...(row.ends ? [{ at: row.ends.getTime(), by: -1 }] : [])])
      .sort((a, b) => a.at - b.at || a.by - b.by);
    let here = 0;
    for (const step of steps) most = Math.max(most, (here += step.by));
  }
  return most;
}

/** I12 on every version: counts that do not add up, over the whole change log. */
async function versionsThatDoNotAddUp(): Promise<{ versions: number; wrong: number }> {
  const { rows } = await owner.query(
    `select count(*)::int as versions, count(*) filter (where
       (fact->'counts'->>'free')::int + (fact->'counts'->>'occupied')::int + (fact->'counts'->>'cleaning')::int
     + (fact->'counts'->>'reserved')::int + (fact->'counts'->>'blocked')::int <> (fact->'counts'->>'staffed')::int)::int as wrong
     from change_log l cross join lateral jsonb_each(l.facts) as f(part, fact) where l.signal = 'BEDS'`,
  );
  return rows[0];
}

describe('ten consoles at one hospital', () => {
  test('race for the same 14 of 20 beds: nobody lies where another does, and losers hear who was faster', async () => {
    const consoles = Array.from({ length: 10 }, (_, n) => bedConsole(api, ACCOUNTS[n % ACCOUNTS.length]!));
    await consoles[0]!.done('defineBeds', { ward: 'MED-M', bedClass: 'GENERAL', prefix: 'R-', count: 20 });
    const codes = Array.from({ length: 20 }, (_, n) => `R-${String(n + 1).padStart(2, '0')}`);
    const heard: Heard[] = [];
    // Each console works through all beds in the same order, so that they always want the same one.
    await Promise.all(
      consoles.map(async (console, n) => {
        for (const [index, bed] of codes.entries()) {
          if (index % 3 === 2) continue;
          heard.push(await console.order('admitPatient', { visit: `race-${n}-${index}`, ward: 'MED-M', bed }));
        }
      }),
    );
    const done = heard.filter(each => each.done);
    const lost = heard.filter(each => each.refusal);
    expect(done).toHaveLength(14);
    expect(new Set(done.map(each => each.done!.bed)).size).toBe(14);
    expect(new Set(lost.map(each => each.refusal))).toEqual(new Set(['BED_TAKEN']));
    for (const each of lost) expect(each.message).toMatch(/was taken \d+ s ago by development[|]/);
    expect(await mostInOneBed()).toBe(1);
    const { rows } = await owner.query('select count(*)::int as n from stay where holds_from is null');
    expect(rows[0].n).toBe(0);
  });

  test('the same request of one patient, assigned by ten at once, fills one bed', async () => {
    const console = bedConsole(api, 'clerk');
    await console.done('defineBeds', { ward: 'SUR-M', bedClass: 'GENERAL', prefix: 'A-', count: 10 });
    const wanted = await console.done('requestBed', { visit: 'wanted', kind: 'ED_BOARDER', bedClass: 'GENERAL' });
    const heard = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        bedConsole(api, ACCOUNTS[n % ACCOUNTS.length]!).order('assignBed', {
          request: wanted.id,
          ward: 'SUR-M',
          bed: `A-${String(n + 1).padStart(2, '0')}`,
        }),
      ),
    );
    expect(heard.filter(each => each.done)).toHaveLength(1);
    expect(new Set(heard.flatMap(each => each.refusal ?? []))).toEqual(new Set(['REQUEST_CLOSED']));
  });
});

describe('whatever is commanded', () => {
  test(`every version of the board adds up, no bed is held twice, and every no has a reason (seed ${SEED})`, async () => {
    const roll = dice(SEED);
    const pick = <T>(list: readonly T[]): T => list[roll(list.length)]!;
    await bedConsole(api, 'clerk').done('defineBeds', { ward: 'MED-F', bedClass: 'GENERAL', prefix: 'Q-', count: 3 });
    await bedConsole(api, 'clerk').done('defineBeds', { ward: 'ICU', bedClass: 'ICU', prefix: 'Q-', count: 2 });
    const places = [
      ['MED-F', 'Q-01'],
      ['MED-F', 'Q-02'],
      ['MED-F', 'Q-03'],
      ['ICU', 'Q-01'],
      ['ICU', 'Q-02'],
    ] as const;
    const visits = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(letter => `random-${letter}`);
    const given: string[] = [];
    const reservations: string[] = [];
    const requests: string[] = [];
    const refusals = new Map<string, number>();
    const orders: (() => [string, unknown])[] = [
      () => {
        const [ward, bed] = pick(places);
        return ['admitPatient', { visit: pick(visits), ward, bed: roll(4) === 0 ? null : bed, share: roll(5) === 0 }];
      },
      () => {
        const [ward, bed] = pick(places);
        return [
          'transferPatient',
          { visit: pick(visits), ward, bed: roll(4) === 0 ? null : bed, share: roll(5) === 0 },
        ];
      },
      () => ['dischargePatient', { visit: pick(visits) }],
      () => [pick(['cancelAdmission', 'cancelTransfer', 'cancelDischarge']), { visit: pick(visits) }],
      () => {
        const [ward, bed] = pick(places);
        const order = pick([
          'OPEN',
          'CLOSE',
          'BLOCK',
          'UNBLOCK',
          'STAFF',
          'UNSTAFF',
          'SURGE',
          'REGULAR',
          'ISOLATE',
          'END_ISOLATION',
          'START_CLEANING',
          'FINISH_CLEANING',
          'FINISH_CLEANING',
        ]);
        return ['changeBed', { ward, bed, order, why: 'DRILL' }];
      },
      () => {
        const [ward, bed] = pick(places);
        return ['reserveBed', { ward, bed, minutes: 1 + roll(30) }];
      },
      () => [pick(['confirmReservation', 'releaseReservation']), reservations.at(-1) ?? '0'],
      () => ['requestBed', { visit: pick(visits), kind: 'ELECTIVE', bedClass: pick(['GENERAL', 'ICU']) }],
      () => {
        const [ward, bed] = pick(places);
        return ['assignBed', { request: requests.at(-1) ?? '0', ward, bed }];
      },
      () => ['undoBedCommand', given.at(-1) ?? 'none'],
    ];
    for (let step = 0; step < 400; step++) {
      clock.pass(roll(3) === 0 ? 0 : roll(200));
      const [command, input] = pick(orders)();
      const heard = await bedConsole(api, pick(['clerk', 'doctor'])).order(command, input);
      if (heard.done) {
        given.push(heard.requestId);
        if (command === 'reserveBed') reservations.push(String(heard.done.id));
        if (command === 'requestBed') requests.push(String(heard.done.id));
      } else {
        expect(heard.refusal, `${command} ${JSON.stringify(input)}: ${heard.message}`).not.toBe('INTERNAL');
        refusals.set(heard.refusal!, (refusals.get(heard.refusal!) ?? 0) + 1);
      }
      const board = await bedConsole(api, 'clerk').board(['MED-F', 'ICU']);
      for (const { tally } of [...board.wards, ...board.totals]) {
        const { available, occupied, cleaning, reserved, blocked, unstaffed, closed, total } = tally;
        expect(available + occupied + cleaning + reserved + blocked + unstaffed + closed, `step ${step}`).toBe(total);
      }
    }
    expect(given.length).toBeGreaterThan(60);
    expect(refusals.size).toBeGreaterThan(8);
    expect(await mostInOneBed()).toBeLessThanOrEqual(1);
    const { versions, wrong } = await versionsThatDoNotAddUp();
    expect(versions).toBeGreaterThan(60);
    expect(wrong).toBe(0);
  });

  test('broken twin: a history in which a transfer is written before the bed was left is seen by the same sweep', async () => {
    await owner.query('alter table stay drop constraint one_bed_one_patient');
    await owner.query('alter table stay drop constraint one_patient_one_place');
    await owner.query(
      `insert into stay (facility_code, visit_id, ward, bed_id, during, holds_from)
       select facility_code, visit_id, ward, bed_id, tstzrange(holds_from, holds_from + interval '1 minute'), holds_from
       from stay where bed_id is not null and holds_from is not null limit 1`,
    );
    expect(await mostInOneBed()).toBe(2);
  });
});
