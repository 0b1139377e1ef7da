import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { frame } from '../../packages/api/src/hl7/mllp-frames.ts';
import { heldClock } from '../support/held-clock.ts';
import { startApi, type TestApi } from '../support/start-api.ts';
import { adt, answerOf, asOwner, MllpConnection, type Owner, type Said } from './hl7-hospital.ts';

const clock = heldClock();
let api: TestApi;
let owner: Owner;
let line: MllpConnection;

beforeAll(async () => {
  api = await startApi({ clock, hl7MllpPort: 0 });
  owner = await asOwner(api.database.url);
  await owner.putUpBeds('LNH', 'MED-M', ['1', '2', '3']);
  await owner.putUpBeds('LNH', 'SUR-M', ['1']);
  line = new MllpConnection(api.hl7MllpPort!);
});
afterAll(async () => {
  line.end();
  await owner.client.end();
  await api.close();
});

let control = 0;
const message = (said: Partial<Said>) =>
  adt({ trigger: 'A01', control: `m${++control}`, at: clock.at(60), visit: 'V-0', place: 'MED-M^^1', ...said });
const say = async (said: Partial<Said>) => answerOf(await line.send(message(said)));

async function post(account: string | null, body: Buffer, type = 'application/hl7-v2') {
  const authorization: Record<string, string> = account ? { authorization: `Bearer ${await api.signIn(account)}` } : {};
  const response = await fetch(`${api.url}/hl7`, {
    method: 'POST',
    headers: { 'content-type': type, ...authorization },
    body: new Uint8Array(body),
  });
  return { status: response.status, body: Buffer.from(await response.arrayBuffer()), headers: response.headers };
}

const whereIs = (visit: string) =>
  owner.rows(
    `select v.state, s.ward, b.code as bed from visit v
       left join stay s on s.visit_id = v.id and upper_inf(s.during) left join bed b on b.id = s.bed_id
      where v.facility_code = 'LNH' and v.number = $1`,
    [visit],
  );
const stateOf = async (ward: string, bed: string) =>
  (await owner.rows('select state from bed where ward = $1 and code = $2', [ward, bed]))[0]?.state;

