import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type HeldClock, heldClock } from '../support/held-clock.ts';
import { startApi, type TestApi } from '../support/start-api.ts';

const SUBMIT = 'mutation($reports: [ReportInput!]!) { submitReports(reports: $reports) { outcome reason } }';
const ENTER = `mutation($id: ID!, $facility: ID!, $entries: [HandEntryInput!]!) {
  enterByHand(requestId: $id, facility: $facility, entries: $entries) {
    id outcome reason message askedWhy place expiresAt } }`;
const WITHDRAW = `mutation($id: ID!, $entry: ID!) {
  withdrawHandEntry(requestId: $id, facility: "LNH", entry: $entry) { entries { id } } }`;
const FORMS = `query($facility: ID!) { handEntries(facility: $facility) {
  forms { signal part wasObservedAt fed validMinutes limits { field was least most believedFrom believedTo } }
  entries { id signal part observedAt enteredByRole own because place expiresAt } } }`;
const ENVELOPE = 'observedAt source sourceKind enteredByRole quality reason expiresAt';
const BOARD = `{ board(filter: { facilities: ["LNH"] }) {
  cells {
    emergency { ${ENVELOPE} figures { present waiting } lastReported { present }
      beside { ${ENVELOPE} figures { present } lastReported { present } } }
    bedsByClass { bedClass sourceKind byHand wardsKnown wardsExpected counts { staffed occupied free } }
    beds { ward bedClass ${ENVELOPE} counts { occupied } }
    queues { department ${ENVELOPE} figures { waiting } beside { ${ENVELOPE} figures { waiting } } }
    opd { byHand figures { waiting } }
    crowding { inputs { input value } } }
  totals { emergencyWaiting emergencyCoverage { known byHand } beds { bedClass coverage { known byHand } } } } }`;

let api: TestApi;
let clock: HeldClock;
beforeAll(async () => {
  clock = heldClock();
  api = await startApi({ clock });
});
afterAll(() => api.close());

let serial = 0;
const next = (what: string) => `${what}-${++serial}`;

async function feed(body: object, over: object = {}): Promise<{ outcome: string; reason: string | null }> {
  const report = {
    source: 'LNH-HIS',
    messageId: next('fed'),
    facility: 'LNH',
    observedAt: clock.at(),
    ...body,
    ...over,
  };
  const { data, errors } = await api.ask('source-lnh', SUBMIT, { reports: [report] });
  expect(errors).toBeUndefined();
  return data.submitReports[0];
}
type Receipt = {
  id: string;
  outcome: string;
  reason: string | null;
  message: string | null;
  askedWhy: boolean;
  place: string | null;
  expiresAt: string | null;
};
async function enter(entries: object[], account = 'superintendent', id = next('entered')): Promise<Receipt[]> {
  const { data, errors } = await api.ask(account, ENTER, { id, facility: 'LNH', entries });
  expect(errors).toBeUndefined();
  return data.enterByHand;
}
async function board() {
  await api.live.settle();
  const { data, errors } = await api.ask('official', BOARD);
  expect(errors).toBeUndefined();
  return { ...data.board.cells[0], totals: data.board.totals };
}
const waiting = (immediate: number, standard = 0) => ({ immediate, veryUrgent: 0, urgent: 0, standard, nonUrgent: 0 });
const emergency = (present: number, more: object = {}) => ({
  emergency: { present, waitingByTriage: waiting(1, 3), boarders: 2, longestWaitMinutes: 40, ventilated: 1, ...more },
});
const queue = (count: number) => ({
  queue: { department: 'MEDICINE', issued: 300, waiting: count, called: 200, servedLastHour: 30, roomsOpen: 3 },
});
const beds = (ward: string, staffed: number, occupied: number, bedClass = 'GENERAL') => ({
  beds: { ward, bedClass, staffed, occupied },
});

