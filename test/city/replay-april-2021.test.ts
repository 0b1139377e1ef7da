import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BadPortalFile } from '../../packages/simulator/src/replay/read-portal-csv.ts';
import { replayFile } from '../../packages/simulator/src/replay/replay-file.ts';
import { startApi, type TestApi } from '../support/start-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api?.close());

/** Rows of our own in the published shape: a total, a private namesake, two spellings, a hospital that stopped in January. */
const snapshot = `snapshot_at,category,hospital,owner_type,total,occupied,vacant,hospital_last_updated_at
2021-04-25T00:17,beds,All,,3000,2900,100,
2021-04-25T00:17,beds,Acharyashree Bhikshu Govt. Hospital,Delhi Government,108,108,0,2021-04-24T17:41
2021-04-25T00:17,beds,Lok Nayak Hospital,Delhi Government,1500,1512,-12,2021-04-24T17:23
2021-04-25T00:17,covid_icu_beds,LOK NAYAK Hsopital,Delhi Government,400,400,0,2021-04-24T17:23
2021-04-25T00:17,ventilators,Lok Nayak Hospital,Delhi Government,200,199,1,2021-04-24T17:23
2021-04-25T00:17,icu_beds_without_ventilator,Lok Nayak Hospital,Delhi Government,200,200,0,2021-04-24T17:23
2021-04-25T00:17,beds,Burari Hospital,Delhi Government,320,20,300,2021-01-09T09:13
2021-04-25T00:17,beds,"Bhagwan Mahavir Hospital, Madhuban Chowk",Private,40,40,0,2021-04-24T07:56
2021-04-25T00:17,beds,Safdarjung Hospital,Central Government,219,219,0,2021-04-24T14:45
`;
const replay = async (text: string): ReturnType<typeof replayFile> =>
  replayFile(text, api.url, await api.signIn('replay'));

const wholeOf = async (facility: string): Promise<unknown> => {
  const { data } = await api.ask(
    'official',
    `query ($codes: [ID!]!) { board(filter: { facilities: $codes }) { cells {
      beds { ward bedClass quality observedAt source sourceKind counts { occupied } lastReported { staffed occupied free } }
    } } }`,
    { codes: [facility] },
  );
  return (data.board.cells[0]?.beds ?? []).filter(({ ward }: { ward: string }) => ward === 'WHOLE');
};

describe('April 2021, replayed', () => {
  test('tells what matched, what did not and why, and puts the rest on the board', async () => {
    const result = await replay(snapshot);
    expect(result.rows).toBe(9);
    expect(result.matched.map(({ hospital, facility }) => [hospital, facility])).toEqual([
      ['Acharyashree Bhikshu Govt. Hospital', 'ASBH'],
      ['Lok Nayak Hospital', 'LNH'],
      ['LOK NAYAK Hsopital', 'LNH'],
      ['Burari Hospital', 'BURARI'],
    ]);
    expect(result.unmatched.map(({ hospital, reason }) => [hospital, reason])).toEqual([
      ['All', 'TOTAL_ROW'],
      ['Bhagwan Mahavir Hospital, Madhuban Chowk', 'NOT_DELHI_GOVERNMENT'],
      ['Safdarjung Hospital', 'NOT_DELHI_GOVERNMENT'],
    ]);
    expect(result.notSent).toMatchObject([{ row: 7, reason: 'PART_OF_COVID_ICU_BEDS' }]);
    expect(result.receipts).toEqual({ APPLIED: 5 });
    expect(result.refused).toEqual([]);
  });

  test('shows as the last word of a past day: the figure and its age are there, the value is unknown', async () => {
    expect(await wholeOf('ASBH')).toEqual([
      {
        ward: 'WHOLE',
        bedClass: 'COVID',
        quality: 'EXPIRED',
        observedAt: '2021-04-24T12:11:00.000Z',
        source: 'DELHI-CORONA-PORTAL',
        sourceKind: 'FEED',
        counts: null,
        lastReported: { staffed: 108, occupied: 108, free: 0 },
      },
    ]);
    expect(await wholeOf('LNH')).toMatchObject([
      { bedClass: 'COVID', lastReported: { staffed: 1500, occupied: 1512, free: -12 } },
      { bedClass: 'ICU', lastReported: { occupied: 400 } },
      { bedClass: 'VENTILATOR', lastReported: { occupied: 199 } },
    ]);
    expect(await wholeOf('BURARI')).toMatchObject([{ observedAt: '2021-01-09T03:43:00.000Z' }]);
    expect(await wholeOf('BMH')).toEqual([]);
  });

  test('the same file again changes nothing, and says that it was here before', async () => {
    const again = await replay(snapshot);
    expect(again.receipts).toEqual({ APPLIED: 5 });
    expect(again.repeated).toBe(5);
  });

  test('a file with one bad row sends nothing at all', async () => {
    const bad = snapshot.replace('108,108,0', '109,109,0').replace('320,20,300', 'many,20,300');
    await expect(replay(bad)).rejects.toThrow("row 8, column total: 'many'; accepted: a whole number, 0 or more");
    await expect(replay(bad)).rejects.toBeInstanceOf(BadPortalFile);
    expect(await wholeOf('ASBH')).toMatchObject([{ lastReported: { staffed: 108 } }]);
  });
});
