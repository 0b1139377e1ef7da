import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type HeldClock, heldClock } from '../support/held-clock.ts';
import { startApi, type TestApi } from '../support/start-api.ts';

const SUBMIT = `mutation($r: [ReportInput!]!) { submitReports(reports: $r) { outcome message } }`;
const ALERT = `id rule state kind priority facility part raisedAt conditionSince ackedBy owner shelvedUntil why useful
  inputsKnown escalations escalatedTo simulated lastVerb readings { metric value limit ageSeconds sources sourceKind }`;

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

let serial = 0;
async function report(content: object, account = 'source-lnh', source = 'LNH-HIS', facility = 'LNH') {
  const one = { source, messageId: `m${++serial}`, facility, observedAt: clock.at(), ...content };
  const { data, errors } = await api.ask(account, SUBMIT, { r: [one] });
  expect(errors).toBeUndefined();
  expect(['APPLIED', 'UNCERTAIN'], data.submitReports[0].message).toContain(data.submitReports[0].outcome);
}
const icu = (occupied: number) => report({ beds: { ward: 'ICU', bedClass: 'ICU', staffed: 40, occupied } });
const quietEmergency = () =>
  report({
    emergency: { present: 20, waitingByTriage: { urgent: 2 }, boarders: 1, longestWaitMinutes: 20, ventilated: 0 },
  });
const longWaits = () =>
  report({
    emergency: { present: 30, waitingByTriage: { urgent: 9 }, boarders: 1, longestWaitMinutes: 300, ventilated: 0 },
  });

/** Rounds until nothing moves any more. */
async function round() {
  for (let times = 0; times < 3; times++) await api.live.settle();
}
/** Time passes, and the hospital goes on saying the same every minute. */
async function minutes(count: number, saying: () => Promise<unknown>) {
  for (let minute = 0; minute < count; minute++) {
    clock.pass(60);
    await saying();
    await round();
  }
}
async function command(account: string, text: string, variables: Record<string, unknown>) {
  const { data, errors } = await api.ask(account, text, { q: `q${++serial}`, ...variables });
  return { data, code: errors?.[0]?.extensions.code as string | undefined, errors };
}
async function open(account = 'superintendent') {
  const { data, errors } = await api.ask(
    account,
    `{ alertsNow { open { ${ALERT} } notices { rule } flood groups { cause facility count unacked } figures { seat facility alarms } clockRate serverTime lastRaisedAt } }`,
  );
  expect(errors).toBeUndefined();
  return data.alertsNow;
}
const only = async (rule: string, account = 'superintendent') =>
  (await open(account)).open.filter((alert: { rule: string }) => alert.rule === rule);

