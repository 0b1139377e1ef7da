import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heldClock } from '../support/held-clock.ts';
import { startApi, type TestApi } from '../support/start-api.ts';

const clock = heldClock();
let api: TestApi;
let owner: pg.Client;
let serial = 0;

beforeAll(async () => {
  api = await startApi({ clock });
  owner = new pg.Client({ connectionString: api.database.url });
  owner.on('error', () => undefined);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await api.close();
});

const SUBMIT = 'mutation($r: [ReportInput!]!) { submitReports(reports: $r) { outcome } }';
const DISPUTE = `mutation($id: ID!, $d: DisputeInput!) { disputeNumber(requestId: $id, dispute: $d) {
  id state kind signal part metric shown shownSource simulated claimed mine openedByRole dueAt closedAt decidedLate } }`;
const DECIDE = `mutation($r: ID!, $id: ID!, $up: Boolean!, $note: String!) {
  decideDispute(requestId: $r, id: $id, uphold: $up, note: $note) { id state closedByRole closingNote decidedLate } }`;
const WITHDRAW = `mutation($r: ID!, $id: ID!) { withdrawDispute(requestId: $r, id: $id, note: "A slip of mine.") { state } }`;
const OPEN = `query($f: ID) { openDisputes(facility: $f) { open overdue marks { dispute facility metric part overdue } } }`;

async function report(facility: string, ward: string, occupied: number, source = 'SIM-HOSPITALS') {
  const observedAt = clock.at();
  const beds = { ward, bedClass: 'GENERAL', staffed: 100, occupied };
  const r = [{ source, messageId: `trust-${++serial}`, facility, observedAt, beds }];
  const account = source === 'LNH-HIS' ? 'source-lnh' : 'sim-hospitals';
  const { data, errors } = await api.ask(account, SUBMIT, { r });
  expect(errors).toBeUndefined();
  expect(data.submitReports[0].outcome).toMatch(/APPLIED|UNCERTAIN/);
  return observedAt;
}

const dispute = (account: string, d: object, id = `d-${++serial}`) =>
  api.ask(account, DISPUTE, {
    id,
    d: { metric: 'BEDS_OCCUPIED', part: 'WHOLE/GENERAL', reason: 'Counted by the sister.', ...d },
  });
const decide = (account: string, id: string, up = true) =>
  api.ask(account, DECIDE, { r: `c-${++serial}`, id, up, note: 'Counted again.' });
const codeOf = (answer: { errors?: { extensions: Record<string, unknown> }[] }) => answer.errors?.[0]?.extensions.code;

