import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type HeldClock, heldClock } from '../support/held-clock.ts';
import { opdMorning } from '../support/opd-morning.ts';
import { startApi, type TestApi } from '../support/start-api.ts';

let api: TestApi;
let clock: HeldClock;
beforeAll(async () => {
  clock = heldClock();
  api = await startApi({ clock });
});
afterAll(() => api.close());

const SUBMIT = 'mutation($r: [ReportInput!]!) { submitReports(reports: $r) { outcome message } }';
let serial = 0;
async function report(...bodies: object[]): Promise<void> {
  const r = bodies.map(body => ({
    source: 'LNH-HIS',
    messageId: `console-${++serial}`,
    facility: 'LNH',
    observedAt: clock.at(),
    ...body,
  }));
  const { data, errors } = await api.ask('source-lnh', SUBMIT, { r });
  expect(errors).toBeUndefined();
  for (const each of data.submitReports) expect(['APPLIED', 'UNCERTAIN'], each.message).toContain(each.outcome);
}
const beds = (ward: string, bedClass: string, occupied: number) => ({
  beds: { ward, bedClass, staffed: 40, occupied },
});
const emergency = (waiting: number) => ({
  emergency: {
    present: 100,
    waitingByTriage: { urgent: waiting },
    boarders: 60,
    longestWaitMinutes: 400,
    ventilated: 0,
  },
});
const overrun = () => report(beds('MED-M', 'GENERAL', 60), beds('ICU', 'ICU', 44), emergency(80));

async function round(): Promise<void> {
  for (let times = 0; times < 3; times++) await api.live.settle();
}
async function minutes(count: number, saying: () => Promise<void>): Promise<void> {
  for (let minute = 0; minute < count; minute++) {
    clock.pass(60);
    await saying();
    await round();
  }
}
async function rules(): Promise<string[]> {
  const { data, errors } = await api.ask('official', '{ alertsNow { open { rule facility part } } }');
  expect(errors).toBeUndefined();
  return data.alertsNow.open.map((each: { rule: string; part: string }) => `${each.rule} ${each.part}`).sort();
}
async function cell() {
  const { data, errors } = await api.ask(
    'official',
    '{ board(filter: { facilities: ["LNH"] }) { cells { emergency { quality figures { waiting } } crowding { level } } } }',
  );
  expect(errors).toBeUndefined();
  return data.board.cells[0];
}

describe('a desk of this system that is closed', () => {
  test('is no feed that is down: the hospital behind it is still told that it is overrun', async () => {
    await opdMorning(api, 'clerk').issue('MEDICINE');
    await round();
    // The desk closed an hour and a half ago.
    clock.pass(90 * 60);
    await minutes(18, overrun);
    const open = await rules();
    expect((await cell()).crowding.level).toBe(5);
    expect(open).toContain('CROWDING_CRITICAL *');
    expect(open.filter(each => each.includes('HIMS-'))).toEqual([]);
  }, 120_000);
});

describe('a rule that cannot be looked with', () => {
  test('silences no board and no other rule, and is an alarm until it is put right', async () => {
    const owner = new pg.Client({ connectionString: api.database.url });
    await owner.connect();
    const publish = (condition: string) =>
      owner.query(
        `insert into alert_rule
         select (jsonb_populate_record(r, jsonb_build_object('version', r.version + 1, 'condition', ${condition},
                 'effective_from', $1::text, 'published_at', $1::text))).*
         from alert_rule r where code = 'EMERGENCY_SURGE' order by version desc limit 1`,
        [clock.at()],
      );
    try {
      await publish(`'[]'::jsonb`);
      await api.live.refreshKnowledge();
      await round();
      const before = await rules();
      clock.pass(60);
      await report(beds('MED-M', 'GENERAL', 20), beds('ICU', 'ICU', 10), emergency(3));
      await round();
      expect((await cell()).crowding.level).toBeLessThan(5);
      clock.pass(1_801);
      await round();
      expect((await cell()).emergency).toMatchObject({ quality: 'EXPIRED', figures: null });
      // What was raised stands, and that the rule fails is one more alarm.
      expect(await rules()).toEqual([...before, 'RULE_BROKEN EMERGENCY_SURGE'].sort());

      await publish(`(select condition from alert_rule f where f.code = r.code and f.version = 1)`);
      await api.live.refreshKnowledge();
      await minutes(5, () => report(beds('MED-M', 'GENERAL', 20), beds('ICU', 'ICU', 10), emergency(3)));
      const { data } = await api.ask(
        'official',
        '{ alertsNow { open { rule state } } alertRules { code fault { since } } }',
      );
      const told = data.alertsNow.open.find((each: { rule: string }) => each.rule === 'RULE_BROKEN');
      expect(told.state).toBe('RETURNED_UNACKED');
      expect(data.alertRules.filter((each: { fault: object | null }) => each.fault)).toEqual([]);
    } finally {
      await owner.end();
    }
  }, 240_000);
});