describe('a superintendent gets one alert, acts, and sees what followed', () => {
  test('a full intensive care is raised after its delay, not before, and within a round', async () => {
    await icu(30);
    await round();
    expect((await open()).open).toEqual([]);
    clock.pass(60);
    await icu(40);
    await round();
    const since = clock.at();
    await minutes(14, () => icu(40));
    expect(await only('ICU_FULL')).toEqual([]);
    await minutes(1, () => icu(40));
    const [alert, ...more] = await only('ICU_FULL');
    expect(more).toEqual([]);
    expect(alert).toMatchObject({
      state: 'ACTIVE_UNACKED',
      facility: 'LNH',
      part: '*',
      simulated: false,
      inputsKnown: true,
    });
    expect(alert.conditionSince).toBe(since);
    expect(Date.parse(alert.raisedAt) - Date.parse(since)).toBe(900_000);
    expect(alert.readings).toMatchObject([
      { metric: 'BEDS_FREE', value: 0, limit: 0, sources: ['LNH-HIS'], sourceKind: 'FEED' },
    ]);
    expect(alert.readings[0].ageSeconds).toBeLessThanOrEqual(60);
  });

  test('a bed that comes and goes makes no second alert', async () => {
    for (let turn = 0; turn < 10; turn++) {
      await minutes(2, () => icu(39));
      await minutes(2, () => icu(40));
    }
    const { rows } = await owner.query(`select count(*)::int as n from alert where rule_code = 'ICU_FULL'`);
    expect(rows[0].n).toBe(1);
  });

  test('is owned, acted upon and so acknowledged, judged, and its number is followed for an hour', async () => {
    const [alert] = await only('ICU_FULL');
    const owned = await command(
      'superintendent',
      `mutation($q: ID!, $a: ID!) { ownAlert(requestId: $q, alert: $a) { owner } }`,
      { a: alert.id },
    );
    expect(owned.data.ownAlert.owner).toBe('Superintendent, Lok Nayak Hospital');
    const act = await command(
      'superintendent',
      `mutation($q: ID!, $a: ID!) { recordAction(requestId: $q, alert: $a, text: "Three patients step down", code: "STEP-DOWN") {
         id value metric bedClass simulated effects { afterMinutes outcome } } }`,
      { a: alert.id },
    );
    expect(act.errors).toBeUndefined();
    expect(act.data.recordAction).toMatchObject({ value: 0, metric: 'BEDS_FREE', bedClass: 'ICU', simulated: false });
    expect(act.data.recordAction.effects.map((each: { outcome: string }) => each.outcome)).toEqual([
      'PENDING',
      'PENDING',
      'PENDING',
    ]);
    const [acked] = await only('ICU_FULL');
    expect(acked).toMatchObject({ state: 'ACTIVE_ACKED', ackedBy: 'Superintendent, Lok Nayak Hospital' });
    const judged = await command(
      'superintendent',
      `mutation($q: ID!, $a: ID!) { judgeAlert(requestId: $q, alert: $a, useful: true) { useful } }`,
      { a: alert.id },
    );
    expect(judged.data.judgeAlert.useful).toBe(true);
    await minutes(16, () => icu(40));
    await minutes(46, () => icu(35));
    const { data } = await api.ask(
      'superintendent',
      `{ alertEffects { better notBetter unknown more actions { effects { afterMinutes value change outcome } } } }`,
    );
    expect(data.alertEffects).toMatchObject({ better: 1, notBetter: 0, unknown: 0, more: false });
    expect(data.alertEffects.actions[0].effects).toEqual([
      { afterMinutes: 15, value: 0, change: 0, outcome: 'NOT_BETTER' },
      { afterMinutes: 30, value: 5, change: 5, outcome: 'BETTER' },
      { afterMinutes: 60, value: 5, change: 5, outcome: 'BETTER' },
    ]);
  });

  test('closes by itself once its condition is gone for the off-delay, and every step has its event', async () => {
    await minutes(20, () => icu(35));
    expect(await only('ICU_FULL')).toEqual([]);
    const { data } = await api.ask(
      'superintendent',
      `{ alerts(filter: { open: false }) { edges { node { id state } } } }`,
    );
    const [{ node }] = data.alerts.edges;
    expect(node.state).toBe('CLOSED');
    const history = await api.ask(
      'superintendent',
      `query($a: ID!) { alertEvents(alert: $a) { verb from to by role readings { value } } }`,
      { a: node.id },
    );
    const verbs = history.data.alertEvents.map((event: { verb: string }) => event.verb);
    expect(verbs).toEqual(['RAISE', 'ESCALATE', 'ESCALATE', 'OWN', 'ACT', 'ACK', 'JUDGE', 'RETURN']);
    expect(history.data.alertEvents[0]).toMatchObject({
      from: null,
      to: 'ACTIVE_UNACKED',
      role: 'SYSTEM',
      readings: [{ value: 0 }],
    });
  });
});

describe('a feed that falls silent', () => {
  test('has exactly one alarm; what it measured is suppressed, and nothing is raised from old numbers', async () => {
    await minutes(16, async () => {
      await icu(40);
      await quietEmergency();
    });
    expect((await only('ICU_FULL'))[0].state).toBe('ACTIVE_UNACKED');
    await minutes(25, async () => undefined);
    const now = await open();
    const causes = now.open.map((alert: { rule: string; state: string }) => [alert.rule, alert.state]).sort();
    expect(causes).toEqual([
      ['FEED_SILENT', 'ACTIVE_UNACKED'],
      ['ICU_FULL', 'SUPPRESSED'],
    ]);
  });

  test('is back: the suppressed alarm returns to where it was, and the feed alarm goes', async () => {
    await minutes(10, async () => {
      await icu(40);
      await quietEmergency();
    });
    expect((await only('ICU_FULL'))[0].state).toBe('ACTIVE_UNACKED');
    expect((await only('FEED_SILENT'))[0].state).toBe('RETURNED_UNACKED');
    const [{ id }] = await only('FEED_SILENT');
    const closed = await command(
      'official',
      `mutation($q: ID!, $a: ID!) { closeAlert(requestId: $q, alert: $a, reason: "link repaired") { state why } }`,
      { a: id },
    );
    expect(closed.data.closeAlert).toEqual({ state: 'CLOSED', why: 'link repaired' });
  });
});

