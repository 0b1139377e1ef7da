import type { BedClass, CityRegistry, HospitalSite, Place } from '../city/registry.ts';
import { callApi } from './call-api.ts';

interface FacilityNode {
  code: string;
  kind: string;
  beds: number | null;
  latitude: number | null;
  longitude: number | null;
  departments: { code: string }[];
}
interface HospitalNode extends FacilityNode {
  wards: { code: string; beds: number | null; bedClasses: BedClass[] }[];
}
interface Page<N> {
  facilities: { edges: { node: N }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

const plain = `query Registry($first: Int!, $after: String, $filter: FacilityFilter) {
  facilities(first: $first, after: $after, filter: $filter) {
    edges { node { code kind beds latitude longitude departments { code } } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const withWards = `query Hospitals($first: Int!, $after: String, $filter: FacilityFilter) {
  facilities(first: $first, after: $after, filter: $filter) {
    edges { node {
      code kind beds latitude longitude
      wards { code beds bedClasses }
      departments { code }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** Reads what exists through the public contract. Throws what callApi throws. */
export async function readRegistry(url: string, token: string): Promise<CityRegistry> {
  const states = ['OPERATIONAL'];
  const hospitals = await allPages<HospitalNode>(url, token, withWards, 10, { kinds: ['HOSPITAL'], states });
  const kinds = ['MANDIR', 'JAN_AUSHADHI_KENDRA', 'AMBULANCE_CONTROL'];
  const others = await allPages<FacilityNode>(url, token, plain, 100, { kinds, states });
  const fleet = await callApi<{ ambulances: { code: string }[] }>(url, '{ ambulances { code } }', {}, { token });
  const ofKind = (kind: string): FacilityNode[] => others.filter(node => node.kind === kind);
  return {
    hospitals: hospitals.map(hospitalSite),
    mandirs: ofKind('MANDIR').map(node => ({
      code: node.code,
      place: placeOf(node),
      departments: node.departments.map(({ code }) => code),
    })),
    kendras: ofKind('JAN_AUSHADHI_KENDRA').map(({ code }) => ({ code })),
    ambulances: fleet.ambulances,
    control: ofKind('AMBULANCE_CONTROL')[0]?.code ?? 'CATS',
  };
}

const hospitalSite = (node: HospitalNode): HospitalSite => ({
  code: node.code,
  beds: node.beds,
  place: placeOf(node),
  wards: node.wards,
  departments: node.departments.map(({ code }) => code),
});

function placeOf({ latitude, longitude }: FacilityNode): Place | null {
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

async function allPages<N>(
  url: string,
  token: string,
  query: string,
  first: number,
  filter: Record<string, unknown>,
): Promise<N[]> {
  const nodes: N[] = [];
  let after: string | null = null;
  do {
    const page: Page<N> = await callApi<Page<N>>(url, query, { first, after, filter }, { token });
    nodes.push(...page.facilities.edges.map(edge => edge.node));
    after = page.facilities.pageInfo.hasNextPage ? page.facilities.pageInfo.endCursor : null;
  } while (after !== null);
  return nodes;
}
