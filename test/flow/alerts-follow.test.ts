import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { type HeldClock, heldClock } from '../support/held-clock.ts';
import { startApi, type TestApi } from '../support/start-api.ts';
import { RawSocket } from './guarded-city.ts';

const SUBMIT = `mutation($r: [ReportInput!]!) { submitReports(reports: $r) { outcome message } }`;

let database: FreshDatabase;
let clock: HeldClock;
let api: TestApi;
beforeAll(async () => {
  database = await freshDatabase();
  clock = heldClock();
  api = await startApi({ clock, database });
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

let serial = 0;
async function report(facility: string, free: number) {
  const beds = { ward: 'ICU', bedClass: 'ICU', staffed: 30, occupied: 30 - free };
  const [account, source] = facility === 'LNH' ? ['source-lnh', 'LNH-HIS'] : ['sim-hospitals', 'SIM-HOSPITALS'];
  const one = { source, messageId: `f${++serial}`, facility, observedAt: clock.at(), beds };
  const { data, errors } = await api.ask(account!, SUBMIT, { r: [one] });
  expect(errors).toBeUndefined();
  expect(data.submitReports[0].outcome, data.submitReports[0].message).toMatch(/APPLIED|UNCERTAIN/);
}
async function minutes(count: number, saying: () => Promise<unknown>) {
  for (let minute = 0; minute < count; minute++) {
    clock.pass(60);
    await saying();
    for (let times = 0; times < 3; times++) await api.live.settle();
  }
}
type Told = { id: string; rule: string; state: string; conditionSince: string; facility: string; simulated: boolean };
async function openAlerts(rule: string, account = 'official'): Promise<Told[]> {
  const { data, errors } = await api.ask(
    account,
    '{ alertsNow { open { id rule state conditionSince facility simulated } } }',
  );
  expect(errors).toBeUndefined();
  return data.alertsNow.open.filter((alert: Told) => alert.rule === rule);
}

describe('who follows alerts', () => {
  test('gets everything whole when opening, again when one is raised, and only what is theirs', async () => {
    const tell =
      '{ alertUpdates { open { rule facility state } clockRate serverTime figures { seat facility alarms } } }';
    const open = async (account: string) => {
      const socket = await new RawSocket(api.url).introduced(await api.signIn(account));
      socket.send({ id: 's', type: 'subscribe', payload: { query: `subscription ${tell}` } });
      await socket.next(message => message.type === 'next');
      return socket;
    };
    const [superintendent, official] = [await open('superintendent'), await open('official')];
    // biome-ignore lint/suspicious/noExplicitAny: what each test asked for.
    const states = (socket: RawSocket) => socket.of('s').map(message => (message.payload as any).data.alertUpdates);
    expect(states(superintendent)[0]).toMatchObject({
      open: [],
      clockRate: 1,
      serverTime: clock.at(),
      figures: { seat: 'HOSPITAL', facility: 'LNH', alarms: 0 },
    });
    await minutes(17, async () => {
      await report('LNH', 0);
      await report('GTBH', 0);
    });
    const facilities = (socket: RawSocket) =>
      states(socket)
        .at(-1)
        .open.map((alert: Told) => alert.facility)
        .sort();
    await expect.poll(() => facilities(official)).toEqual(['GTBH', 'LNH']);
    await expect.poll(() => facilities(superintendent)).toEqual(['LNH']);
    const before = states(superintendent).length;
    const [{ id }] = (await openAlerts('ICU_FULL', 'superintendent')) as [Told];
    const ack = await api.ask(
      'official',
      'mutation($a: [ID!]!) { ackAlerts(requestId: "seen-by-the-city", alerts: $a) { state } }',
      { a: [id] },
    );
    expect(ack.errors).toBeUndefined();
    await expect.poll(() => states(superintendent).at(-1).open[0].state).toBe('ACTIVE_ACKED');
    expect(states(superintendent).length).toBeGreaterThan(before);
    superintendent.end();
    official.end();
  });

  test('what comes from a simulated source says so, and what comes from a hospital does not', async () => {
    const told = await openAlerts('ICU_FULL');
    expect(new Map(told.map(alert => [alert.facility, alert.simulated]))).toEqual(
      new Map([
        ['LNH', false],
        ['GTBH', true],
      ]),
    );
  });
});

describe('a city that is stopped and started again', () => {
  test('has the same alerts, and a delay that was running goes on from where it was', async () => {
    await minutes(2, () => report('AAAGH', 5));
    clock.pass(60);
    await report('AAAGH', 0);
    for (let times = 0; times < 3; times++) await api.live.settle();
    const since = clock.at();
    await minutes(9, () => report('AAAGH', 0));
    expect(await openAlerts('ICU_FULL')).toHaveLength(2);
    await api.close();
    clock.pass(120);
    api = await startApi({ clock, database });
    expect(await openAlerts('ICU_FULL')).toHaveLength(2);
    await minutes(4, () => report('AAAGH', 0));
    const told = (await openAlerts('ICU_FULL')).filter(alert => alert.facility === 'AAAGH');
    expect(told).toHaveLength(1);
    expect(told[0]!.conditionSince).toBe(since);
  });

  test('two processes on one database raise one alert, and when the first stops the second goes on', async () => {
    const second = await startApi({ clock, database });
    await minutes(17, () => report('DDUH', 0));
    expect((await openAlerts('ICU_FULL')).filter(alert => alert.facility === 'DDUH')).toHaveLength(1);
    await api.close();
    api = second;
    await api.live.settle();
    await minutes(17, async () => {
      await report('DDUH', 0);
      await report('BSAH', 0);
    });
    const told = (await openAlerts('ICU_FULL')).map(alert => alert.facility);
    expect(told.filter(facility => facility === 'DDUH')).toHaveLength(1);
    expect(told.filter(facility => facility === 'BSAH')).toHaveLength(1);
  });
});

describe('a rule that the department publishes', () => {
  const rule = {
    code: 'ICU_LOW',
    kind: 'ALARM',
    priority: 'P3',
    cause: 'BEDS',
    facilityKind: 'HOSPITAL',
    condition: [{ metric: 'BEDS_FREE', bedClass: 'ICU', operator: 'AT_MOST', value: 3, clearValue: 5 }],
    onDelaySeconds: 120,
    offDelaySeconds: 300,
    nameEn: 'Few ICU beds are left.',
    nameHi: 'आईसीयू के कुछ ही बिस्तर बचे हैं।',
    consequenceEn: 'The next ones may find none.',
    consequenceHi: 'अगले मरीज़ों को बिस्तर नहीं मिलेगा।',
    actionEn: 'Plan discharges.',
    actionHi: 'छुट्टी की योजना बनाएँ।',
    ownerRole: 'SUPERINTENDENT',
    minutesToAct: 60,
    basis: 'A test of this city',
  };
  const publish = (over: object, requestId: string, account = 'official') =>
    api.ask(
      account,
      'mutation($q: ID!, $r: AlertRuleInput!) { publishAlertRule(requestId: $q, rule: $r) { code version enabled chain { role } } }',
      { q: requestId, r: { ...rule, ...over } },
    );

  test('is looked at from then on, keeps its versions, and closes its alerts when it is retired', async () => {
    expect((await publish({}, 'p0', 'superintendent')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const bad = await publish({ condition: [{ ...rule.condition[0], clearValue: 1 }] }, 'p1');
    expect(bad.errors?.[0]).toMatchObject({ extensions: { code: 'BAD_ALERT_RULE' } });
    const past = await publish({ effectiveFrom: clock.at(60) }, 'p2');
    expect(past.errors?.[0]?.extensions.code).toBe('RULE_IN_THE_PAST');
    const first = await publish({}, 'p3');
    expect(first.errors).toBeUndefined();
    expect(first.data.publishAlertRule).toEqual({
      code: 'ICU_LOW',
      version: 1,
      enabled: true,
      chain: [{ role: 'SUPERINTENDENT' }, { role: 'OFFICIAL' }],
    });
    expect((await publish({}, 'p3')).data.publishAlertRule.version).toBe(1);
    await api.live.refreshKnowledge();
    // Its feed was silent meanwhile: five minutes until that is over, two until the rule raises.
    await minutes(9, () => report('LNH', 2));
    expect((await openAlerts('ICU_LOW')).map(alert => alert.facility)).toContain('LNH');
    clock.pass(1);
    const retired = await publish({ enabled: false }, 'p4');
    expect(retired.data.publishAlertRule).toMatchObject({ version: 2, enabled: false });
    await api.live.refreshKnowledge();
    await minutes(1, () => report('LNH', 2));
    expect(await openAlerts('ICU_LOW')).toEqual([]);
    const all = await api.ask('clerk', '{ alertRules(allVersions: true) { code version } now: alertRules { code } }');
    expect(all.data.alertRules.filter((each: { code: string }) => each.code === 'ICU_LOW')).toHaveLength(2);
    expect(all.data.now.map((each: { code: string }) => each.code)).not.toContain('ICU_LOW');
  });
});

describe('the figures of a seat', () => {
  test('count what was raised against the budget, for the seat that asks', async () => {
    const ask = (account: string) =>
      api.ask(
        account,
        `{ alertFigures { seat facility alarms budgetPerHour hoursWithinPercent floodPercent unackedOver10Minutes
             medianMinutesToAck chatterers { rule facility count } priorityMix { priority count targetPercent } } }`,
      );
    const city = (await ask('official')).data.alertFigures;
    expect(city).toMatchObject({ seat: 'CITY', facility: null, budgetPerHour: 6 });
    // The city desk hears of P1, P2 and feeds; ICU_FULL is a P3 and stays with its hospital.
    expect(city.chatterers.every((each: { rule: string }) => each.rule === 'FEED_SILENT')).toBe(true);
    const hospital = (await ask('superintendent')).data.alertFigures;
    expect(hospital).toMatchObject({ seat: 'HOSPITAL', facility: 'LNH' });
    const counted = hospital.priorityMix.reduce((sum: number, each: { count: number }) => sum + each.count, 0);
    expect(counted).toBe(hospital.alarms);
    expect(hospital.medianMinutesToAck).toBeGreaterThan(0);
  });
});
