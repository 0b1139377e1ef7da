import 'reflect-metadata';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { insertAll, loadRegistry } from '../../packages/api/src/city/facilities/load-registry.ts';
import { registryRows } from '../../packages/api/src/city/facilities/registry-rows.ts';
import { readConfig } from '../../packages/api/src/config.ts';
import { type Api, start } from '../../packages/api/src/start.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';

// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of the question beside it.
type Loose = any;
type Answer = { data?: Loose; errors?: { message: string; extensions?: { code?: string } }[] };

let database: FreshDatabase;
let owner: pg.Client;
let api: Api;
const tokens = new Map<string, string>();

beforeAll(async () => {
  database = await freshDatabase();
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  api = await start({ ...readConfig({ LOG_LEVEL: 'silent' }), port: 0, databaseUrl: database.url });
});
afterAll(async () => {
  await api?.stop();
  await owner?.end();
  await database?.drop();
});

async function ask(account: string | null, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (account) headers.authorization = `Bearer ${await signIn(account)}`;
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

async function signIn(account: string): Promise<string> {
  const known = tokens.get(account);
  if (known) return known;
  const response = await fetch(`${api.url}/dev/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account }),
  });
  const { accessToken } = (await response.json()) as { accessToken: string };
  tokens.set(account, accessToken);
  return accessToken;
}

async function exported(table: string): Promise<string> {
  const { data, errors } = await ask('official', 'query ($table: String!) { exportRegistry(table: $table) }', {
    table,
  });
  expect(errors).toBeUndefined();
  return data!.exportRegistry;
}

const IMPORT = `mutation ($table: String!, $csv: String!, $skip: Boolean! = false) {
  importRegistry(table: $table, csv: $csv, skipBadRows: $skip) {
    applied inserted changed unchanged problems { row column value accepted }
  }
}`;
async function imported(table: string, csv: string, skip = false) {
  const { data, errors } = await ask('official', IMPORT, { table, csv, skip });
  expect(errors).toBeUndefined();
  return data!.importRegistry;
}

async function rows(sql: string, parameters: unknown[] = []): Promise<Loose[]> {
  return (await owner.query(sql, parameters)).rows;
}

describe('a new city', () => {
  test('begins with 40 hospitals, 1,139 mandirs of which 370 are open, 25 kendras and one control room', async () => {
    expect(
      await rows(
        `select kind, operational_state as state, synthetic, count(*)::int as count from facility
         group by 1, 2, 3 order by 1, 2`,
      ),
    ).toEqual([
      { kind: 'AMBULANCE_CONTROL', state: 'OPERATIONAL', synthetic: false, count: 1 },
      { kind: 'HOSPITAL', state: 'OPERATIONAL', synthetic: false, count: 40 },
      { kind: 'JAN_AUSHADHI_KENDRA', state: 'OPERATIONAL', synthetic: true, count: 25 },
      { kind: 'MANDIR', state: 'OPERATIONAL', synthetic: true, count: 370 },
      { kind: 'MANDIR', state: 'PLANNED', synthetic: true, count: 769 },
    ]);
    expect(await rows('select count(*)::int as count from ambulance')).toEqual([{ count: 277 }]);
  });

  test('is filled in one transaction, which can be taken back', async () => {
    const made = registryRows();
    expect(made.facility).toHaveLength(1205);
    await owner.query('begin');
    await owner.query('truncate facility, facility_fact, department, ward, ambulance cascade');
    await insertAll(owner, made);
    expect((await rows('select count(*)::int as n from facility'))[0]).toEqual({ n: 1205 });
    await owner.query('rollback');
  });

  test('keeps the registry it has when it is loaded again', async () => {
    await owner.query(`update facility set locality = 'edited by a person' where code = 'PHH'`);
    await loadRegistry(owner);
    expect(await rows(`select locality from facility where code = 'PHH'`)).toEqual([
      { locality: 'edited by a person' },
    ]);
  });
});

describe('the facility list', () => {
  const PAGE = `query ($first: Int!, $after: String, $filter: FacilityFilter) {
    facilities(first: $first, after: $after, filter: $filter) {
      totalCount pageInfo { hasNextPage endCursor } edges { cursor node { code nameEn kind operationalState } }
    }
  }`;

  test('is open to anyone and gives the whole city on one page', async () => {
    const { data, errors } = await ask(null, PAGE, { first: 2000 });
    expect(errors).toBeUndefined();
    expect(data!.facilities.totalCount).toBe(1205);
    expect(data!.facilities.edges).toHaveLength(1205);
    expect(data!.facilities.pageInfo.hasNextPage).toBe(false);
  });

  test('turned page by page gives each facility once, in order of code, with the total on every page', async () => {
    const codes: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { data }: Answer = await ask(null, PAGE, { first: 17, after, filter: { kinds: ['HOSPITAL'] } });
      const { edges, pageInfo, totalCount } = data!.facilities;
      expect(totalCount).toBe(40);
      codes.push(...edges.map((edge: Loose) => edge.node.code));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(codes).toHaveLength(40);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  test('finds by part of a name in either language, by alias and by state, and takes no wildcard from the reader', async () => {
    const found = async (filter: object) => {
      const { data } = await ask(null, PAGE, { first: 2000, filter });
      return data!.facilities.edges.map((edge: Loose) => edge.node.code);
    };
    expect(await found({ search: 'lok nay' })).toEqual(['LNH']);
    expect(await found({ search: 'लोक नायक' })).toEqual(['LNH']);
    expect(await found({ search: 'lnjp' })).toEqual(['LNH']);
    expect(await found({ search: '%' })).toEqual([]);
    expect(await found({ search: '\u0000' })).toEqual([]);
    expect(await found({ district: 'No\u0000rth' })).toEqual([]);
    expect(await found({ kinds: ['MANDIR'], states: ['OPERATIONAL'] })).toHaveLength(370);
    expect(await found({ kinds: ['HOSPITAL'], district: 'North' })).toContain('BURARI');
  });

  test('refuses a page size and a cursor it cannot honour, by name', async () => {
    for (const first of [0, -1, 2001]) {
      const { errors } = await ask(null, PAGE, { first });
      expect(errors?.[0]?.extensions?.code).toBe('PAGE_SIZE');
      expect(errors?.[0]?.message).toContain(`first is ${first}; 1 to 2000 is accepted`);
    }
    const { errors } = await ask(null, PAGE, { first: 5, after: 'not-a-cursor' });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_CURSOR');
  });
});

describe('one facility', () => {
  test('tells its claims with source and day, its departments and its wards', async () => {
    const { data, errors } = await ask(
      null,
      `{ facility(code: "LNH") {
          nameEn nameHi nameHiVerified beds latitude constituencyName phones aliases
          facts { fact value asOf source verified } departments { code nameEn nameHi } wards { code bedClasses beds }
      } }`,
    );
    expect(errors).toBeUndefined();
    const { facts, departments, wards, ...values } = data!.facility;
    expect(values).toMatchObject({
      nameEn: 'Lok Nayak Hospital',
      nameHiVerified: false,
      beds: 2000,
      constituencyName: 'Matia Mahal',
    });
    expect(
      facts.filter((fact: Loose) => fact.fact === 'beds').map((fact: Loose) => [fact.value, fact.asOf, fact.verified]),
    ).toEqual([
      ['2053', '2026-11-22', false],
      ['2000', '2020-10-23', true],
      ['2550', '2019-03-09', true],
    ]);
    expect(departments.map(({ code }: Loose) => code)).toContain('MEDICINE');
    expect(wards.find(({ code }: Loose) => code === 'WHOLE')).toEqual({
      code: 'WHOLE',
      beds: null,
      bedClasses: expect.any(Array),
    });
    expect(wards.find(({ code }: Loose) => code === 'WHOLE').bedClasses).toHaveLength(9);
  });

  test('is null under a code that nobody has', async () => {
    expect(await ask(null, '{ facility(code: "NOWHERE") { code } }')).toEqual({ data: { facility: null } });
    expect(await ask(null, 'query ($code: ID!) { facility(code: $code) { code } }', { code: 'LNH\u0000' })).toEqual({
      data: { facility: null },
    });
  });

  test('has its own wards and departments, not those of its neighbours on the page', async () => {
    const { data, errors } = await ask(
      null,
      '{ facilities(first: 40, filter: { kinds: [HOSPITAL] }) { edges { node { code wards { code } departments { code } } } } }',
    );
    expect(errors).toBeUndefined();
    for (const { node } of data!.facilities.edges) {
      expect(
        node.wards.map(({ code }: Loose) => code),
        node.code,
      ).toContain('WHOLE');
      expect(node.departments.length, node.code).toBeGreaterThan(0);
      const own = await rows('select code from ward where facility_code = $1 order by code collate "C"', [node.code]);
      expect(node.wards.map(({ code }: Loose) => code).sort(), node.code).toEqual(own.map(({ code }) => code));
    }
  });
});

test('the fleet is shown to the dispatcher and hidden from a patient', async () => {
  const { data } = await ask('dispatcher', '{ ambulances { code type facility source } }');
  expect(data!.ambulances).toHaveLength(277);
  expect(data!.ambulances[0]).toMatchObject({
    code: 'AMB-001',
    facility: 'CATS',
    source: expect.stringContaining('assumption'),
  });
  const refused = await ask('patient', '{ ambulances { code } }');
  expect(refused.errors).toBeDefined();
  expect(refused.data?.ambulances ?? null).toBeNull();
});

describe('a registry file', () => {
  test.each(['facilities', 'wards', 'departments', 'ambulances'])(
    'of %s comes back and changes nothing',
    async table => {
      const before = await exported(table);
      const result = await imported(table, before);
      expect(result).toMatchObject({ applied: false, inserted: 0, changed: 0, problems: [] });
      expect(result.unchanged).toBe(before.trimEnd().split('\r\n').length - 1);
      expect(await exported(table)).toBe(before);
    },
  );

  test('that changes a bed figure changes the value in force, adds a dated claim and is audited', async () => {
    const csv = 'code,beds,source,as_of\nGTBH,1512,circular 7 of the hospital,2026-11-01\n';
    expect(await imported('facilities', csv)).toMatchObject({ applied: true, inserted: 0, changed: 1, unchanged: 0 });
    const { data } = await ask(null, '{ facility(code: "GTBH") { beds facts { fact value asOf source verified } } }');
    expect(data!.facility.beds).toBe(1512);
    expect(data!.facility.facts).toContainEqual({
      fact: 'beds',
      value: '1512',
      asOf: '2026-11-01',
      source: 'circular 7 of the hospital',
      verified: true,
    });
    expect(data!.facility.facts.filter((fact: Loose) => fact.fact === 'beds').length).toBeGreaterThan(2);
    expect(
      await rows('select actor, role, action, subject, details from audit order by id desc limit 1'),
    ).toMatchObject([
      { role: 'OFFICIAL', action: 'IMPORT_REGISTRY', subject: 'facilities', details: { inserted: 0, changed: 1 } },
    ]);
  });

  test('brings a ward into being and gives a vehicle its true type', async () => {
    const ward =
      'facility_code,code,name_en,name_hi,bed_classes,beds,source,as_of\n' +
      'LNH,BURNS,Burns,बर्न्स,GENERAL; ICU,24,ward list,2026-11-01\n';
    expect(await imported('wards', ward)).toMatchObject({ applied: true, inserted: 1 });
    const vehicle = 'code,type,source,as_of\nAMB-001,ALS-N,fleet book,2026-11-01\n';
    expect(await imported('ambulances', vehicle)).toMatchObject({ applied: true, changed: 1 });
    expect(await rows(`select bed_classes, beds from ward where facility_code = 'LNH' and code = 'BURNS'`)).toEqual([
      { bed_classes: ['GENERAL', 'ICU'], beds: 24 },
    ]);
    expect(await rows(`select type, source from ambulance where code = 'AMB-001'`)).toEqual([
      { type: 'ALS-N', source: 'fleet book' },
    ]);
    expect(await rows(`select facility_code, value from facility_fact where fact = 'ambulance.AMB-001.type'`)).toEqual([
      { facility_code: 'CATS', value: 'ALS-N' },
    ]);
  });

  describe('with one bad row among good ones', () => {
    const csv =
      'code,beds,source,as_of\n' +
      'DHAS,200,circular 3,2026-11-01\n' +
      'JPCH,two hundred,circular 3,2026-11-01\n' +
      'SVBPH,50,circular 3,2026-11-01\n';
    const problem = { row: 3, column: 'beds', value: 'two hundred', accepted: 'a whole number from 0 to 10000' };
    const beds = () => rows(`select code, beds from facility where code in ('DHAS', 'JPCH', 'SVBPH') order by code`);
    beforeEach(() => owner.query(`update facility set beds = null where code in ('DHAS', 'JPCH', 'SVBPH')`));

    test('changes nothing and says which row, column and value, and what would be accepted', async () => {
      expect(await imported('facilities', csv)).toEqual({
        applied: false,
        inserted: 0,
        changed: 0,
        unchanged: 0,
        problems: [problem],
      });
      expect((await beds()).map(row => row.beds)).toEqual([null, null, null]);
      expect(await rows(`select from facility_fact where source = 'circular 3'`)).toEqual([]);
    });

    test('changes the good ones when told to skip the bad', async () => {
      expect(await imported('facilities', csv, true)).toMatchObject({ applied: true, changed: 2, problems: [problem] });
      expect((await beds()).map(row => row.beds)).toEqual([200, null, 50]);
    });
  });

  test('is refused to a superintendent, a clerk and the anonymous', async () => {
    for (const account of ['superintendent', 'clerk', null]) {
      const asked = await ask(account, '{ exportRegistry(table: "facilities") }');
      expect(asked.errors, String(account)).toBeDefined();
      const sent = await ask(account, IMPORT, {
        table: 'facilities',
        csv: 'code,beds,source,as_of\nLNH,1,x,2026-11-01\n',
      });
      expect(sent.errors, String(account)).toBeDefined();
    }
    expect(await rows(`select beds from facility where code = 'LNH'`)).toEqual([{ beds: 2000 }]);
  });

  test('of a table that does not exist is refused with the names of those that do', async () => {
    const { errors } = await ask('official', '{ exportRegistry(table: "doctors") }');
    expect(errors?.[0]?.extensions?.code).toBe('UNKNOWN_REGISTRY_TABLE');
    expect(errors?.[0]?.message).toContain('facilities, wards, departments, ambulances');
  });

  test('carries no cell that a spreadsheet would run', async () => {
    const csv = `code,locality,source,as_of\nPHH,"=HYPERLINK(""http://example.org"")",letter 9,2026-11-01\n`;
    expect(await imported('facilities', csv)).toMatchObject({ changed: 1 });
    const file = await exported('facilities');
    expect(file).toContain(`"'=HYPERLINK(""http://example.org"")"`);
    expect(await imported('facilities', file)).toMatchObject({ applied: false, changed: 0, problems: [] });
  });
});
