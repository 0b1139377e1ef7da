const LOOPBACK = /^(localhost|.*\.localhost|127(\.\d{1,3}){3}|0\.0\.0\.0|\[::1?\]|\[::ffff:7f.*\])$/i;

/** In production somebody must answer for who may sign in. */
export class UntrustedIssuer extends Error {
  override readonly name = 'UntrustedIssuer';
}

/**
 * Refuses to start in production with an issuer that anyone on this machine or on the wire can be: the development
 * issuer (null), one on loopback, one without TLS. Outside production every issuer will do.
 */
export function assertTrustedIssuer(config: { production: boolean; issuer: string | null }): void {
  if (!config.production) return;
  const accepted = 'OIDC_ISSUER must be an https URL of an issuer on another host.';
  if (config.issuer === null) {
    throw new UntrustedIssuer(
      `NODE_ENV=production with the development issuer, whose accounts anyone can use. ${accepted}`,
    );
  }
  if (!URL.canParse(config.issuer)) {
    throw new UntrustedIssuer(`OIDC_ISSUER="${config.issuer}" is not a URL. ${accepted}`);
  }
  const url = new URL(config.issuer);
  if (url.protocol !== 'https:') {
    throw new UntrustedIssuer(`OIDC_ISSUER="${config.issuer}" has no TLS in production. ${accepted}`);
  }
  if (LOOPBACK.test(url.hostname)) {
    throw new UntrustedIssuer(`OIDC_ISSUER="${config.issuer}" is this machine itself, in production. ${accepted}`);
  }
}
