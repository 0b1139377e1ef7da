import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { type KilledCity, killedCity } from '../support/killed-city.ts';

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

let city: KilledCity;
beforeAll(async () => {
  city = await killedCity(await freePort());
}, 60_000);
afterAll(() => city.remove());

const ISSUE = `mutation($r: ID!, $i: IssueTokenInput!) { issueToken(requestId: $r, input: $i) { number } }`;

async function token(): Promise<string> {
  const response = await fetch(`${city.url}/dev/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"account":"clerk"}',
  });
  return ((await response.json()) as { accessToken: string }).accessToken;
}

async function issue(authorization: string, queue: string, requestId: string): Promise<number> {
  const response = await fetch(`${city.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${authorization}` },
    body: JSON.stringify({
      query: ISSUE,
      variables: { r: requestId, i: { facility: 'LNH', queue, lane: 'COUNTER', initials: 'KL' } },
    }),
  });
  const answer = (await response.json()) as { data?: { issueToken: { number: number } } };
  return answer.data!.issueToken.number;
}

describe('kill -9 while numbers are issued', () => {
  test.each([
    ['the API', 'MEDICINE', () => city.killApi()],
    ['everything', 'SURGERY', () => city.killEverything()],
  ])(
    'of %s leaves the numbers 1 to n: none missing, none twice, and a retry gets the one it had',
    async (_, queue, kill) => {
      const given = new Map<string, number>();
      const doubtful: string[] = [];
      const clerk = await token();
      let stopped = false;
      const lines = [1, 2, 3, 4].map(async () => {
        while (!stopped) {
          const requestId = randomUUID();
          try {
            given.set(requestId, await issue(clerk, queue, requestId));
          } catch {
            doubtful.push(requestId);
            await pause(20);
          }
        }
      });
      await pause(1_500);
      // However slow the machine is, the kill must fall among numbers that were given.
      while (given.size <= 10) await pause(10);
      await kill();
      stopped = true;
      await Promise.all(lines);
      await city.startAgain();
      const again = await token();
      for (const requestId of doubtful) given.set(requestId, await issue(again, queue, requestId));
      for (const [requestId, number] of [...given].slice(0, 20)) {
        expect(await issue(again, queue, requestId)).toBe(number);
      }
      const numbers = [...given.values()].sort((a, b) => a - b);
      expect(numbers.length).toBeGreaterThan(10);
      expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => index + 1));
    },
    120_000,
  );
});
