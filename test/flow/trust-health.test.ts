import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { heldClock } from '../support/held-clock.ts';
import { opdMorning } from '../support/opd-morning.ts';
import { startApi, type TestApi } from '../support/start-api.ts';

const clock = heldClock();
let api: TestApi;
let serial = 0;

beforeAll(async () => {
  api = await startApi({ clock });
});
afterAll(() => api.close());

const SUBMIT = 'mutation($r: [ReportInput!]!) { submitReports(reports: $r) { outcome reason } }';
const healthOf = (
  first: number,
) => `{ dataHealth(first: ${first}) { serverTime hasMore dependents { signal uses } hospitals {
  facility phones owner disputesOpen trust { score lower upper checks right audits phoneChecks error bias simulated }
  feeds { signal state observedAt expectedEverySeconds parts partsStale partsExpired partsUncertain simulated manualShare
    sources { code kind nameHi } disputesOpen disputesUpheld
    lastHour { reports delayMedianSeconds delay90Seconds missingShare uncertain overtaken quarantined refused
      failures { outcome reason count } } } } } }`;
const AUDIT = `mutation($id: ID!, $a: SurpriseAuditInput!) {
  recordSurpriseAudit(requestId: $id, audit: $a) { onBoard counted tolerance right boardSource simulated } }`;
const RING = `mutation($id: ID!, $c: PhoneCheckInput!) {
  recordPhoneCheck(requestId: $id, check: $c) { check { right } dispute { id kind reason whoWasRung } } }`;
