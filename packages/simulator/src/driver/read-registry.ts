import type { BedClass, CityRegistry, HospitalSite, Place } from '../city/registry.ts';
import { callApi } from './call-api.ts';

interface FacilityNode {
  code: string;
  kind: string;
  operationalState: string;
  beds: number | null;
  latitude: number | null;
  longitude: number | null;
}
interface HospitalNode extends FacilityNode {
  wards: { code: string; beds: number | null; bedClasses: BedClass[] }[];
  departments: { code: string }[];
}
interface Page<N> {
  facilities: { edges: { node: N }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

const plain = `query Registry($first: Int!, $after: String, $filter: FacilityFilter) {
  facilities(first: $first, after: $after, filter: $filter) {
    edges { node { code kind operationalState beds latitude longitude } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const withInside = `query Hospitals($first: Int!, $after: String, $filter: FacilityFilter) {
  facilities(first: $first, after: $after, filter: $filter) {
    edges { node {
      code kind operationalState beds latitude longitude
      wards { code beds bedClasses }
      departments { code }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** Reads what exists through the public contract. Throws what callApi throws. */
export async function readRegistry(url: string, token: string): Promise<CityRegistry> {
  const hospitals = await allPages<HospitalNode>(url, token, withInside, 10, { kinds: ['HOSPITAL'] });
  const others = await allPages<FacilityNode>(url, token, plain, 500, {
    kinds: ['MANDIR', 'JAN_AUSHADHI_KENDRA', 'AMBULANCE_CONTROL'],
  });
  const fleet = await callApi<{ ambulances: { code: string }[] }>(url, '{ ambulances { code } }', {}, { token });
  const operational = others.filter(node => node.operationalState === 'OPERATIONAL');
  return {
    hospitals: hospitals.filter(node => node.operationalState === 'OPERATIONAL').map(hospitalSite),
    mandirs: operational
      .filter(({ kind }) => kind === 'MANDIR')
      .map(node => ({ code: node.code, place: placeOf(node) })),
    kendras: operational.filter(({ kind }) => kind === 'JAN_AUSHADHI_KENDRA').map(({ code }) => ({ code })),
    ambulances: fleet.ambulances,
    control: others.find(({ kind }) => kind === 'AMBULANCE_CONTROL')?.code ?? 'CATS',
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
