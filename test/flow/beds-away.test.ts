import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type AwayAnswer,
  type AwayChange,
  type AwayOrder,
  awayKeep,
  bedWith,
  saidOf,
} from '../../packages/dashboard/src/features/beds/away/away-changes.ts';
import { bedConsole } from '../support/bed-console.ts';
import { type HeldClock, heldClock } from '../support/held-clock.ts';
import { startApi, type TestApi } from '../support/start-api.ts';

const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const HOUR = 3_600_000;

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

type Line = 'UP' | 'DOWN' | 'NO_WAY_BACK';
type Bed = Awaited<ReturnType<ReturnType<typeof bedConsole>['bed']>>;
type Spoken = { readonly change: AwayChange; answer: AwayAnswer | null };

let serial = 0;

/** A nurse's tablet: the program's own keeping of changes, before a line that breaks and a clock that is wrong. */
function tablet(account: string, ward: string, { skew = 0, forgets = false } = {}) {
  const name = `${account}-${ward}`;
  const drawer = new Map<string, string>();
  const open = () =>
    awayKeep(
      {
        getItem: key => drawer.get(key) ?? null,
        setItem: (key, text) => void drawer.set(key, text),
        removeItem: key => void drawer.delete(key),
      },
      name,
      () => `${name}-${++serial}`,
    );
  const board = bedConsole(api, account);
  let keep = open();
  let line: Line = 'UP';
  let shown: { lastChange: string; beds: readonly Bed[] } = { lastChange: '0', beds: [] };
  const spoken: Spoken[] = [];

  async function look(): Promise<void> {
    const { wards, lastChange } = await board.board([ward]);
    shown = { lastChange, beds: wards.find((each: { code: string }) => each.code === ward).beds };
  }

  async function give(change: AwayChange): Promise<AwayAnswer> {
    if (line === 'DOWN') return { kind: 'NO_ANSWER' };
    // Broken twin: says on what it stands when it sends, and not when it was said.
    const stands = forgets ? { ...change, seen: (await board.board([ward])).lastChange } : change;
    const said = saidOf(stands, name);
    const heard =
      change.order === 'DISCHARGE'
        ? await board.order('dischargePatient', { visit: change.visit, why: change.why, said }, change.requestId)
        : await board.order(
            'changeBed',
            { ward, bed: change.bed, order: change.order, why: change.why, said },
            change.requestId,
          );
    if (line === 'NO_WAY_BACK') return { kind: 'NO_ANSWER' };
    return heard.done
      ? { kind: 'ANSWERED', outcome: heard.done.outcome as 'DONE', task: heard.done.id as string | null }
      : { kind: 'REFUSED', code: heard.refusal!, message: heard.message };
  }

  return {
    name,
    spoken,
    kept: () => keep.kept(),
    look,
    bend(next: Line) {
      line = next;
    },
    /** The battery is flat; what was kept is there when it is charged. */
    restart() {
      keep = open();
    },
    /** The beds as the person at the tablet sees them: as last heard, with what is not sent yet. */
    beds: (): Bed[] =>
      shown.beds.map(bed =>
        bedWith(
          bed,
          keep.kept().changes.filter(each => each.bed === bed.code),
        ),
      ),
    async say(order: AwayOrder, bed: string, visit: string | null = null): Promise<AwayAnswer | null> {
      const change: AwayChange = {
        requestId: `${name}-${++serial}`,
        order,
        ward,
        bed,
        visit,
        why: order === 'BLOCK' ? 'REPAIR' : null,
        seen: shown.lastChange,
        happenedAt: new Date(clock.now() + skew + serial).toISOString(),
        wentOut: false,
      };
      const answer = await keep.say(change, line === 'DOWN' ? null : give);
      spoken.push({ change, answer });
      return answer;
    },
    async send(): Promise<void> {
      await keep.send(give);
      if (line === 'UP') await look();
    },
  };
}
type Tablet = ReturnType<typeof tablet>;

