/** The API could not be reached, or answered that it is not able to right now. The same call may succeed later. */
export class ApiUnavailable extends Error {
  override name = 'ApiUnavailable';
}
/** The API does not know the caller, or no longer. A new token may help. */
export class ApiWantsSignIn extends Error {
  override name = 'ApiWantsSignIn';
}
/** The API understood the call and refused it. The same call would be refused again. */
export class ApiRefused extends Error {
  override name = 'ApiRefused';
}

interface GraphqlAnswer<T> {
  data?: T | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

export interface CallOptions {
  token?: string | undefined;
  timeoutMs?: number;
  /** Breaks the connection when it fires; the call then counts as unavailable. */
  cut?: AbortSignal | undefined;
}

const passingCodes = new Set([
  'INTERNAL_SERVER_ERROR',
  'UNAVAILABLE',
  'TOO_MANY_REQUESTS',
  'RATE_LIMITED',
  'OVERLOADED',
]);

/** One GraphQL operation over HTTP. Throws ApiUnavailable, ApiWantsSignIn or ApiRefused, each with what was said. */
export async function callApi<T>(
  url: string,
  query: string,
  variables: Record<string, unknown>,
  options: CallOptions = {},
): Promise<T> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (options.token) headers.authorization = `Bearer ${options.token}`;
  const body = JSON.stringify({ query, variables });
  const { status, text } = await post(`${url}/graphql`, headers, body, options);
  if (status === 401) throw new ApiWantsSignIn(`${url} answered 401: ${text.slice(0, 200)}`);
  const answer = parse<GraphqlAnswer<T>>(text);
  const error = answer?.errors?.[0];
  if (error) {
    const code = error.extensions?.code ?? '';
    const said = `${code || 'error'}: ${error.message}`;
    if (code === 'UNAUTHENTICATED') throw new ApiWantsSignIn(said);
    if (passingCodes.has(code) || status === 429 || status >= 500) throw new ApiUnavailable(said);
    throw new ApiRefused(said);
  }
  if (status !== 200 || !answer?.data) throw new ApiUnavailable(`${url} answered ${status}: ${text.slice(0, 200)}`);
  return answer.data;
}

/** Signs in to an embedded city. Returns the token and the milliseconds for which it is good. */
export async function devSignIn(url: string, account: string): Promise<{ token: string; goodForMs: number }> {
  const headers = { 'content-type': 'application/json' };
  const { status, text } = await post(`${url}/dev/sign-in`, headers, JSON.stringify({ account }), {});
  const answer = parse<{ accessToken?: string; expiresIn?: number }>(text);
  if (status >= 500 || status === 429) throw new ApiUnavailable(`sign-in answered ${status}`);
  if (status !== 200 || !answer?.accessToken) {
    throw new ApiRefused(
      `no sign-in as '${account}' at ${url} (${status}); an embedded city, or a token in the environment, would be accepted`,
    );
  }
  return { token: answer.accessToken, goodForMs: (answer.expiresIn ?? 300) * 1_000 };
}

async function post(
  url: string,
  headers: Record<string, string>,
  body: string,
  { timeoutMs = 15_000, cut }: CallOptions,
): Promise<{ status: number; text: string }> {
  // Wired by hand: AbortSignal.any would tie every call of a long run to the signal that ends the run.
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const timer = setTimeout(abort, timeoutMs);
  cut?.addEventListener('abort', abort);
  try {
    const response = await fetch(url, { method: 'POST', headers, body, signal: controller.signal });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
    throw new ApiUnavailable(`${url} cannot be reached (${error instanceof Error ? error.message : error}${cause})`);
  } finally {
    clearTimeout(timer);
    cut?.removeEventListener('abort', abort);
  }
}

function parse<T>(text: string): T | null {
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}
