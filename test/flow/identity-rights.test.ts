import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, guardedCity, RawSocket } from './guarded-city.ts';

let city: Awaited<ReturnType<typeof guardedCity>>;
let owner: pg.Client;

beforeAll(async () => {
  city = await guardedCity({ heartbeatMs: 200 });
  owner = new pg.Client({ connectionString: city.databaseUrl });
  owner.on('error', () => undefined);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await city.stop();
});

const WALL = 'subscription { boardUpdates { kind position reason cells { facility emergency { quality } } } }';

async function follow(token: string): Promise<RawSocket> {
  const reader = await new RawSocket(city.url).introduced(token);
  reader.send({ id: 'wall', type: 'subscribe', payload: { query: WALL } });
  await reader.next(message => message.id === 'wall' && message.type === 'next');
  return reader;
}

function reports(): object {
  const observedAt = new Date().toISOString();
  const emergency = {
    present: 50,
    waitingByTriage: { urgent: 4 },
    boarders: 1,
    longestWaitMinutes: 30,
    ventilated: 1,
  };
  return {
    r: [{ source: 'LNH-HIS', messageId: `rights-${observedAt}`, facility: 'LNH', observedAt, emergency }],
  };
}
const SUBMIT = 'mutation($r: [ReportInput!]!) { submitReports(reports: $r) { outcome reason } }';

const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

describe('a token says who, the assignments say what', () => {
  test('a superintendent who is moved to another hospital sees that one, with the same token', async () => {
    const token = await city.signIn('superintendent');
    expect((await ask(city.url, '{ me { facilities } }', { token })).data.me.facilities).toEqual(['LNH']);
    await owner.query(`update assignment set facility_code = 'GTBH' where subject = 'development|superintendent'`);
    await wait(2_100);
    expect((await ask(city.url, '{ me { facilities } }', { token })).data.me.facilities).toEqual(['GTBH']);
  });

  test('a doctor whose assignment ends may do nothing more, with a token that is still good', async () => {
    const token = await city.signIn('doctor');
    expect((await ask(city.url, '{ me { role } }', { token })).data.me.role).toBe('DOCTOR');
    await owner.query(`update assignment set valid_to = now() where subject = 'development|doctor'`);
    await wait(2_100);
    const answer = await ask(city.url, '{ me { role } }', { token });
    expect(answer.status).toBe(403);
    expect(answer.errors[0]?.extensions.code).toBe('NO_ASSIGNMENT');
  });

  test('the newest assignment decides the role; older ones of another role give nothing', async () => {
    const token = await city.signIn('crew');
    await owner.query(
      `insert into assignment (subject, name, role, facility_code, valid_from)
       values ('development|crew', 'Crew', 'CLERK', 'LNH', now())`,
    );
    await wait(2_100);
    const { me } = (await ask(city.url, '{ me { role facilities } }', { token })).data;
    expect(me).toEqual({ role: 'CLERK', facilities: ['LNH'] });
  });

  test('an assignment of next week gives nothing today', async () => {
    const token = await city.signIn('patient');
    await owner.query(
      `insert into assignment (subject, role, valid_from) values ('development|patient', 'OFFICIAL', now() + interval '7 days')`,
    );
    await wait(2_100);
    expect((await ask(city.url, '{ me { role } }', { token })).data.me.role).toBe('PATIENT');
  });
});

describe('LB-10: rights that end, end', () => {
  test('revoked in the middle of a stream: told, closed, and nothing of the city after five seconds', async () => {
    const token = await city.signIn('clerk');
    const source = await city.signIn('source-lnh');
    const reader = await follow(token);
    await owner.query(`update assignment set valid_to = now() where subject = 'development|clerk'`);
    const revokedAt = performance.now();
    expect((await reader.closed).code).toBe(4403);
    expect(performance.now() - revokedAt).toBeLessThan(5_000);
    expect(JSON.stringify(reader.messages)).toContain('RIGHTS_CHANGED');
    const heard = reader.messages.length;
    await ask(city.url, SUBMIT, { token: source, variables: reports() });
    await wait(1_500);
    expect(reader.messages).toHaveLength(heard);
    const again = await new RawSocket(city.url).opened();
    again.send({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
    expect((await again.closed).code).toBe(4403);
  });

  test('changed in the middle of a stream: told to subscribe again, which then shows the new rights', async () => {
    const subject = 'development|dispatcher';
    const token = await city.signIn('dispatcher');
    const reader = await follow(token);
    await owner.query('update assignment set role = $1, facility_code = $2 where subject = $3', [
      'CLERK',
      'GTBH',
      subject,
    ]);
    const told = await reader.next(message => /RIGHTS_CHANGED/.test(JSON.stringify(message)), 5_000);
    expect(told.payload).toMatchObject({ data: { boardUpdates: { kind: 'MUST_REFETCH', reason: 'RIGHTS_CHANGED' } } });
    await reader.next(message => message.id === 'wall' && message.type === 'complete');
    // The same socket, as who they are now: a dispatcher's question is refused, a clerk's is answered.
    const vehicles = 'subscription { boardUpdates(filter: { signals: [AMBULANCES] }) { ambulances { vehicle } } }';
    reader.send({ id: 'fleet', type: 'subscribe', payload: { query: vehicles } });
    expect(JSON.stringify(await reader.next(message => message.id === 'fleet'))).toContain('FORBIDDEN');
    reader.send({ id: 'again', type: 'subscribe', payload: { query: WALL } });
    expect((await reader.next(message => message.id === 'again')).type).toBe('next');
    reader.end();
  });

  test('others on other sockets notice nothing', async () => {
    const reader = await follow(await city.signIn('official'));
    await owner.query(`update assignment set name = 'Somebody' where subject = 'development|analyst'`);
    await wait(3_000);
    expect(reader.ws.readyState).toBe(reader.ws.OPEN);
    expect(JSON.stringify(reader.messages)).not.toContain('RIGHTS_CHANGED');
    reader.end();
  });
});

describe('the database keeps what the program might forget', () => {
  test('every update of an assignment raises its version', async () => {
    const read = `select version from assignment where subject = 'development|official'`;
    const before = (await owner.query(read)).rows[0].version;
    await owner.query(`update assignment set name = 'Official' where subject = 'development|official'`);
    expect((await owner.query(read)).rows[0].version).toBe(before + 1);
  });

  test('staff without a hospital, and a source without a source, cannot be written down', async () => {
    for (const [role, facility, source] of [
      ['CLERK', null, null],
      ['SOURCE', 'LNH', null],
      ['OFFICIAL', null, 'LNH-HIS'],
      ['ANONYMOUS', null, null],
      ['SYSTEM', null, null],
    ]) {
      await expect(
        owner.query('insert into assignment (subject, role, facility_code, source_code) values ($1, $2, $3, $4)', [
          'x',
          role,
          facility,
          source,
        ]),
        String(role),
      ).rejects.toThrow(/check constraint/);
    }
  });
});