const EFFECT: Readonly<Record<AwayOrder, string>> = {
  START_CLEANING: 'CLEANING_STARTED',
  FINISH_CLEANING: 'CLEANED',
  BLOCK: 'BLOCKED',
  UNBLOCK: 'UNBLOCKED',
  DISCHARGE: 'DISCHARGE',
};
const SAME_THING: Readonly<Record<AwayOrder, (line: HistoryLine) => boolean>> = {
  START_CLEANING: line => line.to !== null,
  FINISH_CLEANING: line => line.to !== null,
  BLOCK: line => line.what.endsWith('BLOCKED'),
  UNBLOCK: line => line.what.endsWith('BLOCKED'),
  DISCHARGE: line => ['ADMIT', 'TRANSFER', 'DISCHARGE'].includes(line.what),
};
type HistoryLine = {
  id: number;
  bed: string | null;
  visit: string | null;
  what: string;
  to: string | null;
  device: string | null;
  saidAt: Date | null;
  occurredAt: Date;
  recordedAt: Date;
};

/** Everything that was said at these tablets, against what the database holds: one sentence for each promise that is broken. */
async function faultsOf(tablets: readonly Tablet[], ward: string): Promise<string[]> {
  const faults: string[] = [];
  const { rows: history } = await owner.query<HistoryLine>(
    `select c.id::int, b.code as bed, v.number as visit, c.what, c.to_state as to, c.device, c.said_at as "saidAt",
            c.occurred_at as "occurredAt", c.recorded_at as "recordedAt"
     from bed_change c left join bed b on b.id = c.bed_id left join visit v on v.id = c.visit_id
     where c.ward = $1 order by c.id`,
    [ward],
  );
  const { rows: tasks } = await owner.query<{ id: string; asked: string; bed: string; saidAt: Date }>(
    `select k.id, k.asked, b.code as bed, k.said_at as "saidAt" from bed_task k left join bed b on b.id = k.bed_id
     where k.kind = 'LATE_CHANGE' and k.ward = $1`,
    [ward],
  );
  for (const { name, spoken, kept } of tablets) {
    const { changes, unsettled } = kept();
    if (changes.length > 0) faults.push(`${name} still keeps ${changes.length}`);
    for (const { task, message } of unsettled) if (task === null) faults.push(`${name}: lost, no task: ${message}`);
    const effects = history.filter(line => line.device === name && Object.values(EFFECT).includes(line.what));
    let refused = 0;
    let answered = 0;
    for (const { change, answer } of spoken) {
      const { order, bed, happenedAt } = change;
      const about = `${name} ${order} ${bed} at ${happenedAt}`;
      // Told at once to who stood there: nothing was done, and nothing is left to do.
      if (answer?.kind === 'REFUSED') {
        refused++;
        continue;
      }
      const isLate = (each: { saidAt: Date | null }) => each.saidAt?.toISOString() === happenedAt;
      const late = history.filter(line => line.device === name && isLate(line));
      const done = late.filter(line => line.what === EFFECT[order]);
      const open = tasks.filter(isLate);
      const agrees = late.filter(line => line.what === 'SAID_AGAIN');
      const times = done.length + open.length + agrees.length;
      if (times > 1) faults.push(`${about}: ${times} times`);
      if (times === 1) answered++;
      for (const line of done) {
        const newer = history.find(
          each =>
            each.id > Number(change.seen) &&
            each.id < line.id &&
            each.device !== name &&
            (order === 'DISCHARGE' ? each.visit === change.visit : each.bed === bed) &&
            SAME_THING[order](each),
        );
        if (newer) faults.push(`${about}: overwrote ${newer.what}, which was newer`);
        // Deeds of one instant follow one another by a millisecond.
        if (line.occurredAt.getTime() > line.recordedAt.getTime() + 100) faults.push(`${about}: is still to come`);
      }
    }
    // What went out at once and was done bears no time of the device: every effect is of one change.
    const atOnce = effects.filter(line => line.saidAt === null).length;
    if (answered + atOnce !== spoken.length - refused) {
      faults.push(`${name}: ${spoken.length - refused} said, ${answered} + ${atOnce} done, agreed or with a person`);
    }
  }
  for (const [at, line] of history.entries()) {
    if (at > 0 && line.recordedAt < history[at - 1]!.recordedAt) faults.push(`line ${line.id} is out of order`);
  }
  const { rows: overlaps } = await owner.query<{ n: number }>(
    `select count(*)::int as n from stay a join stay b on a.bed_id = b.bed_id and a.id < b.id
       and tstzrange(a.holds_from, upper(a.during)) && tstzrange(b.holds_from, upper(b.during))
     where a.holds_from is not null and b.holds_from is not null`,
  );
  if (overlaps[0]!.n > 0) faults.push(`${overlaps[0]!.n} beds held by two`);
  return faults;
}