describe('figures entered by hand', () => {
  test('while a feed lives its figure stays, and the entry is told beside it with who made it', async () => {
    await feed(emergency(60));
    clock.pass(60);
    const [receipt] = await enter([emergency(75)]);
    expect(receipt).toMatchObject({ outcome: 'APPLIED', reason: null, place: 'BESIDE_FEED', askedWhy: false });
    const { emergency: shown } = await board();
    expect(shown).toMatchObject({ sourceKind: 'FEED', enteredByRole: null, figures: { present: 60 } });
    expect(shown.beside).toMatchObject({
      source: 'HAND-LNH',
      sourceKind: 'MANUAL',
      enteredByRole: 'SUPERINTENDENT',
      observedAt: clock.at(),
      figures: { present: 75 },
    });
    clock.pass(60);
    await feed(emergency(62));
    expect((await board()).emergency).toMatchObject({ figures: { present: 62 }, beside: { figures: { present: 75 } } });
  });

  test('a feed that falls silent gives the word to an entry made after that, and takes it back with its next report', async () => {
    clock.pass(6 * 60);
    const [receipt] = await enter([emergency(90)], 'clerk');
    expect(receipt).toMatchObject({ place: 'SHOWN', expiresAt: clock.at(-90 * 60) });
    const silent = await board();
    expect(silent.emergency).toMatchObject({
      sourceKind: 'MANUAL',
      enteredByRole: 'CLERK',
      quality: 'GOOD',
      figures: { present: 90 },
      beside: { sourceKind: 'FEED', figures: { present: 62 } },
    });
    expect(silent.totals).toMatchObject({ emergencyWaiting: 4, emergencyCoverage: { known: 1, byHand: 1 } });
    clock.pass(40 * 60);
    expect((await board()).emergency).toMatchObject({
      figures: { present: 90 },
      beside: { quality: 'EXPIRED', figures: null, lastReported: { present: 62 } },
    });
    // An entry that stands in for a feed does not make it heard.
    const { data } = await api.ask(
      'official',
      '{ dataHealth(first: 40) { hospitals { facility feeds { signal state observedAt manualShare sources { code } } } } }',
    );
    const { feeds } = data.dataHealth.hospitals.find(({ facility }: { facility: string }) => facility === 'LNH');
    expect(feeds.find(({ signal }: { signal: string }) => signal === 'EMERGENCY')).toMatchObject({
      state: 'EXPIRED',
      manualShare: 1,
      sources: [{ code: 'HAND-LNH' }, { code: 'LNH-HIS' }],
    });
    // What the feed saw just before the entry comes late and is newer than its own last word: the feed is back.
    await feed(emergency(64), { observedAt: clock.at(30) });
    const back = await board();
    expect(back.emergency).toMatchObject({ sourceKind: 'FEED', figures: { present: 64 } });
    expect(back.emergency.beside).toMatchObject({ sourceKind: 'MANUAL', figures: { present: 90 } });
    expect(back.totals.emergencyCoverage).toMatchObject({ known: 1, byHand: 0 });
  });

  test('an entry expires by its own clock and is unknown then, never zero', async () => {
    clock.pass(40 * 60);
    await enter([emergency(70)]);
    expect((await board()).emergency).toMatchObject({ sourceKind: 'MANUAL', figures: { present: 70 } });
    clock.pass(89 * 60);
    expect((await board()).emergency).toMatchObject({ quality: 'GOOD', figures: { present: 70 } });
    clock.pass(60);
    const { emergency: shown, totals } = await board();
    expect(shown).toMatchObject({ quality: 'EXPIRED', figures: null, lastReported: { present: 70 } });
    expect(totals).toMatchObject({ emergencyWaiting: null, emergencyCoverage: { known: 0, byHand: 0 } });
    await feed(emergency(66));
    expect((await board()).emergency).toMatchObject({ sourceKind: 'FEED', figures: { present: 66 }, beside: null });
  });

  test('a class counted as a whole stands in for its wards from the first that is silent until all are back', async () => {
    const general = async () => {
      const { bedsByClass } = await board();
      return bedsByClass.find(({ bedClass }: { bedClass: string }) => bedClass === 'GENERAL');
    };
    await feed(beds('MED-M', 40, 44));
    await feed(beds('SUR-M', 30, 20));
    expect(await general()).toMatchObject({ byHand: 0, counts: { staffed: 70, occupied: 64 } });
    const [beside] = await enter([beds('WHOLE', 70, 60)]);
    expect(beside!.place).toBe('BESIDE_FEED');
    expect(await general()).toMatchObject({ byHand: 0, counts: { occupied: 64 } });
    clock.pass(16 * 60);
    await feed(beds('SUR-M', 30, 21));
    const [shown] = await enter([beds('WHOLE', 70, 62)]);
    expect(shown!.place).toBe('SHOWN');
    expect(await general()).toMatchObject({
      sourceKind: 'MANUAL',
      byHand: 1,
      counts: { staffed: 70, occupied: 62, free: 8 },
    });
    clock.pass(50 * 60);
    const total = (await board()).totals.beds.find(({ bedClass }: { bedClass: string }) => bedClass === 'GENERAL');
    expect(total.coverage).toEqual({ known: 1, byHand: 1 });
    await feed(beds('MED-M', 40, 43));
    await feed(beds('SUR-M', 30, 22));
    expect(await general()).toMatchObject({ sourceKind: 'FEED', byHand: 0, counts: { occupied: 65 } });
  });

  test('what cannot be is refused by name and value, with what would be accepted', async () => {
    const receipts = await enter([
      emergency(-3),
      beds('ATTIC', 10, 5),
      { ...beds('WHOLE', 10, 5, 'ICU'), ...queue(3) },
      { ...queue(40), observedAt: clock.at(-600) },
    ]);
    expect(receipts.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['REFUSED', 'NEGATIVE_COUNT'],
      ['REFUSED', 'UNKNOWN_WARD'],
      ['REFUSED', 'MANY_BODIES'],
      ['QUARANTINED', 'FROM_THE_FUTURE'],
    ]);
    expect(receipts[0]!.message).toBe('present is -3; a count is 0 or more.');
    expect(receipts.every(({ place, askedWhy }) => place === null && !askedWhy)).toBe(true);
  });

  test('more on ventilators than are present cannot be, whatever the reason', async () => {
    const [receipt] = await enter([{ ...emergency(60, { ventilated: 70 }), because: 'COUNTED_AGAIN' }]);
    expect(receipt).toMatchObject({
      outcome: 'REFUSED',
      reason: 'MORE_VENTILATED_THAN_PRESENT',
      message: 'ventilated is 70, present is 60; up to 60 is accepted.',
      askedWhy: false,
      place: null,
    });
  });

  test('a jump that is hard to believe is asked for a reason; with one it stands, marked as uncertain', async () => {
    const far = emergency(800);
    const [asked] = await enter([far]);
    expect(asked).toMatchObject({ outcome: 'REFUSED', reason: 'ABSURD_JUMP', askedWhy: true, place: null });
    expect(asked!.message).toMatch(
      /present went from \d+ to 800 .*; a change of up to \d+ is believed\. With a reason/,
    );
    clock.pass(400);
    const [taken] = await enter([{ ...far, because: 'MANY_AT_ONCE' }]);
    expect(taken).toMatchObject({ outcome: 'UNCERTAIN', askedWhy: false, place: 'SHOWN' });
    expect((await board()).emergency).toMatchObject({
      quality: 'UNCERTAIN',
      reason: 'ABSURD_JUMP',
      figures: { present: 800 },
    });
  });

  test('the whole of a class is compared with the sum of its wards', async () => {
    await feed(beds('MED-M', 40, 43));
    await feed(beds('SUR-M', 30, 22));
    const [asked] = await enter([beds('WHOLE', 70, 200)]);
    expect(asked).toMatchObject({ outcome: 'REFUSED', reason: 'ABSURD_JUMP', askedWhy: true });
    expect(asked!.message).toMatch(/occupied went from 65 to 200/);
  });

  test('a withdrawn entry gives way to the one before, then to nothing; its number is not brought up again', async () => {
    await enter([queue(10)]);
    clock.pass(30);
    const [second] = await enter([queue(100)], 'clerk');
    const medicine = async () => (await board()).queues[0];
    expect(await medicine()).toMatchObject({ figures: { waiting: 100 }, enteredByRole: 'CLERK' });
    const withdraw = (account: string, entry: string) => api.ask(account, WITHDRAW, { id: next('back'), entry });
    expect((await withdraw('superintendent', second!.id)).errors).toBeUndefined();
    expect(await medicine()).toMatchObject({ figures: { waiting: 10 }, enteredByRole: 'SUPERINTENDENT' });
    expect((await withdraw('clerk', second!.id)).errors?.[0]?.extensions.code).toBe('WITHDRAWN_ALREADY');
    const { data } = await api.ask('clerk', FORMS, { facility: 'LNH' });
    const first = data.handEntries.entries.find(({ signal }: { signal: string }) => signal === 'QUEUES');
    expect(first).toMatchObject({ own: false, place: 'SHOWN', enteredByRole: 'SUPERINTENDENT' });
    expect((await withdraw('clerk', first.id)).errors?.[0]?.extensions.code).toBe('NOT_YOUR_ENTRY');
    expect((await withdraw('superintendent', first.id)).errors).toBeUndefined();
    expect(await medicine()).toMatchObject({ quality: 'EXPIRED', reason: 'WITHDRAWN', figures: null });
    expect((await board()).opd.byHand).toBe(0);
    // A feed that saw it before the withdrawal is still heard.
    await feed(queue(12), { observedAt: clock.at(5) });
    expect(await medicine()).toMatchObject({ sourceKind: 'FEED', figures: { waiting: 12 }, beside: null });
  });

  test('the form says what was shown, what is accepted and believed, and for how long an entry stands', async () => {
    const { data } = await api.ask('clerk', FORMS, { facility: 'LNH' });
    const form = (signal: string, part: string) =>
      data.handEntries.forms.find(
        (each: { signal: string; part: string }) => each.signal === signal && each.part === part,
      );
    expect(form('EMERGENCY', 'ED')).toMatchObject({ validMinutes: 90, fed: false });
    const general = form('BEDS', 'WHOLE/GENERAL');
    expect(general).toMatchObject({ validMinutes: 240, fed: true });
    expect(general.limits.map(({ field }: { field: string }) => field)).toEqual([
      'staffed',
      'occupied',
      'cleaning',
      'reserved',
      'blocked',
    ]);
    expect(form('BEDS', 'WHOLE/ICU').validMinutes).toBe(120);
    expect(form('QUEUES', 'MEDICINE')).toMatchObject({ fed: true });
    expect(form('QUEUES', 'MEDICINE').limits[0]).toMatchObject({ field: 'waiting', was: 12, least: 0, most: 100_000 });
  });

  test('sent again it is entered once; another hospital is not theirs; and who entered it is in the audit', async () => {
    const id = next('twice');
    const [first] = await enter([queue(20)], 'clerk', id);
    const [again] = await enter([queue(20)], 'clerk', id);
    expect(again).toEqual(first);
    for (const [account, facility, code] of [
      ['superintendent', 'GTBH', 'FORBIDDEN'],
      ['clerk', 'GTBH', 'FORBIDDEN'],
      ['doctor', 'LNH', 'FORBIDDEN'],
      ['official', 'LNH', 'FORBIDDEN'],
    ] as const) {
      const { errors } = await api.ask(account, ENTER, { id: next('no'), facility, entries: [queue(1)] });
      expect(errors?.[0]?.extensions.code, `${account} at ${facility}`).toBe(code);
    }
    const database = new pg.Client({ connectionString: api.database.url });
    await database.connect();
    const { rows } = await database.query(
      "select actor, role from audit where action = 'enterByHand' order by id desc limit 1",
    );
    await database.end();
    expect(rows[0]).toEqual({ actor: 'development|clerk', role: 'CLERK' });
    const { data } = await api.ask(
      'superintendent',
      'query($from: DateTime!, $to: DateTime!) { reports(facility: "LNH", from: $from, to: $to, signal: QUEUES, first: 500) { edges { node { source outcome } } } }',
      { from: clock.at(86_400), to: clock.at(-60) },
    );
    expect(
      data.reports.edges.filter(({ node }: { node: { source: string } }) => node.source === 'HAND-LNH').length,
    ).toBe(3);
  });

  test('neither an entry nor its withdrawal makes up for the reports that a dead feed does not send', async () => {
    const missing = async () => {
      // What was counted is kept for half a minute.
      clock.pass(31);
      const { data } = await api.ask(
        'official',
        '{ dataHealth(first: 40) { hospitals { facility feeds { signal lastHour { missingShare } } } } }',
      );
      const { feeds } = data.dataHealth.hospitals.find((each: { facility: string }) => each.facility === 'LNH');
      return feeds.find((each: { signal: string }) => each.signal === 'EMERGENCY').lastHour.missingShare;
    };
    await feed(emergency(66));
    clock.pass(3 * 3_600);
    expect(await missing()).toBe(1);
    const [entry] = await enter([emergency(70)]);
    expect(entry!.place).toBe('SHOWN');
    expect(await missing()).toBe(1);
    await api.ask('superintendent', WITHDRAW, { id: next('back'), entry: entry!.id });
    expect((await board()).emergency).toMatchObject({ sourceKind: 'FEED', quality: 'EXPIRED' });
    expect(await missing()).toBe(1);
  });

  test('two entries for one part in one call are refused: each figure is kept under its own', async () => {
    const body = { id: next('both'), facility: 'LNH', entries: [queue(21), emergency(70), queue(22)] };
    const { errors } = await api.ask('clerk', ENTER, body);
    expect(errors?.[0]).toMatchObject({
      message: 'entries name QUEUES MEDICINE twice; each part once is accepted.',
      extensions: { code: 'NAMED_TWICE' },
    });
    expect((await enter([queue(21)], 'clerk')).map(({ outcome }) => outcome)).toEqual(['APPLIED']);
  });
});