describe('a number that somebody doubts', () => {
  test('carries a mark for everyone in its hospital until somebody else decides', async () => {
    const shownObservedAt = await report('LNH', 'WHOLE', 90);
    const opened = await dispute('clerk', { facility: 'LNH', shown: 90, shownObservedAt, claimed: 97 });
    expect(opened.errors).toBeUndefined();
    expect(opened.data.disputeNumber).toMatchObject({
      state: 'OPEN',
      signal: 'BEDS',
      shown: 90,
      shownSource: 'SIM-HOSPITALS',
      simulated: true,
      claimed: 97,
      mine: true,
      openedByRole: 'CLERK',
      dueAt: new Date(clock.now() + 4 * 3_600_000).toISOString(),
    });
    const { id } = opened.data.disputeNumber;
    for (const account of ['official', 'superintendent', 'doctor', 'dispatcher', 'analyst']) {
      const { data } = await api.ask(account, OPEN, { f: 'LNH' });
      expect(data.openDisputes, account).toMatchObject({ open: 1, overdue: 0, marks: [{ dispute: id }] });
    }
    expect(codeOf(await decide('clerk', id))).toBe('FORBIDDEN');
    const decided = await decide('superintendent', id);
    expect(decided.data.decideDispute).toMatchObject({ state: 'UPHELD', closedByRole: 'SUPERINTENDENT' });
    expect((await api.ask('official', OPEN, { f: 'LNH' })).data.openDisputes.marks).toEqual([]);
    expect(codeOf(await decide('official', id, false))).toBe('CLOSED_ALREADY');
  });

  test('is what the board really showed: nobody puts a number into its mouth', async () => {
    const then = await report('LNH', 'WHOLE', 60);
    clock.pass(120);
    const now = await report('LNH', 'WHOLE', 64);
    const never = await dispute('clerk', { facility: 'LNH', shown: 61, shownObservedAt: now });
    expect(codeOf(never)).toBe('NEVER_SHOWN');
    expect(never.errors?.[0]?.message).toContain('it shows 64 now');
    // Two minutes ago it was on the screen, and the sister was on her way to count.
    const earlier = await dispute('clerk', { facility: 'LNH', shown: 60, shownObservedAt: then });
    expect(earlier.data.disputeNumber).toMatchObject({ shown: 60, state: 'OPEN' });
    await api.ask('clerk', WITHDRAW, { r: `w-${++serial}`, id: earlier.data.disputeNumber.id });
  });

  test('may be a sum over wards, which the hospital’s count as a whole does not enter twice', async () => {
    await report('LNH', 'WHOLE', 700);
    await report('LNH', 'MED-F', 70);
    const shownObservedAt = await report('LNH', 'MED-M', 50);
    const opened = await dispute('doctor', { facility: 'LNH', part: '*/GENERAL', shown: 120, shownObservedAt });
    expect(opened.data.disputeNumber).toMatchObject({ shown: 120, part: '*/GENERAL' });
    await decide('official', opened.data.disputeNumber.id, false);
    // Classes overlap: there is no number of beds that is the sum of them.
    expect(codeOf(await dispute('doctor', { facility: 'LNH', part: null, shown: 120, shownObservedAt }))).toBe(
      'WHICH_CLASS',
    );
  });

  test('is one case, however many doubt it, and the second is told which', async () => {
    const shownObservedAt = await report('GTBH', 'WHOLE', 40);
    const first = await dispute('official', { facility: 'GTBH', shown: 40, shownObservedAt });
    const second = await dispute('dispatcher', { facility: 'GTBH', shown: 40, shownObservedAt });
    expect(codeOf(second)).toBe('ALREADY_DISPUTED');
    expect(second.errors?.[0]?.message).toContain(first.data.disputeNumber.id);
    // Nobody is the judge of their own doubt, not even the official.
    expect(codeOf(await decide('official', first.data.disputeNumber.id))).toBe('OWN_DISPUTE');
    expect(codeOf(await api.ask('dispatcher', WITHDRAW, { r: `w-${++serial}`, id: first.data.disputeNumber.id }))).toBe(
      'NOT_YOURS',
    );
  });

  test('of another hospital is no business of a superintendent: neither to open, to see nor to decide', async () => {
    const shownObservedAt = await report('RGSSH', 'WHOLE', 40);
    expect(codeOf(await dispute('superintendent', { facility: 'RGSSH', shown: 40, shownObservedAt }))).toBe(
      'FORBIDDEN',
    );
    const opened = await dispute('official', { facility: 'RGSSH', shown: 40, shownObservedAt });
    expect(codeOf(await decide('superintendent', opened.data.disputeNumber.id))).toBe('NO_SUCH_DISPUTE');
    expect((await api.ask('superintendent', OPEN, {})).data.openDisputes.marks).toEqual([]);
  });

  test('is overdue after four hours, is counted so, keeps its mark, and the decision is told to be late', async () => {
    const shownObservedAt = await report('LNH', 'WHOLE', 55);
    const opened = await dispute('doctor', { facility: 'LNH', shown: 55, shownObservedAt });
    clock.pass(4 * 3600 + 1);
    const { data } = await api.ask('superintendent', OPEN, { f: 'LNH' });
    expect(data.openDisputes).toMatchObject({ open: 1, overdue: 1, marks: [{ overdue: true }] });
    const decided = await decide('superintendent', opened.data.disputeNumber.id, false);
    expect(decided.data.decideDispute).toMatchObject({ state: 'REJECTED', decidedLate: true });
  });

  test('is opened once for one request, however often the line breaks', async () => {
    const shownObservedAt = await report('LNH', 'WHOLE', 44);
    const body = { facility: 'LNH', shown: 44, shownObservedAt };
    const [first, ...copies] = await Promise.all(
      Array.from({ length: 4 }, () => dispute('clerk', body, 'one-and-the-same')),
    );
    for (const copy of copies) expect(copy.data).toEqual(first!.data);
    await decide('official', first!.data.disputeNumber.id);
  });

  test('leaves an audit row for every step', async () => {
    const { rows } = await owner.query(
      `select action, count(*)::int as n from audit where action like '%Dispute' or action = 'disputeNumber' group by action`,
    );
    const states = await owner.query(
      `select count(*)::int as all, count(*) filter (where state in ('UPHELD', 'REJECTED'))::int as decided,
              count(*) filter (where state = 'WITHDRAWN')::int as withdrawn from dispute`,
    );
    const steps = Object.fromEntries(rows.map(({ action, n }) => [action, n]));
    expect(steps).toEqual({
      disputeNumber: states.rows[0].all,
      decideDispute: states.rows[0].decided,
      withdrawDispute: states.rows[0].withdrawn,
    });
  });
});