describe('nobody acknowledges', () => {
  test('the next role of the chain is named after the time to act, and an outbox says that nothing was sent', async () => {
    await minutes(10, () => icu(40));
    const [before] = await only('ICU_FULL');
    expect(before.escalations).toBe(2);
    expect(before.escalatedTo).toBe('OFFICIAL');
    const { rows } = await owner.query(`select step, role, state from alert_outbox where alert_id = $1 order by step`, [
      before.id,
    ]);
    expect(rows).toEqual([
      { step: 1, role: 'SUPERINTENDENT', state: 'NOT_CONNECTED' },
      { step: 2, role: 'OFFICIAL', state: 'NOT_CONNECTED' },
    ]);
  });
});

describe('a shelf', () => {
  test('needs a reason, ends within eight hours, and gives the alarm back by itself', async () => {
    const [{ id }] = await only('ICU_FULL');
    const SHELVE = `mutation($q: ID!, $a: ID!, $m: Int!, $r: String!) { shelveAlert(requestId: $q, alert: $a, minutes: $m, reason: $r) { state shelvedUntil why } }`;
    expect((await command('superintendent', SHELVE, { a: id, m: 481, r: 'repair' })).code).toBe('BAD_SHELF');
    expect((await command('superintendent', SHELVE, { a: id, m: 30, r: '  ' })).code).toBe('EMPTY_TEXT');
    const shelved = await command('superintendent', SHELVE, { a: id, m: 30, r: 'ventilators are being moved' });
    expect(shelved.data.shelveAlert).toMatchObject({ state: 'SHELVED', why: 'ventilators are being moved' });
    expect((await command('superintendent', SHELVE, { a: id, m: 30, r: 'again' })).code).toBe('ALERT_STATE');
    await minutes(29, async () => {
      await icu(40);
    });
    expect((await only('ICU_FULL'))[0].state).toBe('SHELVED');
    await minutes(2, async () => {
      await icu(40);
    });
    expect((await only('ICU_FULL'))[0]).toMatchObject({ state: 'ACTIVE_UNACKED', lastVerb: 'SHELF_ENDED' });
  });

  test('two who acknowledge at once both succeed, and the second changes nothing', async () => {
    const [{ id }] = await only('ICU_FULL');
    const ACK = `mutation($q: ID!, $a: [ID!]!) { ackAlerts(requestId: $q, alerts: $a) { state ackedBy } }`;
    const answers = await Promise.all(
      ['superintendent', 'official'].map(account => command(account, ACK, { a: [id] })),
    );
    for (const { data } of answers) expect(data.ackAlerts[0].state).toBe('ACTIVE_ACKED');
    const { rows } = await owner.query(
      `select count(*)::int as n from alert_event where alert_id = $1 and verb = 'ACK'`,
      [id],
    );
    expect(rows[0].n).toBe(1);
  });
});

describe('an input that has expired', () => {
  test('neither raises nor returns, and the alert says so', async () => {
    for (let minute = 0; minute < 31; minute++) {
      clock.pass(60);
      await quietEmergency();
      await round();
    }
    expect((await only('ICU_FULL'))[0]).toMatchObject({ state: 'ACTIVE_ACKED', inputsKnown: false });
    await minutes(1, () => icu(40));
    expect((await only('ICU_FULL'))[0]).toMatchObject({ state: 'ACTIVE_ACKED', inputsKnown: true });
  });
});

describe('who sees what', () => {
  test('another role sees nothing of a hospital, and the city sees it', async () => {
    expect(await only('ICU_FULL', 'official')).toHaveLength(1);
    expect(await only('ICU_FULL', 'dispatcher')).toHaveLength(0);
    const [{ id }] = await only('ICU_FULL');
    const OWN = `mutation($q: ID!, $a: ID!) { ownAlert(requestId: $q, alert: $a) { owner } }`;
    expect((await command('dispatcher', OWN, { a: id })).code).toBe('UNKNOWN_ALERT');
    expect((await command('clerk', OWN, { a: id })).code).toBe('FORBIDDEN');
  });
});