describe('what each message does', () => {
  test('A01 admits, A02 moves, A08 corrects who it is, A03 lets go, and each may be taken back', async () => {
    const visit = 'V-1';
    expect(await say({ visit, at: clock.at(3_000) })).toBe('AA');
    expect(await whereIs(visit)).toEqual([{ state: 'ADMITTED', ward: 'MED-M', bed: '1' }]);
    expect(await say({ trigger: 'A02', visit, place: 'SUR-M^^1', at: clock.at(2_400) })).toBe('AA');
    expect(await whereIs(visit)).toEqual([{ state: 'ADMITTED', ward: 'SUR-M', bed: '1' }]);
    expect(await stateOf('MED-M', '1')).toBe('K');
    expect(await say({ trigger: 'A12', visit, at: clock.at(2_300) })).toBe('AA');
    expect(await whereIs(visit)).toEqual([{ state: 'ADMITTED', ward: 'MED-M', bed: '1' }]);
    expect(await say({ trigger: 'A08', visit, at: clock.at(2_000), person: 'Verma^Asha||19800315|F' })).toBe('AA');
    expect(
      await owner.rows(
        `select m.initials, m.sex from visit_mark m join visit v on v.id = m.visit_id where v.number = $1`,
        [visit],
      ),
    ).toEqual([{ initials: 'AV', sex: 'F' }]);
    expect(await say({ trigger: 'A03', visit, place: '', at: clock.at(1_800) })).toBe('AA');
    expect(await whereIs(visit)).toEqual([{ state: 'DISCHARGED', ward: null, bed: null }]);
    expect(await say({ trigger: 'A13', visit, at: clock.at(1_700) })).toBe('AA');
    expect(await whereIs(visit)).toEqual([{ state: 'ADMITTED', ward: 'MED-M', bed: '1' }]);
    expect(await say({ trigger: 'A11', visit, at: clock.at(1_600) })).toBe('AA');
    expect(await whereIs(visit)).toEqual([{ state: 'CANCELLED', ward: null, bed: null }]);
  });

  test('A20 says how a bed stands', async () => {
    expect(await say({ trigger: 'A20', place: 'MED-M^^3', status: 'H' })).toBe('AA');
    expect(await stateOf('MED-M', '3')).toBe('H');
  });

  test('the count of the ward is on the live board', async () => {
    await api.live.settle();
    const before = await occupied();
    expect(await say({ visit: 'V-board', place: 'MED-M^^2' })).toBe('AA');
    await api.live.settle();
    expect((await occupied()) - before).toBe(1);
  });

  test('a name is kept as its initials and nowhere else', async () => {
    await say({ visit: 'V-name', place: 'MED-M', person: 'Qwertzington^Zebulon||19500101|M' });
    for (const { table } of await owner.rows(
      `select relname as table from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    )) {
      const found = await owner.rows(`select 1 from ${table} as t where t::text ~* 'qwertzington|zebulon'`);
      expect(found, table).toEqual([]);
    }
  });
});

async function occupied(): Promise<number> {
  const { data, errors } = await api.ask(
    'superintendent',
    '{ board(filter: { facilities: ["LNH"] }) { cells { beds { ward lastReported { occupied } } } } }',
  );
  if (!data) throw new Error(JSON.stringify(errors));
  const beds = data.board.cells.flatMap((cell: { beds: object[] }) => cell.beds) as {
    ward: string;
    lastReported: { occupied: number } | null;
  }[];
  return beds
    .filter(({ ward }) => ward === 'MED-M')
    .reduce((sum, { lastReported }) => sum + (lastReported?.occupied ?? 0), 0);
}

describe('copies', () => {
  test('every copy gets the same bytes, over either door, and after a start, and has no effect of its own', async () => {
    const said = message({ visit: 'V-copy', place: 'MED-M' });
    const first = await line.send(said);
    expect(answerOf(first)).toBe('AA');
    clock.pass(3 * 86_400);
    for (let i = 0; i < 10; i++) expect(await line.send(said)).toEqual(first);
    expect((await post('source-lnh', said)).body).toEqual(first);
    const second = await startApi({ clock, hl7MllpPort: 0, database: api.database });
    const elsewhere = new MllpConnection(second.hl7MllpPort!);
    expect(await elsewhere.send(said)).toEqual(first);
    elsewhere.end();
    await second.close();
    expect(
      await owner.rows(
        `select count(*)::int as n from adt_event where event_id like '%|V-copy' or visit_id = (select id from visit where number = 'V-copy')`,
      ),
    ).toEqual([{ n: 1 }]);
  });

  test('copies that arrive at the same time on many connections are one admission', async () => {
    const said = message({ visit: 'V-race', place: 'MED-M' });
    const lines = Array.from({ length: 8 }, () => new MllpConnection(api.hl7MllpPort!));
    const answers = await Promise.all(lines.map(each => each.send(said)));
    expect(new Set(answers.map(answer => answer.toString('hex'))).size).toBe(1);
    expect(answerOf(answers[0]!)).toBe('AA');
    for (const each of lines) each.end();
  });

  test('an acknowledgement that was lost on the way is given again', async () => {
    const said = message({ visit: 'V-lost', place: 'MED-M' });
    const cut = new MllpConnection(api.hl7MllpPort!);
    cut.socket.write(frame(said));
    await new Promise<void>(resolve => cut.socket.end(() => resolve()));
    cut.end();
    for (let i = 0; i < 500 && (await whereIs('V-lost')).length === 0; i++)
      await new Promise(resolve => setTimeout(resolve, 5));
    const again = await line.send(said);
    expect(answerOf(again)).toBe('AA');
    expect(await line.send(said)).toEqual(again);
    const stored = await owner.rows(`select acknowledgement from hl7_message where message_key = $1`, [
      `id:m${control}`,
    ]);
    expect(stored).toEqual([{ acknowledgement: again }]);
  });

  test('a control id that was used for another message is refused, and nothing is done', async () => {
    const id = 'reused';
    expect(await say({ control: id, visit: 'V-a', place: 'MED-M' })).toBe('AA');
    const other = message({ control: id, visit: 'V-b', place: 'MED-M' });
    const refused = await line.send(other);
    expect(answerOf(refused)).toBe('AR MSH-10 205');
    expect(await line.send(other)).toEqual(refused);
    expect(await whereIs('V-b')).toEqual([]);
  });
});

describe('what cannot be taken', () => {
  test('is refused by segment and field, does nothing, and the connection goes on in order', async () => {
    const poison: [Buffer, string][] = [
      [Buffer.from(''), 'AR MSH 100'],
      [Buffer.from('GET / HTTP/1.1'), 'AR MSH 100'],
      [Buffer.from('MSH|'), 'AR MSH-2 102'],
      [message({ visit: '' }), 'AE PV1-19.1 101'],
      [message({ place: '' }), 'AE PV1-3.1 101'],
      [message({ place: 'NO-SUCH^^1' }), 'AE PV1-3.1 204'],
      [message({ place: 'MED-M^^99' }), 'AE PV1-3.3 204'],
      [message({ at: clock.at(-600) }), 'AE EVN-2 199'],
      [message({ trigger: 'A04' }), 'AR MSH-9.2 201'],
      [message({ trigger: 'A20', place: 'MED-M^^3', status: 'Q' }), 'AE NPU-2 103'],
      [message({ sender: 'NOBODY|LNH' }), 'AR MSH-3 204'],
      [Buffer.concat([message({}), Buffer.from([0xff, 0xfe])]), 'AR MSH-18 102'],
    ];
    const before = await owner.rows('select count(*)::int as n from adt_event');
    const sent = poison.flatMap(([bytes]) => [bytes, message({ visit: `V-between-${control}`, place: 'MED-M' })]);
    const answers = (await line.sendAll(sent)).map(answerOf);
    expect(answers).toEqual(poison.flatMap(([, answer]) => [answer, 'AA']));
    const after = await owner.rows('select count(*)::int as n from adt_event');
    expect(after[0].n - before[0].n).toBe(poison.length);
  });

  test('a machine that names a facility of another is refused, and it is in the audit', async () => {
    const answer = await say({ visit: 'V-cross', place: 'MED-M^^^GTBH' });
    expect(answer).toBe('AE PV1-3.4 204');
    expect(await owner.rows(`select 1 from visit where number = 'V-cross'`)).toEqual([]);
    const [audit] = await owner.rows(`select actor, role, action, details from audit order by id desc limit 1`);
    expect(audit).toMatchObject({ actor: 'hl7|LNH-HIS|LNH', role: 'SOURCE', action: 'refuseHl7Message' });
    expect(audit.details).toMatchObject({ segment: 'PV1', field: 3, component: 4, source: 'LNH-HIS' });
    // The same over HTTP, and by a machine that takes the name of another sender.
    expect(answerOf((await post('source-lnh', message({ place: 'MED-M^^^GTBH' }))).body)).toBe('AE PV1-3.4 204');
    expect(answerOf((await post('source-lnh', message({ sender: 'SIM-HOSPITALS|GTBH' }))).body)).toBe('AR MSH-3 204');
  });

  test('row-level security alone would hold a machine to its facilities', async () => {
    await expect(
      owner.client.query(`begin; set local role hims_app; set local hims.role = 'SOURCE'; set local hims.sources = 'LNH-HIS';
        set local hims.facilities = 'LNH'; set local hims.subject = 'x';
        insert into visit (facility_code, number, simulated) values ('GTBH', 'V-x', false)`),
    ).rejects.toThrow(/row-level security/);
    await owner.client.query('rollback');
  });

  test('from an address that no sender is bound to, nothing is read', async () => {
    await owner.client.query(`update hl7_sender set addresses = '{10.0.0.0/8}'`);
    const stranger = new MllpConnection(api.hl7MllpPort!);
    await expect(stranger.send(message({}))).rejects.toThrow('closed');
    await owner.client.query(`update hl7_sender set addresses = '{127.0.0.0/8}' where application = 'SIM-HOSPITALS'`);
    // The address is known now, but not as that of this sender.
    expect(await say({})).toBe('AR MSH-3 204');
    await owner.client.query(`update hl7_sender set addresses = '{127.0.0.0/8,::1/128}'`);
  });
});

describe('over HTTP', () => {
  test('a machine with a token hands in a message and gets its acknowledgement', async () => {
    const taken = await post('source-lnh', message({ visit: 'V-http', place: 'MED-M' }));
    expect([taken.status, answerOf(taken.body), taken.headers.get('content-type')]).toEqual([
      200,
      'AA',
      'application/hl7-v2; charset=utf-8',
    ]);
    const refused = await post('source-lnh', message({ visit: '' }), 'x-application/hl7-v2+er7');
    expect([refused.status, answerOf(refused.body)]).toEqual([422, 'AE PV1-19.1 101']);
    const simulated = await post(
      'sim-hospitals',
      message({ sender: 'SIM-HOSPITALS|LNH', visit: 'V-sim', place: 'MED-M' }),
    );
    expect([simulated.status, answerOf(simulated.body)]).toEqual([200, 'AA']);
    expect(await owner.rows(`select simulated from visit where number = 'V-sim'`)).toEqual([{ simulated: true }]);
  });

  test('whoever is not a machine is turned away before the body is read', async () => {
    const giant = Buffer.alloc(300 * 1024, 0x41);
    expect((await post(null, giant)).status).toBe(401);
    expect((await post('clerk', message({}))).status).toBe(403);
    expect((await post('official', message({}))).status).toBe(403);
    expect((await post('source-lnh', giant)).status).toBe(413);
    for (const type of ['text/plain', 'application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'])
      expect((await post('source-lnh', message({}), type)).status, type).toBe(415);
  });
});

describe('quarantine', () => {
  const LIST = `query($f: ID, $n: Int, $a: String) { hl7Quarantine(facility: $f, first: $n, after: $a) {
    edges { cursor node { id sender controlId facility segment field component code reason answer channel receivedAt keptUntil replayedAt } }
    pageInfo { hasNextPage endCursor } } }`;
  const TEXT = 'query($id: ID!) { hl7QuarantinedMessage(id: $id) { text } }';
  const REPLAY = `mutation($r: ID!, $id: ID!) { replayQuarantined(requestId: $r, id: $id) {
    answer message { code reason component replayedAt } } }`;
  const list = async (account: string, variables: object = {}) => {
    const { data, errors } = await api.ask(account, LIST, { n: 200, ...variables });
    if (!data) throw new Error(JSON.stringify(errors));
    return data.hl7Quarantine;
  };

  test('a superintendent sees what the own hospital sent, an official everything, in pages', async () => {
    await say({ visit: '' });
    await say({ sender: 'NOBODY|NOWHERE' });
    await post('sim-hospitals', message({ sender: 'SIM-HOSPITALS|GTBH', visit: '' }));
    const own = await list('superintendent');
    const nodes = own.edges.map((edge: { node: { facility: string } }) => edge.node);
    expect(new Set(nodes.map((node: { facility: string }) => node.facility))).toEqual(new Set(['LNH']));
    expect(nodes[0]).toMatchObject({
      sender: 'LNH-HIS|LNH',
      segment: 'PV1',
      field: 19,
      code: 101,
      answer: 'AE',
      channel: 'MLLP',
    });
    const all = await list('official');
    const senders = new Set(all.edges.map((edge: { node: { sender: string } }) => edge.node.sender));
    for (const sender of ['LNH-HIS|LNH', 'SIM-HOSPITALS|GTBH', '?127.0.0.1']) expect(senders).toContain(sender);
    const page = await list('official', { n: 2 });
    const next = await list('official', { n: 2, a: page.pageInfo.endCursor });
    expect([...page.edges, ...next.edges]).toEqual(all.edges.slice(0, 4));
    for (const account of ['clerk', 'doctor', 'dispatcher', 'analyst', 'source-lnh']) {
      const { errors } = await api.ask(account, LIST);
      expect(errors?.[0]?.extensions.code, account).toBe('FORBIDDEN');
    }
  });

  test('reading the message itself is written into the audit, and shows an outsider nothing', async () => {
    await say({ visit: '', person: 'Kaur^Amrit||19900101|F' });
    const [newest] = (await list('superintendent')).edges;
    const { data } = await api.ask('superintendent', TEXT, { id: newest.node.id });
    expect(data.hl7QuarantinedMessage.text).toContain('Kaur^Amrit');
    const [audit] = await owner.rows(
      `select actor, subject from audit where action = 'hl7QuarantinedMessage' order by id desc limit 1`,
    );
    expect(audit).toEqual({ actor: 'development|superintendent', subject: newest.node.id });
    await post('sim-hospitals', message({ sender: 'SIM-HOSPITALS|GTBH', visit: '' }));
    const [foreign] = (await list('official', { f: 'GTBH' })).edges;
    const { errors } = await api.ask('superintendent', TEXT, { id: foreign.node.id });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  test('after its cause was repaired a message is taken again, once; copies are acknowledged from then on', async () => {
    const said = message({ visit: 'V-replay', place: 'MED-M^^77' });
    expect(answerOf(await line.send(said))).toBe('AE PV1-3.3 204');
    const [{ node }] = (await list('superintendent')).edges;
    const early = await api.ask('superintendent', REPLAY, { r: 'too-early', id: node.id });
    expect(early.data.replayQuarantined).toMatchObject({
      answer: 'AE',
      message: { code: 204, component: 3, replayedAt: null },
    });
    await owner.putUpBeds('LNH', 'MED-M', ['77']);
    const foreign = await api.ask('superintendent', REPLAY, { r: 'foreign', id: '999999' });
    expect(foreign.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const answers = await Promise.all(
      ['again-1', 'again-1', 'again-2'].map(r => api.ask('superintendent', REPLAY, { r, id: node.id })),
    );
    expect(answers.slice(0, 2).map(answer => answer.data?.replayQuarantined.answer)).toEqual(['AA', 'AA']);
    expect(answers[2]!.errors?.[0]?.extensions.code).toBe('ALREADY_REPLAYED');
    expect(await whereIs('V-replay')).toEqual([{ state: 'ADMITTED', ward: 'MED-M', bed: '77' }]);
    expect(answerOf(await line.send(said))).toBe('AA');
    const { data } = await api.ask('superintendent', TEXT, { id: node.id });
    expect(data.hl7QuarantinedMessage.text).toBeNull();
  });

  test('a sender that becomes known later has its messages taken by an official', async () => {
    const said = message({ sender: 'OLD-HIS|LNH', visit: 'V-later', place: 'MED-M' });
    expect(answerOf(await line.send(said))).toBe('AR MSH-3 204');
    const [{ node }] = (await list('official')).edges;
    await owner.client.query(`insert into hl7_sender values ('OLD-HIS', 'LNH', 'LNH-HIS', 'LNH', '{127.0.0.0/8}')`);
    const { data } = await api.ask('official', REPLAY, { r: 'later', id: node.id });
    expect(data.replayQuarantined.answer).toBe('AA');
    expect(answerOf(await line.send(said))).toBe('AA');
    expect(await whereIs('V-later')).toHaveLength(1);
  });

  test('a sender gone mad fills the quarantine no further than to 10,000 messages, and only its own part', async () => {
    await say({ sender: 'NOBODY|NOWHERE' });
    await owner.client.query(
      `insert into hl7_quarantine (sender, message_key, channel, received_at, answer, segment, code, reason, raw)
       select 'LNH-HIS|LNH', 'hash:' || n, 'MLLP', $1, 'AE', 'PV1', 101, 'mad', 'x' from generate_series(1, 10000) as n`,
      [clock.at()],
    );
    await say({ visit: '' });
    const left = await owner.rows(
      'select sender, count(*)::int as n from hl7_quarantine group by sender order by n desc',
    );
    expect(left[0]).toEqual({ sender: 'LNH-HIS|LNH', n: 10_000 });
    expect(left.length).toBeGreaterThan(1);
    expect((await list('superintendent')).edges[0].node).toMatchObject({ code: 101, field: 19 });
  });

  test('nothing of a message is left after 30 days but that it was refused', async () => {
    const said = message({ visit: '', person: 'Khan^Imran||19700101|M' });
    const refused = await line.send(said);
    clock.pass(31 * 86_400);
    const later = await startApi({ clock, database: api.database });
    expect(await owner.rows('select 1 from hl7_quarantine')).toEqual([]);
    await later.close();
    expect(await line.send(said)).toEqual(refused);
  });
});

describe('who may send is decided by the city desk, and what cannot be taken is settled by a person', () => {
  const BIND = `mutation($r: ID!, $s: Hl7SenderInput!) { bindHl7Sender(requestId: $r, sender: $s) {
    application facility source speaksFor addresses boundAt boundBy } }`;
  const UNBIND = `mutation($r: ID!) { unbindHl7Sender(requestId: $r, application: "WARD-PC", facility: "LNH-3") { source } }`;
  const DISMISS = `mutation($r: ID!, $id: ID!, $why: String!) { dismissQuarantined(requestId: $r, id: $id, reason: $why) {
    dismissedAt dismissedBy dismissedWhy } }`;
  const REPLAY = `mutation($r: ID!, $id: ID!) { replayQuarantined(requestId: $r, id: $id) { answer } }`;
  const wanted = { application: 'WARD-PC', facility: 'LNH-3', source: 'LNH-HIS', speaksFor: 'LNH' };
  let serial = 0;
  const give = async (account: string, text: string, variables: object = {}) => {
    const { data, errors } = await api.ask(account, text, { r: `desk-${++serial}`, ...variables });
    return { data, code: errors?.[0]?.extensions.code };
  };
  const bind = (addresses: string[], more: object = {}) =>
    give('official', BIND, { s: { ...wanted, addresses, ...more } });
  const waiting = async () => {
    const text = `{ hl7Quarantine(waiting: true, first: 1) { edges { node { id sender trigger controlId segment answer reason } } } }`;
    return (await api.ask('superintendent', text)).data.hl7Quarantine.edges[0]?.node;
  };
  const sender = 'WARD-PC|LNH-3';

  test('a sender is refused until it is bound, taken from then on, and refused again once it is let go', async () => {
    const said = { visit: 'V-desk', sender };
    expect(await say(said)).toBe('AR MSH-3 204');
    expect((await give('superintendent', BIND, { s: { ...wanted, addresses: [] } })).code).toBe('FORBIDDEN');
    const { data } = await bind(['127.0.0.1', '10.20.0.9/24', '2001:db8::7/64']);
    const addresses = ['127.0.0.1/32', '10.20.0.0/24', '2001:db8::/64'];
    expect(data.bindHl7Sender).toMatchObject({ ...wanted, addresses });
    expect(data.bindHl7Sender.boundBy).toMatch(/official/i);
    expect(await say(said)).toBe('AA');
    expect(await owner.rows(`select action from audit where subject = 'hl7/WARD-PC|LNH-3'`)).toEqual([
      { action: 'bindHl7Sender' },
    ]);
    await give('official', UNBIND);
    expect(await say({ ...said, trigger: 'A08' })).toBe('AR MSH-3 204');
    expect((await give('official', UNBIND)).code).toBe('UNKNOWN_SENDER');
  });

  test('what would open the door to everybody, or to another hospital, is refused', async () => {
    expect((await bind(['0.0.0.0/0'])).code).toBe('BAD_ADDRESS');
    expect((await bind(['the ward'])).code).toBe('BAD_ADDRESS');
    expect((await bind(['::/8'])).code).toBe('BAD_ADDRESS');
    expect((await bind(['fe80::1%eth0'])).code).toBe('BAD_ADDRESS');
    expect((await bind([], { application: 'A|B' })).code).toBe('BAD_SENDER');
    expect((await bind([], { source: 'NOBODY' })).code).toBe('UNKNOWN_SOURCE');
    expect((await bind([], { speaksFor: 'GTBH' })).code).toBe('NOT_OF_SOURCE');
    await owner.client.query(`insert into source values ('HAND-LNH', 'MANUAL', 'By hand', 'हाथ से')`);
    await owner.client.query(`insert into source_facility values ('HAND-LNH', 'LNH')`);
    for (const source of ['HAND-LNH', 'HIMS-OPD', 'HIMS-BEDS']) {
      expect((await bind([], { source })).code, source).toBe('NOT_A_MACHINE');
    }
  });

  test('a batch is refused by a NAK that names it', async () => {
    const batch = Buffer.concat([
      Buffer.from('BHS|^~\\&|LNH-HIS|LNH\r'),
      message({ visit: 'V-batch' }),
      Buffer.from('BTS|1\r'),
    ]);
    const nak = String(await line.send(batch));
    expect(answerOf(nak)).toBe('AR BHS 100');
    expect(nak).toContain('BHS makes this a batch');
  });

  test('is read without what could tell who it is about, and in full only with an entry in the audit', async () => {
    await say({ visit: 'V-masked', place: 'NO-SUCH-WARD', person: 'Qwertzington^Zebulon||19500101|M' });
    const held = await waiting();
    expect(held).toMatchObject({ sender: 'LNH-HIS|LNH', trigger: 'A01', segment: 'PV1', answer: 'AE' });
    // Where the ward belongs a shifted message has whatever it has.
    expect(held.reason).toMatch(/"\*\*\*"/);
    expect(held.reason).not.toContain('NO-SUCH-WARD');
    const reads = () =>
      owner.rows(`select 1 from audit where action = 'hl7QuarantinedMessage' and subject = $1`, [held.id]);
    const look = async (reveal: boolean) =>
      (
        await api.ask(
          'superintendent',
          `query($id: ID!, $v: Boolean!) { hl7QuarantinedMessage(id: $id, reveal: $v) { text masked } }`,
          {
            id: held.id,
            v: reveal,
          },
        )
      ).data.hl7QuarantinedMessage;
    const masked = await look(false);
    expect(masked.masked).toBe(true);
    expect(masked.text).toMatch(/^MSH\|.*\|ADT\^A01\|\*\*\*\|P\|/);
    expect(masked.text).not.toMatch(/Qwertzington|Zebulon|1950|V-masked|NO-SUCH-WARD/);
    expect(await reads()).toHaveLength(0);
    expect((await look(true)).text).toContain('Qwertzington');
    expect(await reads()).toHaveLength(1);
  });

  test('is dismissed with a reason once, forgotten, and counted no more', async () => {
    const count = async () => {
      const { data } = await api.ask('superintendent', '{ dataHealth { hospitals { facility hl7Waiting } } }');
      return data.dataHealth.hospitals[0].hl7Waiting;
    };
    const { id } = await waiting();
    const before = await count();
    const { data } = await give('superintendent', DISMISS, { id, why: 'The ward was closed in May.' });
    expect(data.dismissQuarantined).toMatchObject({ dismissedWhy: 'The ward was closed in May.' });
    expect(await owner.rows('select raw from hl7_quarantine where id = $1', [id])).toEqual([{ raw: null }]);
    expect(await count()).toBe(before - 1);
    expect((await waiting())?.id).not.toBe(id);
    expect((await give('superintendent', DISMISS, { id, why: 'Again.' })).code).toBe('ALREADY_DISMISSED');
    expect((await give('superintendent', REPLAY, { id })).code).toBe('ALREADY_DISMISSED');
  });

  test('is settled once where one person dismisses it while another has it taken again', async () => {
    await say({ visit: 'V-settled', place: 'MED-M^^78' });
    const { id } = await waiting();
    await owner.putUpBeds('LNH', 'MED-M', ['78']);
    // Both orders are under way, and neither can write yet.
    await owner.client.query('begin');
    await owner.client.query('select from hl7_quarantine where id = $1 for update', [id]);
    const both = Promise.all([give('official', REPLAY, { id }), give('superintendent', DISMISS, { id, why: 'Old.' })]);
    const stopped = `select count(*)::int as n from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    await expect.poll(async () => (await owner.rows(stopped))[0].n, { timeout: 20_000 }).toBe(2);
    await owner.client.query('commit');
    const [replayed, dismissed] = await both;
    const taken = replayed.code === undefined;
    expect([replayed.code, dismissed.code]).toEqual(
      taken ? [undefined, 'ALREADY_REPLAYED'] : ['ALREADY_DISMISSED', undefined],
    );
    expect(await whereIs('V-settled')).toHaveLength(taken ? 1 : 0);
  });
});
