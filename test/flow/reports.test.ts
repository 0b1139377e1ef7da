import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type HeldClock, heldClock } from '../support/held-clock.ts';
import { startApi, type TestApi } from '../support/start-api.ts';

const SUBMIT = `mutation($reports: [ReportInput!]!) {
  submitReports(reports: $reports) { source messageId outcome reason message receivedAt repeated } }`;

let api: TestApi;
let clock: HeldClock;
beforeAll(async () => {
  clock = heldClock();
  api = await startApi({ clock });
});
afterAll(() => api.close());

let serial = 0;
const beds = (occupied: number, over: Record<string, unknown> = {}) => ({
  source: 'LNH-HIS',
  messageId: `beds-${++serial}`,
  facility: 'LNH',
  observedAt: clock.at(),
  beds: { ward: 'MED-M', bedClass: 'GENERAL', staffed: 60, occupied },
  ...over,
});
async function submit(...reports: object[]) {
  const { data, errors } = await api.ask('source-lnh', SUBMIT, { reports });
  expect(errors).toBeUndefined();
  return data.submitReports as {
    outcome: string;
    reason: string | null;
    message: string | null;
    receivedAt: string;
    repeated: boolean;
  }[];
}
async function ward(): Promise<{ counts: { occupied: number } | null; quality: string }> {
  await api.live.settle();
  const { data } = await api.ask(
    'official',
    '{ board(filter: { facilities: ["LNH"] }) { cells { beds { ward bedClass quality counts { occupied } } } } }',
  );
  return data.board.cells[0].beds.find(
    (each: { ward: string; bedClass: string }) => each.ward === 'MED-M' && each.bedClass === 'GENERAL',
  );
}

