import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { expect, test } from 'vitest';
import { ANONYMOUS } from '../../kernel/actor.ts';
import type { RequestContext } from '../../kernel/request.ts';
import { perFacility } from './per-facility.queries.ts';

function request(): RequestContext {
  const run = <T>(work: (em: SqlEntityManager) => Promise<T>) => work({} as SqlEntityManager);
  const command: RequestContext['command'] = (_command, work) => work({} as SqlEntityManager, 0, []);
  return { actor: ANONYMOUS, correlationId: 'test', now: () => 0, read: run, write: run, command };
}

function wards(asked: string[][]) {
  return perFacility(async (_em, codes) => {
    asked.push([...codes]);
    return codes.filter(code => code !== 'AAM-0001').map(code => ({ facilityCode: code, code: 'WHOLE' }));
  });
}

test('the wards of a whole page are read with one query, and a facility without wards has none', async () => {
  const asked: string[][] = [];
  const wardsOf = wards(asked);
  const context = request();
  const answers = await Promise.all(['LNH', 'GTBH', 'AAM-0001', 'LNH'].map(code => wardsOf(context, code)));
  expect(asked).toEqual([['LNH', 'GTBH', 'AAM-0001']]);
  expect(answers.map(rows => rows.map(({ facilityCode }) => facilityCode))).toEqual([['LNH'], ['GTBH'], [], ['LNH']]);
});

test('two requests are never answered from one query, because they may see different rows', async () => {
  const asked: string[][] = [];
  const wardsOf = wards(asked);
  await Promise.all([wardsOf(request(), 'LNH'), wardsOf(request(), 'GTBH')]);
  expect(asked).toEqual([['LNH'], ['GTBH']]);
});

test('a query that fails is told to everyone who asked, and the next page is read anew', async () => {
  let fails = true;
  const wardsOf = perFacility(async (_em, codes) => {
    if (fails) throw new Error('the database went away');
    return codes.map(code => ({ facilityCode: code }));
  });
  const context = request();
  const answers = await Promise.allSettled([wardsOf(context, 'LNH'), wardsOf(context, 'GTBH')]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  fails = false;
  expect(await wardsOf(context, 'LNH')).toHaveLength(1);
});