/** A bed is cleaned at a tablet without a line, while the desk cleans it, gives it and gets it back dirty. */
async function cleanedBehindItsBack(nurse: Tablet, ward: string, bed: string): Promise<void> {
  const desk = bedConsole(api, 'superintendent');
  const visit = `${ward}-${bed}-${++serial}`;
  await desk.done('admitPatient', { visit: `${visit}-a`, ward, bed });
  await desk.done('dischargePatient', { visit: `${visit}-a` });
  await nurse.look();
  nurse.bend('DOWN');
  expect(await nurse.say('FINISH_CLEANING', bed)).toBeNull();
  clock.pass(600);
  await desk.done('changeBed', { ward, bed, order: 'FINISH_CLEANING' });
  await desk.done('admitPatient', { visit: `${visit}-b`, ward, bed });
  clock.pass(600);
  await desk.done('dischargePatient', { visit: `${visit}-b` });
  nurse.bend('UP');
  await nurse.send();
}

describe('what is said at a bed without a connection', () => {
  test('counts from when it was said, and is done once however often it is sent', async () => {
    const clerk = bedConsole(api, 'clerk');
    await clerk.done('defineBeds', { ward: 'MED-F', bedClass: 'GENERAL', codes: ['A-1'] });
    await clerk.done('admitPatient', { visit: 'A-V', ward: 'MED-F', bed: 'A-1' });
    clock.pass(3600);
    const nurse = tablet('clerk', 'MED-F');
    await nurse.look();
    nurse.bend('DOWN');
    const left = clock.at();
    await nurse.say('DISCHARGE', 'A-1', 'A-V');
    clock.pass(600);
    await nurse.say('START_CLEANING', 'A-1');
    clock.pass(900);
    await nurse.say('FINISH_CLEANING', 'A-1');
    clock.pass(3600);
    expect(nurse.beds()[0]).toMatchObject({ state: 'UNOCCUPIED', stays: [] });
    expect(await clerk.bed('MED-F', 'A-1')).toMatchObject({ state: 'OCCUPIED' });
    nurse.restart();
    nurse.bend('NO_WAY_BACK');
    await nurse.send();
    expect(nurse.kept().changes).toHaveLength(3);
    nurse.bend('UP');
    await nurse.send();
    expect(nurse.kept()).toEqual({ changes: [], unsettled: [] });
    expect((await clerk.bed('MED-F', 'A-1')).state).toBe('UNOCCUPIED');
    const { rows } = await owner.query(
      `select upper(s.during) as ended from stay s join visit v on v.id = s.visit_id where v.number = 'A-V'`,
    );
    expect(Math.abs(rows[0].ended.getTime() - Date.parse(left))).toBeLessThan(1_000);
    expect(await faultsOf([nurse], 'MED-F')).toEqual([]);
  });

  test('a clock that is 26 hours ahead or behind orders nothing: it is kept as said, and named', async () => {
    const clerk = bedConsole(api, 'clerk');
    await clerk.done('defineBeds', { ward: 'ICU', bedClass: 'ICU', codes: ['S-1', 'S-2'] });
    const [ahead, behind] = [
      tablet('clerk', 'ICU', { skew: 26 * HOUR }),
      tablet('doctor', 'ICU', { skew: -26 * HOUR }),
    ];
    for (const each of [ahead, behind]) await each.look();
    ahead.bend('DOWN');
    behind.bend('DOWN');
    await ahead.say('START_CLEANING', 'S-1');
    clock.pass(60);
    await behind.say('BLOCK', 'S-2');
    clock.pass(60);
    await clerk.done('changeBed', { ward: 'ICU', bed: 'S-1', order: 'START_CLEANING' });
    for (const each of [ahead, behind]) {
      each.bend('UP');
      await each.send();
    }
    const { data } = await api.ask(
      'clerk',
      `{ bedHistory(facility: "LNH", ward: "ICU", first: 3) { edges { node { bed what saidAt saidDoubt occurredAt recordedAt } } } }`,
    );
    const lines = data.bedHistory.edges.map((each: { node: object }) => each.node);
    expect(lines).toMatchObject([
      { bed: 'S-2', what: 'BLOCKED', saidAt: behind.spoken[0]!.change.happenedAt, saidDoubt: null },
      { bed: 'S-1', what: 'SAID_AGAIN', saidAt: ahead.spoken[0]!.change.happenedAt, saidDoubt: 'AHEAD' },
      { bed: 'S-1', what: 'CLEANING_STARTED', saidAt: null },
    ]);
    expect(lines[1].occurredAt).toBe(clock.at());
    expect(await faultsOf([ahead, behind], 'ICU')).toEqual([]);
  });

  test('what no longer fits changes nothing, and waits for a person with who, what, when and what stood there', async () => {
    const clerk = bedConsole(api, 'clerk');
    await clerk.done('defineBeds', { ward: 'ORTHO', bedClass: 'GENERAL', codes: ['C-1', 'C-2'] });
    const nurse = tablet('clerk', 'ORTHO');
    await cleanedBehindItsBack(nurse, 'ORTHO', 'C-1');
    expect((await clerk.bed('ORTHO', 'C-1')).state).toBe('CONTAMINATED');
    const { tasks } = await clerk.board([]);
    const [task, ...more] = tasks.filter((each: { ward: string }) => each.ward === 'ORTHO');
    expect(more).toEqual([]);
    expect(task).toMatchObject({
      kind: 'LATE_CHANGE',
      bed: 'C-1',
      saidBy: 'development|clerk',
      late: {
        asked: 'FINISH_CLEANING',
        saidAt: nurse.spoken[0]!.change.happenedAt,
        found: 'CONTAMINATED',
        foundBy: 'development|superintendent',
        foundAt: clock.at(),
      },
    });
    expect(nurse.kept().unsettled).toMatchObject([{ task: task.id, message: null }]);
    await clerk.done('resolveBedTask', { task: task.id, resolution: 'BOARD_CORRECT' });
    // Who is not there any more cannot be sent home from there.
    await clerk.done('admitPatient', { visit: 'C-V', ward: 'ORTHO', bed: 'C-2' });
    await nurse.look();
    nurse.bend('DOWN');
    await nurse.say('DISCHARGE', 'C-2', 'C-V');
    await clerk.done('transferPatient', { visit: 'C-V', ward: 'MED-F', bed: 'A-1' });
    nurse.bend('UP');
    await nurse.send();
    const board = await clerk.board(['MED-F']);
    expect(board.tasks).toMatchObject([
      { kind: 'LATE_CHANGE', late: { asked: 'DISCHARGE', visit: 'C-V', found: 'MOVED' } },
    ]);
    expect((await clerk.bed('MED-F', 'A-1')).stays).toMatchObject([{ visit: 'C-V' }]);
  });

  test('a discharge of somebody who never had a bed here is refused for good, and the tablet keeps it no longer', async () => {
    const clerk = bedConsole(api, 'clerk');
    await clerk.done('requestBed', { visit: 'N-V', kind: 'ED_BOARDER', bedClass: 'GENERAL' });
    const said = { device: 'd', seen: '0', happenedAt: clock.at() };
    const heard = await clerk.order('dischargePatient', { visit: 'N-V', said });
    expect([heard.refusal, heard.message]).toEqual(['NOT_ADMITTED', expect.stringContaining('NONE')]);
    expect((await clerk.order('dischargePatient', { visit: 'NOBODY', said })).refusal).toBe('UNKNOWN_VISIT');
    const nurse = tablet('clerk', 'ORTHO');
    nurse.bend('DOWN');
    await nurse.say('DISCHARGE', 'C-2', 'N-V');
    nurse.bend('UP');
    await nurse.send();
    expect(nurse.kept()).toMatchObject({ changes: [], unsettled: [{ task: null }] });
  });

  test('an undo of something else beside the state of a bed does not overtake a block', async () => {
    const clerk = bedConsole(api, 'clerk');
    await clerk.done('defineBeds', { ward: 'ORTHO', bedClass: 'GENERAL', codes: ['F-1'] });
    const nurse = tablet('doctor', 'ORTHO');
    await nurse.look();
    nurse.bend('DOWN');
    await nurse.say('BLOCK', 'F-1');
    const surge = await clerk.done('changeBed', { ward: 'ORTHO', bed: 'F-1', order: 'SURGE' });
    await clerk.done('undoBedCommand', surge.requestId);
    nurse.bend('UP');
    await nurse.send();
    expect(nurse.kept()).toEqual({ changes: [], unsettled: [] });
    expect((await clerk.bed('ORTHO', 'F-1')).blocked).toBe('REPAIR');
    // Of the block itself it does.
    const unblocked = await clerk.done('changeBed', { ward: 'ORTHO', bed: 'F-1', order: 'UNBLOCK' });
    const again = await clerk.done('changeBed', { ward: 'ORTHO', bed: 'F-1', order: 'BLOCK', why: 'NO_LINEN' });
    await nurse.look();
    nurse.bend('DOWN');
    await nurse.say('UNBLOCK', 'F-1');
    await clerk.done('undoBedCommand', again.requestId);
    await clerk.done('undoBedCommand', unblocked.requestId);
    nurse.bend('UP');
    await nurse.send();
    expect(nurse.kept().unsettled).toMatchObject([{ message: null }]);
    expect((await clerk.bed('ORTHO', 'F-1')).blocked).toBe('REPAIR');
  });

  test('who looks at the board is refused instead, and what gives a bed to somebody is never said away from the desk', async () => {
    const clerk = bedConsole(api, 'clerk');
    await clerk.done('defineBeds', { ward: 'PAED', bedClass: 'PAEDIATRIC', codes: ['P-1'] });
    const nurse = tablet('doctor', 'PAED');
    await nurse.look();
    await clerk.done('changeBed', { ward: 'PAED', bed: 'P-1', order: 'START_CLEANING' });
    clock.pass(3);
    expect(await nurse.say('START_CLEANING', 'P-1')).toMatchObject({ kind: 'REFUSED', code: 'CHANGED_SINCE' });
    const said = { device: 'd', seen: '0', happenedAt: clock.at() };
    const heard = await clerk.order('changeBed', { ward: 'PAED', bed: 'P-1', order: 'UNSTAFF', said });
    expect([heard.refusal, heard.message]).toEqual(['AWAY_FROM_DESK', expect.stringMatching(/START_CLEANING/)]);
    const twice = await clerk.order('dischargePatient', { visit: 'C-V', at: clock.at(), said });
    expect(twice.refusal).toBe('ONE_TIME');
    expect((await clerk.order('cancelDischarge', { visit: 'C-V', said })).refusal).toBe('AWAY_FROM_DESK');
  });
});