const CHECKS = `query($after: String) { boardChecks(facility: "GTBH", first: 4, after: $after) {
  edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
const DECIDE = `mutation($r: ID!, $id: ID!, $up: Boolean!) {
  decideDispute(requestId: $r, id: $id, uphold: $up, note: "Looked again.") { state } }`;

const ward = (occupied: number, name = 'WHOLE') => ({
  beds: { ward: name, bedClass: 'GENERAL', staffed: 100, occupied },
});
const emergency = (present: number) => ({
  emergency: { present, waitingByTriage: { urgent: 3 }, boarders: 1, longestWaitMinutes: 20, ventilated: 0 },
});

/** Hands in reports that were true so many seconds ago; returns what became of them. */
async function report(facility: string, secondsAgo: number, ...bodies: object[]): Promise<string[]> {
  const r = bodies.map(body => ({
    source: 'SIM-HOSPITALS',
    messageId: `health-${++serial}`,
    facility,
    observedAt: clock.at(secondsAgo),
    ...body,
  }));
  const { data, errors } = await api.ask('sim-hospitals', SUBMIT, { r });
  expect(errors).toBeUndefined();
  return data.submitReports.map((receipt: { outcome: string }) => receipt.outcome);
}

// biome-ignore lint/suspicious/noExplicitAny: answers of one query, asserted field by field.
type Any = any;
async function health(account: string, facility: string): Promise<Any> {
  const { data, errors } = await api.ask(account, healthOf(100));
  expect(errors).toBeUndefined();
  return data.dataHealth.hospitals.find((each: Any) => each.facility === facility);
}
const feed = (hospital: Any, signal: string) => hospital.feeds.find((each: Any) => each.signal === signal);
const audit = (facility: string, counted: number) =>
  api.ask('official', AUDIT, { id: `a-${++serial}`, a: { facility, metric: 'EMERGENCY_PRESENT', counted } });
const ring = (facility: string, told: number) =>
  api.ask('dispatcher', RING, {
    id: `p-${++serial}`,
    c: { facility, metric: 'EMERGENCY_PRESENT', told, whoWasRung: 'Sister in charge', whatTheySaid: 'We have more.' },
  });

describe('the health of feeds', () => {
  test('tells the delay that half and nine of ten reports keep, by what was received in the last hour', async () => {
    for (const delay of [1, 2, 3, 4, 5, 6, 7, 8, 9, 100]) {
      await report('SGMH', delay, emergency(40));
      clock.pass(delay + 60);
    }
    const { lastHour } = feed(await health('official', 'SGMH'), 'EMERGENCY');
    expect(lastHour).toMatchObject({ reports: 10, delayMedianSeconds: 5.5 });
    expect(lastHour.delay90Seconds).toBeCloseTo(9 + 0.1 * 91, 6);
    clock.pass(3_600);
    expect(feed(await health('official', 'SGMH'), 'EMERGENCY').lastHour).toMatchObject({
      reports: 0,
      delayMedianSeconds: null,
      missingShare: 1,
    });
  });

  test('counts what did not come, ward by ward: one that reports twice does not make up for one that is silent', async () => {
    clock.pass(7_200);
    // Twelve reports of each ward are expected in an hour; one sends all, the other none after its first.
    await report('SGMH', 0, ward(50, 'MED-M'), ward(50, 'MED-F'));
    for (let minutes = 0; minutes < 60; minutes += 2.5) {
      clock.pass(150);
      await report('SGMH', 0, ward(50, 'MED-M'));
    }
    const beds = feed(await health('official', 'SGMH'), 'BEDS');
    expect(beds).toMatchObject({ state: 'LIVE', parts: 2, partsExpired: 1, expectedEverySeconds: 300 });
    expect(beds.lastHour.missingShare).toBe(0.5);
  });

  test('expects no report of what is kept at consoles of this system, by people or by a simulation', async () => {
    for (const [account, facility, source] of [
      ['clerk', 'LNH', 'HIMS-OPD'],
      ['sim-hospitals', 'GTBH', 'SIM-HOSPITALS'],
    ] as const) {
      await opdMorning(api, account, facility).issue('MEDICINE');
      await report(facility, 0, emergency(40));
      // The desk was used for a moment, and two hours have passed.
      for (const seconds of [120, 7_200]) {
        clock.pass(seconds);
        const hospital = await health('official', facility);
        expect(feed(hospital, 'QUEUES'), facility).toMatchObject({ parts: 1, sources: [{ code: source }] });
        expect(feed(hospital, 'QUEUES').lastHour, facility).toMatchObject({ reports: 0, missingShare: null });
      }
      expect(feed(await health('official', facility), 'EMERGENCY').lastHour.missingShare).toBe(1);
    }
  });

  test('sorts failures by their reason', async () => {
    clock.pass(60);
    expect(await report('SGMH', 0, ward(99, 'MED-M'), ward(10, 'NO-SUCH-WARD'), ward(-1, 'MED-M'))).toEqual([
      'APPLIED',
      'REFUSED',
      'REFUSED',
    ]);
    expect(await report('SGMH', 30, ward(98, 'MED-M'))).toEqual(['LATE']);
    expect(await report('SGMH', -600, ward(98, 'MED-M'))).toEqual(['QUARANTINED']);
    clock.pass(60);
    expect(await report('SGMH', 0, ward(400, 'MED-M'))).toEqual(['UNCERTAIN']);
    const beds = feed(await health('official', 'SGMH'), 'BEDS');
    expect(beds).toMatchObject({ partsUncertain: 1, simulated: true, manualShare: 0 });
    expect(beds.sources).toMatchObject([{ code: 'SIM-HOSPITALS', kind: 'SIMULATED', nameHi: 'कृत्रिम अस्पताल' }]);
    expect(beds.lastHour).toMatchObject({ refused: 2, overtaken: 1, quarantined: 1, uncertain: 1 });
    expect(beds.lastHour.failures).toEqual(
      expect.arrayContaining([
        { outcome: 'REFUSED', reason: 'UNKNOWN_WARD', count: 1 },
        { outcome: 'REFUSED', reason: 'NEGATIVE_COUNT', count: 1 },
        { outcome: 'QUARANTINED', reason: 'FROM_THE_FUTURE', count: 1 },
        { outcome: 'UNCERTAIN', reason: 'ABSURD_OCCUPANCY', count: 1 },
      ]),
    );
  });

  test('shows a dead feed within one expected interval, and one that never spoke as never', async () => {
    await report('SGMH', 0, emergency(40));
    // A minute is expected; the next report is missed at 60 s, and half an interval of grace later it is late.
    clock.pass(91);
    const hospital = await health('official', 'SGMH');
    expect(feed(hospital, 'EMERGENCY').state).toBe('LATE');
    expect(feed(hospital, 'QUEUES')).toMatchObject({ state: 'NEVER', observedAt: null, parts: 0 });
    expect(feed(hospital, 'QUEUES').lastHour.missingShare).toBeNull();
  });

  test('is for superintendents that of their own hospital, with the reports behind it', async () => {
    await report('LNH', 0, emergency(40));
    const { data } = await api.ask('superintendent', healthOf(100));
    expect(data.dataHealth.hospitals.map((each: Any) => each.facility)).toEqual(['LNH']);
    expect(feed(data.dataHealth.hospitals[0], 'EMERGENCY').lastHour.reports).toBe(1);
    const reports = `query($f: ID!, $from: DateTime!, $to: DateTime!) {
      reports(facility: $f, from: $from, to: $to) { edges { node { source signal outcome } } } }`;
    const of = (f: string) =>
      api.ask('superintendent', reports, { f, from: clock.at(3_600), to: clock.at(-60) }).then(answer => answer.data);
    expect((await of('LNH')).reports.edges).toHaveLength(1);
    expect((await of('SGMH')).reports.edges).toHaveLength(0);
    const feeds = await api.ask('superintendent', '{ feeds { code lastReceivedAt } }', {});
    expect(feeds.data.feeds.map((each: Any) => each.code)).toEqual(
      expect.arrayContaining(['LNH-HIS', 'SIM-HOSPITALS']),
    );
    expect(feeds.data.feeds.map((each: Any) => each.code)).not.toContain('SIM-MANDIRS');
  });

  test('names who would be misled, for every signal that a hospital reports', async () => {
    const { data } = await api.ask('official', healthOf(1));
    expect(data.dataHealth.hasMore).toBe(true);
    const uses = new Map(data.dataHealth.dependents.map((each: Any) => [each.signal, each.uses]));
    expect([...uses.keys()]).toEqual(['EMERGENCY', 'BEDS', 'QUEUES', 'OPENING']);
    expect(uses.get('BEDS')).toContain('CROWDING_LEVEL');
    expect(uses.get('QUEUES')).toContain('HALL_DISPLAY');
  });

  test('is for everyone a count of hospitals that are heard, with no figure of any', async () => {
    await report('LNH', 0, emergency(40));
    await api.live.settle();
    const { data } = await api.ask(
      null,
      '{ dataHealthSummary { hospitals signals { signal expected reporting stale oldestObservedAt simulated } } }',
    );
    const line = data.dataHealthSummary.signals.find((each: Any) => each.signal === 'EMERGENCY');
    expect(data.dataHealthSummary.hospitals).toBe(40);
    expect(line).toMatchObject({ reporting: 2, simulated: true });
    expect(line.expected).toBeGreaterThan(20);
  });
});

describe('trust', () => {
  test('in a hospital that was right 3 times in 17 is 18 %, between 5 and 40 %; one never audited has none', async () => {
    await report('GTBH', 0, emergency(40));
    for (let visit = 0; visit < 17; visit++) {
      const { data, errors } = await audit('GTBH', visit < 3 ? 41 : 80);
      expect(errors).toBeUndefined();
      expect(data.recordSurpriseAudit).toMatchObject({ onBoard: 40, right: visit < 3, boardSource: 'SIM-HOSPITALS' });
    }
    const { trust } = await health('official', 'GTBH');
    expect(trust).toMatchObject({ checks: 17, right: 3, audits: 17, phoneChecks: 0, simulated: true });
    expect(trust.score).toBeCloseTo(3 / 17, 9);
    expect(trust.lower).toBeCloseTo(0.0523, 4);
    expect(trust.upper).toBeCloseTo(0.4001, 4);
    expect(trust.bias).toBeLessThan(0);
    expect((await health('official', 'SGMH')).trust).toMatchObject({ score: null, lower: null, checks: 0 });

    const listed: number[] = [];
    for (let after: string | null = null; listed.length < 17; ) {
      const { data } = await api.ask('official', CHECKS, { after });
      listed.push(...data.boardChecks.edges.map((edge: Any) => Number(edge.node.id)));
      if (!data.boardChecks.pageInfo.hasNextPage) break;
      after = data.boardChecks.pageInfo.endCursor;
    }
    expect(listed).toHaveLength(17);
    expect(listed).toEqual([...listed].sort((a, b) => b - a));
  });

  test('cannot be won by showing nothing: what is not on the board cannot be right', async () => {
    const { errors } = await audit('BRCH', 10);
    expect(errors?.[0]?.extensions.code).toMatch(/NOTHING_ON_BOARD/);
  });

  test('a telephone call that agrees is a check; one that does not opens a dispute too', async () => {
    await report('LNH', 0, emergency(40));
    expect((await ring('LNH', 41)).data.recordPhoneCheck).toEqual({ check: { right: true }, dispute: null });
    const wrong = (await ring('LNH', 90)).data.recordPhoneCheck;
    expect(wrong.check.right).toBe(false);
    expect(wrong.dispute).toMatchObject({
      kind: 'PHONE_CHECK',
      reason: 'We have more.',
      whoWasRung: 'Sister in charge',
    });
    // A second call about the same number finds the case that is open.
    const again = (await ring('LNH', 90)).data.recordPhoneCheck;
    expect(again.dispute.id).toBe(wrong.dispute.id);

    // Its own superintendent may reject the dispute; the hospital's score does not get better by it.
    await api.ask('superintendent', DECIDE, { r: `d-${++serial}`, id: wrong.dispute.id, up: false });
    expect((await health('official', 'LNH')).trust).toMatchObject({ checks: 3, right: 1 });
    // An official who finds that the call was mistaken takes it out.
    const third = (await ring('LNH', 90)).data.recordPhoneCheck;
    await api.ask('official', DECIDE, { r: `d-${++serial}`, id: third.dispute.id, up: false });
    expect((await health('superintendent', 'LNH')).trust).toMatchObject({ checks: 3, right: 1, phoneChecks: 3 });
  });

  test('two telephone calls at once are two checks and one dispute: nobody loses what they were told', async () => {
    await report('RGSSH', 0, emergency(40));
    const first = (await ring('RGSSH', 90)).data.recordPhoneCheck.dispute.id;
    // Somebody else opens one about the same number and has not committed while the telephone is answered.
    const other = new pg.Client({ connectionString: api.database.url });
    await other.connect();
    try {
      await other.query(
        `update dispute set state = 'WITHDRAWN', closed_by = opened_by, closed_by_role = opened_by_role,
        closed_at = opened_at, closing_note = 'x' where id = $1`,
        [first],
      );
      await other.query('begin');
      const { rows } = await other.query(
        `insert into dispute (facility_code, kind, signal, metric, part, shown, shown_observed_at, shown_source, simulated, claimed,
                              reason, evidence, check_id, opened_by, opened_by_role, opened_at, due_at)
         select facility_code, kind, signal, metric, part, shown, shown_observed_at, shown_source, simulated, claimed,
                reason, evidence, check_id, opened_by, opened_by_role, opened_at, due_at
         from dispute where id = $1 returning id::text as id`,
        [first],
      );
      const called = ring('RGSSH', 91);
      await vi.waitFor(
        async () => {
          const waiting = await other.query('select 1 from pg_locks where not granted');
          expect(waiting.rows.length).toBeGreaterThan(0);
        },
        { timeout: 45_000, interval: 50 },
      );
      await other.query('commit');
      const { data, errors } = await called;
      expect(errors).toBeUndefined();
      expect(data.recordPhoneCheck).toMatchObject({ check: { right: false }, dispute: { id: rows[0].id } });
      expect((await health('official', 'RGSSH')).trust).toMatchObject({ checks: 2, phoneChecks: 2 });
    } finally {
      await other.end();
    }
  });

  test('a count of beds class by class counts in it as well', async () => {
    await report('LNH', 0, ward(90));
    clock.pass(5);
    const { errors } = await api.ask(
      'official',
      `mutation($id: ID!, $at: DateTime!) {
        recordBedAudit(facility: "LNH", requestId: $id, countedAt: $at, counts: [{ bedClass: GENERAL, free: 10, staffed: 100 }]) { audits } }`,
      { id: `b-${++serial}`, at: clock.at() },
    );
    expect(errors).toBeUndefined();
    expect((await health('official', 'LNH')).trust).toMatchObject({ checks: 4, right: 2, audits: 1 });
  });
});