describe('what was known then', () => {
  test('stands beside what is known now, and does not change with it', async () => {
    await minutes(80, () => icu(30));
    await minutes(16, () => icu(42));
    const [{ id }] = await only('ICU_FULL');
    await minutes(2, () => icu(37));
    const ask = async () =>
      (
        await api.ask(
          'superintendent',
          `query($a: ID!) { alertThenAndNow(alert: $a) { facility figures { metric bedClass ofRule before beforeAgeSeconds now difference } } }`,
          { a: id },
        )
      ).data.alertThenAndNow;
    const told = await ask();
    expect(told.facility).toBe('LNH');
    expect(told.figures[0]).toMatchObject({
      metric: 'BEDS_FREE',
      bedClass: 'ICU',
      ofRule: true,
      before: -2,
      now: 3,
      difference: 5,
    });
    expect(told.figures[0].beforeAgeSeconds).toBeLessThanOrEqual(60);
    expect(told.figures.find((each: { metric: string }) => each.metric === 'BED_OCCUPANCY')).toMatchObject({
      before: 105,
      now: 92.5,
      ofRule: false,
    });
    await minutes(1, () => icu(38));
    expect((await ask()).figures[0]).toMatchObject({ before: -2, now: 2, difference: 4 });
  });

  test('is what a rule is tried on before it is published: as often as it really was raised', async () => {
    const { data } = await api.ask(
      'official',
      `{ alertRules { code kind priority cause facilityKind onDelaySeconds offDelaySeconds nameEn nameHi consequenceEn consequenceHi
         actionEn actionHi ownerRole minutesToAct basis raisedLastWeek condition { metric bedClass operator value clearValue } } }`,
    );
    const { raisedLastWeek, ...rule } = data.alertRules.find((each: { code: string }) => each.code === 'ICU_FULL');
    const preview = async (changed: object) => {
      const answer = await api.ask(
        'official',
        'query($r: AlertRuleInput!) { previewAlertRule(rule: $r) { alarms facilities { facility alarms } } }',
        { r: { ...rule, ...changed } },
      );
      return answer.errors?.[0]?.extensions.code ?? answer.data.previewAlertRule;
    };
    expect(raisedLastWeek).toBeGreaterThan(1);
    expect(await preview({})).toEqual({
      alarms: raisedLastWeek,
      facilities: [{ facility: 'LNH', alarms: raisedLastWeek }],
    });
    // However much a hospital said since: nothing of the day is left out. Of a transaction that began before
    // all others and ended after them.
    await owner.query(
      `insert into change_log (recorded_at, facility_code, xid, signal, facts)
       select $1, 'LNH', '1', 'BEDS', '{}' from generate_series(1, 20001)`,
      [clock.at()],
    );
    expect(await preview({})).toMatchObject({ alarms: raisedLastWeek });
    expect(await preview({ onDelaySeconds: 86_400 })).toEqual({ alarms: 0, facilities: [] });
    expect(
      (await preview({ onDelaySeconds: 0, offDelaySeconds: 0, condition: [{ ...rule.condition[0], clearValue: 0 }] }))
        .alarms,
    ).toBeGreaterThan(raisedLastWeek);
    const feed = { metric: 'FEED_MISSED_REPORTS', operator: 'ABOVE', value: 5, clearValue: 2 };
    expect(await preview({ condition: [feed] })).toBe('NO_PREVIEW');
  });
});

