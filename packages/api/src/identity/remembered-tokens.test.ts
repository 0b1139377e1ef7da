import { expect, test } from 'vitest';
import { rememberTokens } from './remembered-tokens.ts';

function issuer(expiresAt: number) {
  let asked = 0;
  return {
    asked: () => asked,
    verify: async (token: string) => {
      asked++;
      if (token === 'forged') throw new Error('not a token of our issuer');
      return { subject: token, expiresAt };
    },
  };
}

test('a good token is checked once a minute, not once a request', async () => {
  let now = 0;
  const tokens = issuer(10 * 60_000);
  const remembering = rememberTokens(tokens, () => now);
  for (let n = 0; n < 100; n++) await remembering.verify('official');
  expect(tokens.asked()).toBe(1);
  now = 60_000;
  await remembering.verify('official');
  expect(tokens.asked()).toBe(2);
});

test('a token is never remembered past its expiry', async () => {
  let now = 0;
  const tokens = issuer(5_000);
  const remembering = rememberTokens(tokens, () => now);
  await remembering.verify('official');
  now = 5_000;
  await remembering.verify('official');
  expect(tokens.asked()).toBe(2);
});

test('a bad token is refused each time, and another text is another token', async () => {
  const tokens = issuer(60_000);
  const remembering = rememberTokens(tokens, () => 0);
  await expect(remembering.verify('forged')).rejects.toThrow();
  await expect(remembering.verify('forged')).rejects.toThrow();
  await remembering.verify('official');
  expect((await remembering.verify('superintendent')).subject).toBe('superintendent');
});