describe('two tablets and a desk', () => {
  test(`merge: nothing is lost, doubled or overwritten, whatever breaks off (seed ${SEED})`, {
    timeout: 180_000,
  }, async () => {
    const roll = dice(SEED);
    const pick = <T>(list: readonly T[]): T => list[roll(list.length)]!;
    const ward = 'MED-M';
    const desk = bedConsole(api, 'superintendent');
    const codes = ['M-1', 'M-2', 'M-3', 'M-4'];
    await desk.done('defineBeds', { ward, bedClass: 'GENERAL', codes });
    const tablets = [
      tablet('clerk', ward, { skew: (roll(53) - 26) * HOUR }),
      tablet('doctor', ward, { skew: (roll(53) - 26) * HOUR }),
    ];
    for (const each of tablets) await each.look();
    let visits = 0;
    const atDesk = async () => {
      const bed = pick(
        (await desk.board([ward])).wards.find((each: { code: string }) => each.code === ward).beds,
      ) as Bed;
      const place = { ward, bed: bed.code };
      if (bed.stays.length > 0) {
        const { visit } = bed.stays[0];
        await (roll(3) === 0
          ? desk.order('transferPatient', { visit, ward, bed: pick(codes) })
          : desk.order('dischargePatient', { visit }));
      } else if (bed.blocked) await desk.order('changeBed', { ...place, order: 'UNBLOCK' });
      else if (bed.state === 'UNOCCUPIED') {
        await (roll(6) === 0
          ? desk.order('changeBed', { ...place, order: 'BLOCK', why: 'NO_LINEN' })
          : desk.order('admitPatient', { visit: `merge-${++visits}`, ...place }));
      } else await desk.order('changeBed', { ...place, order: 'FINISH_CLEANING' });
    };
    const atTablet = async (nurse: Tablet) => {
      const bed = pick(nurse.beds());
      const free: AwayOrder[] = [bed.blocked ? 'UNBLOCK' : 'BLOCK'];
      const state = bed.state as string;
      if (bed.stays.length > 0) await nurse.say('DISCHARGE', bed.code, bed.stays[0].visit);
      else if (state === 'CONTAMINATED') await nurse.say(pick(['START_CLEANING', 'FINISH_CLEANING']), bed.code);
      else if (state === 'HOUSEKEEPING') await nurse.say('FINISH_CLEANING', bed.code);
      else await nurse.say(pick(free), bed.code);
    };
    for (let step = 0; step < 120; step++) {
      clock.pass(roll(600));
      const nurse = pick(tablets);
      const dieRolled = roll(10);
      if (dieRolled < 3) await atDesk();
      else if (dieRolled < 7) await atTablet(nurse);
      else if (dieRolled === 7) nurse.restart();
      else {
        nurse.bend(pick(['UP', 'DOWN', 'DOWN', 'NO_WAY_BACK']));
        await nurse.send();
      }
    }
    for (const each of tablets) {
      each.bend('UP');
      await each.send();
    }
    expect(tablets.flatMap(each => each.spoken).length).toBeGreaterThan(20);
    expect(await faultsOf(tablets, ward)).toEqual([]);
  });

  test('broken twin: a tablet that says what it stands on when it sends overwrites what is newer', async () => {
    await bedConsole(api, 'clerk').done('defineBeds', { ward: 'SUR-M', bedClass: 'GENERAL', codes: ['T-1'] });
    const forgetful = tablet('doctor', 'SUR-M', { forgets: true });
    await cleanedBehindItsBack(forgetful, 'SUR-M', 'T-1');
    expect((await bedConsole(api, 'clerk').bed('SUR-M', 'T-1')).state).toBe('UNOCCUPIED');
    expect(await faultsOf([forgetful], 'SUR-M')).toEqual([expect.stringMatching(/overwrote .*which was newer/)]);
  });
});