describe('a rule that cannot be evaluated', () => {
  /** A version as a hand in the database would write it, like that of a full intensive care but for its condition. */
  const byHand = (code: string, condition: unknown) =>
    owner.query(
      `insert into alert_rule
       select (r).* from (
         select jsonb_populate_record(alert_rule, $2::jsonb) as r from alert_rule where code = 'ICU_FULL' and version = 1
       ) as changed where $1 <> ''`,
      [code, JSON.stringify({ code, condition, effective_from: clock.at(), published_at: clock.at() })],
    );

  test('silences no other rule, is an alarm of the city desk, and is told by data health and by the list of rules', async () => {
    const page = `{ alertRules { code condition { metric } fault { facility places sentence since } } }`;
    const health = `{ dataHealth { ruleFaults { rule version facility places sentence } } }`;
    await byHand('AAA_NO_CONDITION', []);
    await byHand('AAA_NO_METRIC', [{ metric: 7, operator: 'NEARLY' }]);
    // What the database refuses of one alert must not take back the others of the same round.
    await byHand('AAA_NOT_WRITTEN', [
      { metric: 'BEDS_FREE', bedClass: 'ICU', operator: 'AT_MOST', value: 0, clearValue: 0 },
    ]);
    await owner.query(
      `alter table alert add constraint refused_by_the_test check (rule_code <> 'AAA_NOT_WRITTEN') not valid`,
    );
    await api.live.refreshKnowledge();
    const full = { beds: { ward: 'ICU', bedClass: 'ICU', staffed: 40, occupied: 40 } };
    await minutes(17, async () => {
      await icu(40);
      await report(full, 'sim-hospitals', 'SIM-HOSPITALS', 'GTBH');
      await longWaits();
    });

    const raised = await only('EMERGENCY_WAIT_LONG');
    expect(raised.map((alert: { state: string }) => alert.state)).toEqual(['ACTIVE_UNACKED']);
    const broken = await only('RULE_BROKEN', 'official');
    expect(broken.map((alert: { part: string }) => alert.part).sort()).toEqual([
      'AAA_NOT_WRITTEN',
      'AAA_NO_CONDITION',
      'AAA_NO_METRIC',
    ]);
    expect(broken[0]).toMatchObject({ facility: '*', priority: 'P2', state: 'ACTIVE_UNACKED', inputsKnown: true });
    expect((await open('official')).figures.alarms).toBeGreaterThanOrEqual(3);

    const told = (await api.ask('superintendent', health)).data.dataHealth.ruleFaults;
    expect(told).toMatchObject([
      { rule: 'AAA_NOT_WRITTEN', facility: 'LNH', places: 1, sentence: expect.stringContaining('refused_by_the_test') },
      { rule: 'AAA_NO_CONDITION', facility: null, places: 0, sentence: expect.stringContaining('0 comparisons') },
      { rule: 'AAA_NO_METRIC', facility: null, places: 0, sentence: expect.stringContaining('"metric":7') },
    ]);
    const { data, errors } = await api.ask('official', page);
    expect(errors).toBeUndefined();
    // Of another hospital its superintendent is told nothing, not even that the rule fails there as well.
    const notWritten = data.alertRules.find((rule: { code: string }) => rule.code === 'AAA_NOT_WRITTEN');
    expect(notWritten).toMatchObject({ fault: { facility: 'GTBH', places: 2 } });
    const listed = data.alertRules.find((rule: { code: string }) => rule.code === 'AAA_NO_METRIC');
    expect(listed).toMatchObject({ condition: [], fault: { places: 0 } });
    expect(data.alertRules.find((rule: { code: string }) => rule.code === 'ICU_FULL').fault).toBeNull();
  });

  test('is repaired by its next version, and the alarm goes', async () => {
    await owner.query('alter table alert drop constraint refused_by_the_test');
    clock.pass(1);
    for (const code of ['AAA_NO_CONDITION', 'AAA_NO_METRIC', 'AAA_NOT_WRITTEN']) {
      await owner.query(
        `insert into alert_rule
         select (r).* from (
           select jsonb_populate_record(alert_rule, $2::jsonb) as r from alert_rule where code = $1 and version = 1
         ) as changed`,
        [code, JSON.stringify({ version: 2, enabled: false, effective_from: clock.at(), published_at: clock.at() })],
      );
    }
    await api.live.refreshKnowledge();
    await minutes(3, () => icu(40));
    const states = (await only('RULE_BROKEN', 'official')).map((alert: { state: string }) => alert.state);
    expect(new Set(states)).toEqual(new Set(['RETURNED_UNACKED']));
    const { data } = await api.ask('official', '{ dataHealth { ruleFaults { rule } } }');
    // A version that is not in force needs no repair.
    expect(data.dataHealth.ruleFaults).toEqual([]);
  });
});
