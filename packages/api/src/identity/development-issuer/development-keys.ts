import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';

export type DevelopmentKeys = { signing: CryptoKey; published: JWK };

async function keysOf(jwk: JWK): Promise<DevelopmentKeys> {
  const { d: _private, ...open } = jwk;
  const kid = await calculateJwkThumbprint(open);
  return {
    signing: (await importJWK(jwk, 'ES256')) as CryptoKey,
    published: { ...open, kid, alg: 'ES256', use: 'sig' },
  };
}

/**
 * Keys of the development issuer: made at the first start and kept in `file`, readable by its owner only, so that pages
 * that were open when the city stopped go on when it is back. Without a file they live as long as the process.
 */
export async function developmentKeys(file: string | null): Promise<DevelopmentKeys> {
  if (file !== null) {
    // A file that is absent, or was cut off while it was written, is replaced; everyone signs in again.
    const kept = await readFile(file, 'utf8')
      .then(text => keysOf(JSON.parse(text) as JWK))
      .catch(() => null);
    if (kept) return kept;
  }
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  if (file !== null) {
    // With a database elsewhere nobody has made the folder yet.
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(jwk), { mode: 0o600 });
  }
  return keysOf(jwk);
}
