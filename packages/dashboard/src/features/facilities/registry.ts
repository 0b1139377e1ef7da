import { useSyncExternalStore } from 'react';
import { FacilityListDocument, type ListedFacilityFragment } from '../../generated/graphql.ts';
import { queries } from '../../live/queries.ts';

/** A facility as lists, maps and the search know it: nothing here moves. */
export type ListedFacility = ListedFacilityFragment;

export interface Registry {
  readonly state: 'LOADING' | 'READY' | 'FAILED';
  /** In order of code. */
  readonly all: readonly ListedFacility[];
  readonly byCode: ReadonlyMap<string, ListedFacility>;
  readonly hospitals: readonly ListedFacility[];
  /** Hospitals in operation: how many a total of the city should know. */
  readonly operationalHospitals: number;
  readonly failure: unknown;
}

const KEY = 'facilities.1';

let registry: Registry = remembered();
let loading: Promise<void> | null = null;
const listeners = new Set<() => void>();

function build(state: Registry['state'], all: readonly ListedFacility[], failure: unknown = null): Registry {
  const hospitals = all.filter(facility => facility.kind === 'HOSPITAL');
  return {
    state,
    all,
    byCode: new Map(all.map(facility => [facility.code, facility])),
    hospitals,
    operationalHospitals: hospitals.filter(hospital => hospital.operationalState === 'OPERATIONAL').length,
    failure,
  };
}

/** Names and places change by the month: last visit's list draws the map at once, and is then replaced. */
function remembered(): Registry {
  try {
    const kept = JSON.parse(globalThis.localStorage?.getItem(KEY) ?? 'null') as ListedFacility[] | null;
    if (Array.isArray(kept) && kept.length > 0) return build('READY', kept);
  } catch {
    // Unreadable or forbidden storage: begin without.
  }
  return build('LOADING', []);
}

function become(next: Registry): void {
  registry = next;
  for (const listener of listeners) listener();
}

/** Reads the whole list, page by page, once a visit. A second call while it is under way joins the first. */
export function loadRegistry(): Promise<void> {
  loading ??= read().catch(failure => {
    loading = null;
    // An old list is better than none; it is replaced by the next success.
    become(registry.all.length > 0 ? registry : build('FAILED', [], failure));
  });
  return loading;
}

async function read(): Promise<void> {
  const all: ListedFacility[] = [];
  let after: string | null = null;
  do {
    const answer: { data?: { facilities: Page } } = await queries.query({
      query: FacilityListDocument,
      variables: { after },
      fetchPolicy: 'no-cache',
    });
    if (!answer.data) throw new Error('A page of the facility list came back empty; edges would be accepted.');
    const page = answer.data.facilities;
    for (const edge of page.edges) all.push(edge.node);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  become(build('READY', all));
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
  } catch {
    // A full or forbidden storage only costs the next visit its head start.
  }
}

interface Page {
  readonly edges: readonly { readonly node: ListedFacility }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

export function useRegistry(): Registry {
  return useSyncExternalStore(
    onChange => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    () => registry,
  );
}
