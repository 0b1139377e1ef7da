import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { accessToken } from './session.ts';

const withToken = new SetContextLink(async previous => {
  const token = await accessToken();
  if (!token) return previous;
  return { ...previous, headers: { ...previous.headers, authorization: `Bearer ${token}` } };
});

/**
 * The client of everything that does not move: registry, history, tables. What moves is never in this cache: a list
 * watcher that contains live fields costs milliseconds per event.
 */
export const queries = new ApolloClient({
  link: ApolloLink.from([withToken, new HttpLink({ uri: '/graphql' })]),
  cache: new InMemoryCache({
    typePolicies: {
      Facility: { keyFields: ['code'] },
      // Codes of wards and departments repeat from hospital to hospital.
      Ward: { keyFields: false },
      Department: { keyFields: false },
      FacilityFact: { keyFields: false },
      Viewer: { merge: true },
    },
  }),
});

/** The code that the API gave to a refusal, e.g. FORBIDDEN; null when the failure was another one. */
export function refusalCode(failure: unknown): string | null {
  const errors = (failure as { errors?: readonly { extensions?: { code?: unknown } }[] } | null)?.errors;
  const code = errors?.[0]?.extensions?.code;
  return typeof code === 'string' ? code : null;
}

/** Whether a failure says that nobody is signed in any more. */
export function isSignedOut(failure: unknown): boolean {
  const status = (failure as { statusCode?: unknown } | null)?.statusCode;
  return status === 401 || refusalCode(failure) === 'UNAUTHENTICATED';
}