describe('reports come in', () => {
  test('a bed count sent by the hospital is on the board, above 100 % as it is', async () => {
    const [receipt] = await submit(beds(75));
    expect(receipt).toMatchObject({ outcome: 'APPLIED', reason: null, repeated: false });
    expect((await ward()).counts?.occupied).toBe(75);
  });

  test('a copy gets the stored receipt and changes nothing; the same id with another content is refused', async () => {
    const report = beds(70);
    const [first] = await submit(report);
    clock.pass(30);
    const [copy] = await submit(report);
    expect(copy).toEqual({ ...first, repeated: true });
    const [other] = await submit({ ...report, beds: { ...report.beds, occupied: 71 } });
    expect(other).toMatchObject({ outcome: 'REFUSED', reason: 'SAME_ID_OTHER_CONTENT' });
    expect((await ward()).counts?.occupied).toBe(70);
  });

  test('two copies in one call and fifty at the same moment are one report', async () => {
    const report = beds(66);
    const receipts = (await Promise.all(Array.from({ length: 25 }, () => submit(report, report)))).flat();
    expect(receipts.filter(receipt => !receipt.repeated)).toHaveLength(1);
    expect(new Set(receipts.map(receipt => receipt.outcome))).toEqual(new Set(['APPLIED']));
  });

  test('a late report is kept and never overwrites what is newer', async () => {
    await submit(beds(80));
    const [late] = await submit(beds(20, { observedAt: clock.at(600) }));
    expect(late).toMatchObject({ outcome: 'LATE' });
    expect((await ward()).counts?.occupied).toBe(80);
  });

  test('a clock that runs ahead puts the report into quarantine', async () => {
    const [receipt] = await submit(beds(1, { observedAt: clock.at(-300) }));
    expect(receipt).toMatchObject({ outcome: 'QUARANTINED', reason: 'FROM_THE_FUTURE' });
    expect((await ward()).counts?.occupied).toBe(80);
  });

  test('one bad report does not touch the others of its call, and says what would be accepted', async () => {
    const receipts = await submit(
      beds(81),
      beds(5, { facility: 'GTBH' }),
      beds(5, { beds: { ward: 'ATTIC', bedClass: 'GENERAL', staffed: 1, occupied: 1 } }),
      beds(5, { beds: { ward: 'MED-M', bedClass: 'GENERAL', staffed: 60, occupied: -3 } }),
      beds(5, { source: 'SIM-HOSPITALS' }),
      beds(5, { source: 'NOBODY' }),
    );
    expect(receipts.map(receipt => receipt.reason)).toEqual([
      null,
      'NOT_YOUR_FACILITY',
      'UNKNOWN_WARD',
      'NEGATIVE_COUNT',
      'NOT_YOUR_SOURCE',
      'UNKNOWN_SOURCE',
    ]);
    expect(receipts[2]?.message).toMatch(/"ATTIC" is not in the registry; accepted: /);
    expect((await ward()).counts?.occupied).toBe(81);
  });

  test('an absurd jump is shown, and marked as uncertain with its reason', async () => {
    clock.pass(60);
    const [receipt] = await submit(beds(160));
    expect(receipt).toMatchObject({ outcome: 'UNCERTAIN', reason: 'ABSURD_JUMP' });
    expect(await ward()).toMatchObject({ quality: 'UNCERTAIN', counts: { occupied: 160 } });
  });

  test('a text that no database can store is refused by name, and the good reports beside it are taken', async () => {
    const receipts = await submit(
      beds(58, { facility: 'LNH\0' }),
      beds(58, { facility: 'लोक नायक' }),
      beds(58, { observedAt: '0001-01-01T00:00:00Z' }),
      beds(58, { beds: { ward: 'MED\0\ud800', bedClass: 'GENERAL', staffed: 1, occupied: 1 } }),
      beds(58, { source: 'X\0' }),
      beds(58),
    );
    expect(receipts.map(receipt => receipt.reason)).toEqual([
      'BAD_FACILITY',
      'BAD_FACILITY',
      'BAD_INSTANT',
      'UNKNOWN_WARD',
      'UNKNOWN_SOURCE',
      'ABSURD_JUMP',
    ]);
  });

  test('history tells what was true when, with the late ones in their place and those in quarantine on demand', async () => {
    const HISTORY = `query($from: DateTime!, $to: DateTime!, $outcomes: [ReportOutcome!], $first: Int!, $after: String) {
      reports(facility: "LNH", from: $from, to: $to, signal: BEDS, outcomes: $outcomes, first: $first, after: $after) {
        pageInfo { hasNextPage endCursor } edges { node { messageId outcome observedAt content } } } }`;
    const day = { from: clock.at(86_400), to: clock.at(-86_400) };
    const all: { messageId: string; outcome: string; observedAt: string; content: string }[] = [];
    for (let after: string | null = null; ; ) {
      const { data, errors } = await api.ask('official', HISTORY, { ...day, first: 3, after });
      expect(errors).toBeUndefined();
      all.push(...data.reports.edges.map((edge: { node: (typeof all)[number] }) => edge.node));
      if (!data.reports.pageInfo.hasNextPage) break;
      after = data.reports.pageInfo.endCursor;
    }
    expect(new Set(all.map(report => report.messageId)).size).toBe(all.length);
    expect(all.map(report => report.observedAt)).toEqual(all.map(report => report.observedAt).sort());
    const late = all.findIndex(report => report.outcome === 'LATE');
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(all.length - 1);
    expect(JSON.parse(all[late]!.content)).toMatchObject({ occupied: 20 });
    const { data } = await api.ask('official', HISTORY, { ...day, first: 100, outcomes: ['QUARANTINED'] });
    expect(data.reports.edges).toHaveLength(1);
    const foreign = await api.ask('sim-hospitals', HISTORY, { ...day, first: 100 });
    expect(foreign.data.reports.edges).toEqual([]);
    expect((await api.ask('official', HISTORY, { ...day, first: 501 })).errors?.[0]?.extensions.code).toBe('PAGE_SIZE');
    expect((await api.ask('official', HISTORY, { ...day, first: 5, after: 'x' })).errors?.[0]?.extensions.code).toBe(
      'BAD_CURSOR',
    );
  });

  test('more than a thousand reports in one call are refused whole, with the number that is accepted', async () => {
    const { errors } = await api.ask('source-lnh', SUBMIT, { reports: Array.from({ length: 1_001 }, () => beds(1)) });
    expect(errors?.[0]?.message).toMatch(/1001.*1,?000/);
  });

  test('people and other machines cannot report: the field is not theirs', async () => {
    for (const account of ['official', 'superintendent', 'analyst', null]) {
      const { errors } = await api.ask(account, SUBMIT, { reports: [beds(1)] });
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  test('receipt, row, change log and audit exist together', async () => {
    const report = beds(59);
    await submit(report);
    const owner = new pg.Client({ connectionString: api.database.url });
    await owner.connect();
    const { rows } = await owner.query(
      `select (select count(*)::int from receipt where message_id = $1) as receipts,
              (select (fact->'counts'->>'occupied')::int from cell where facility_code = 'LNH' and part = 'MED-M/GENERAL') as occupied,
              (select count(*)::int from change_log where facts->'MED-M/GENERAL'->'counts'->>'occupied' = '59') as logged,
              (select details from audit where action = 'submitReports' order by id desc limit 1) as audited`,
      [report.messageId],
    );
    await owner.end();
    expect(rows[0]).toEqual({ receipts: 1, occupied: 59, logged: 1, audited: { APPLIED: 1 } });
  });
});
