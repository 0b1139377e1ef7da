import { CONSTITUENCIES, type Constituency } from './known/constituencies.ts';
import {
  type DatedCount,
  KENDRAS_OPENED,
  MANDIRS_OPERATIONAL,
  MANDIRS_PER_CONSTITUENCY_ANNOUNCED,
  MANDIRS_PLANNED,
} from './known/counts.ts';
import { type Locality, SPOTS } from './known/localities.ts';
import { OUTLINE } from './known/outline.ts';

/**
 * A generated site. How many there are is published; where they stand is not. It lies in its constituency, which is
 * taken to be everything nearer to its centre than to any other centre.
 */
export interface PlannedSite {
  code: string;
  nameEn: string;
  nameHi: string;
  latitude: number;
  longitude: number;
  locality: string;
  pincode: string | null;
  constituency: Constituency;
  /** The phase of the roll-out in which it opened, 1 being the first; null: still to be built. */
  phase: number | null;
}

/** Kilometres in a degree of latitude, and in a degree of longitude at Delhi. */
const KM_NORTH = 110.8;
const KM_EAST = 97.8;
/** Of so many places thrown at random, the one farthest from all sites so far is taken: even, but not a grid. */
const THROWS = 12;

/** All mandirs of the announced target, in order of constituency. The same on every machine. */
export function plannedMandirs(): PlannedSite[] {
  const perConstituency = mandirsPerConstituency();
  const open = shareOut(latest(MANDIRS_OPERATIONAL).count, perConstituency);
  const sites = placeSites(perConstituency, MANDIR);
  return withPhases(sites, open, MANDIRS_OPERATIONAL);
}

/** The Jan Aushadhi Kendras that have opened, where most people live. */
export function openedKendras(): PlannedSite[] {
  const opened = latest(KENDRAS_OPENED).count;
  const perConstituency = shareOut(opened, populations());
  const sites = placeSites(perConstituency, KENDRA);
  return withPhases(sites, perConstituency, KENDRAS_OPENED);
}

/**
 * The target shared out by population. A constituency whose population nobody has published gets the announced number
 * for each constituency.
 */
export function mandirsPerConstituency(): number[] {
  const people = populations();
  const silent = people.filter(population => population === 0).length;
  const shared = shareOut(MANDIRS_PLANNED.count - silent * MANDIRS_PER_CONSTITUENCY_ANNOUNCED, people);
  return shared.map((sites, index) => (people[index] === 0 ? MANDIRS_PER_CONSTITUENCY_ANNOUNCED : sites));
}

/**
 * Whole numbers in proportion to the weights that add up to `total`: each gets its exact share rounded down, what is left
 * goes to the largest remainders (method of Hamilton), earlier before later where they are equal.
 */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0) return weights.map(() => 0);
  const exact = weights.map(weight => (total * weight) / sum);
  const shares = exact.map(Math.floor);
  const left = total - shares.reduce((a, b) => a + b, 0);
  const byRemainder = exact.map((share, index) => ({ index, remainder: share - Math.floor(share) }));
  byRemainder.sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

/** Whether a point lies inside the outline of the Capital Territory (drawn a little too small). */
export function insideDelhi(latitude: number, longitude: number): boolean {
  let inside = false;
  let [previousEast, previousNorth] = OUTLINE.at(-1)!;
  for (const [east, north] of OUTLINE) {
    const crosses = north > latitude !== previousNorth > latitude;
    if (crosses && longitude < ((previousEast - east) * (latitude - north)) / (previousNorth - north) + east) {
      inside = !inside;
    }
    [previousEast, previousNorth] = [east, north];
  }
  return inside;
}

function populations(): number[] {
  return CONSTITUENCIES.map(({ population }) => population ?? 0);
}

function latest(counts: readonly DatedCount[]): DatedCount {
  return counts.at(-1)!;
}

type Point = { latitude: number; longitude: number };

/** How the sites of one kind are called. Each kind throws its own dice: one more mandir must not move a kendra. */
type SiteKind = { prefix: string; digits: number; nameEn: string; nameHi: string; seed: number };
const MANDIR: SiteKind = {
  prefix: 'AAM-',
  digits: 4,
  nameEn: 'Ayushman Arogya Mandir',
  nameHi: 'आयुष्मान आरोग्य मंदिर',
  seed: 1139,
};
const KENDRA: SiteKind = { prefix: 'JAK-', digits: 2, nameEn: 'Jan Aushadhi Kendra', nameHi: 'जन औषधि केंद्र', seed: 25 };

function placeSites(perConstituency: readonly number[], kind: SiteKind): PlannedSite[] {
  const { prefix, digits, nameEn, nameHi } = kind;
  const sites: PlannedSite[] = [];
  const used = new Map<string, number>();
  for (const [index, constituency] of CONSTITUENCIES.entries()) {
    const dice = diceFor(kind.seed * 1_000_003 + constituency.number * 7919);
    for (const point of scatter(constituency, perConstituency[index] ?? 0, sites, dice)) {
      const { locality, pincode } = localityAt(point, used);
      sites.push({
        code: `${prefix}${String(sites.length + 1).padStart(digits, '0')}`,
        nameEn: `${nameEn}, ${locality.nameEn}`,
        nameHi: `${nameHi}, ${locality.nameHi}`,
        ...point,
        locality: locality.nameEn,
        pincode,
        constituency,
        phase: null,
      });
    }
  }
  return sites;
}

function scatter(constituency: Constituency, sites: number, neighbours: readonly Point[], dice: () => number): Point[] {
  const points: Point[] = [];
  const reach = reachOf(constituency);
  const near = neighbours.filter(point => kilometres(point, constituency) < 2 * reach);
  while (points.length < sites) {
    let best: Point | undefined;
    let bestGap = -1;
    for (let thrown = 0; thrown < THROWS; ) {
      const radius = reach * Math.sqrt(dice());
      const angle = 2 * Math.PI * dice();
      const point = {
        latitude: round(constituency.latitude + (radius * Math.sin(angle)) / KM_NORTH),
        longitude: round(constituency.longitude + (radius * Math.cos(angle)) / KM_EAST),
      };
      if (!insideDelhi(point.latitude, point.longitude) || nearest(CONSTITUENCIES, point) !== constituency) continue;
      thrown += 1;
      const gap = Math.min(reach, ...[...points, ...near].map(other => kilometres(point, other)));
      if (gap > bestGap) [best, bestGap] = [point, gap];
    }
    points.push(best!);
  }
  return points;
}

/** How far from its centre people are likely to live: to the third-nearest other centre, at most 7 km in the countryside. */
function reachOf(constituency: Constituency): number {
  const gaps = CONSTITUENCIES.filter(other => other !== constituency).map(other => kilometres(constituency, other));
  gaps.sort((a, b) => a - b);
  return Math.min(7, gaps[2] ?? 7);
}

/** The neighbourhoods of the nearest spot take turns; the second site of one is numbered, so that no two share a name. */
function localityAt(point: Point, used: Map<string, number>): { locality: Locality; pincode: string | null } {
  const spot = nearest(PLACES, point);
  const turn = used.get(spot.key) ?? 0;
  used.set(spot.key, turn + 1);
  const { nameEn, nameHi } = spot.localities[turn % spot.localities.length]!;
  const round = Math.floor(turn / spot.localities.length) + 1;
  const locality = round === 1 ? { nameEn, nameHi } : { nameEn: `${nameEn} ${round}`, nameHi: `${nameHi} ${round}` };
  return { locality, pincode: spot.pincode };
}

/** Spots of the gazetteer, and the centres of the constituencies, which bear names of neighbourhoods too. */
const PLACES: readonly (Point & { key: string; pincode: string | null; localities: readonly Locality[] })[] = [
  ...SPOTS.map(spot => ({ ...spot, key: spot.localities[0]!.nameEn })),
  ...CONSTITUENCIES.map(({ nameEn, nameHi, latitude, longitude }) => ({
    latitude,
    longitude,
    key: nameEn,
    pincode: null,
    localities: [{ nameEn, nameHi }],
  })),
];

/** Which sites are open is not published. Phases are spread over the city: every constituency's first site, then every second. */
function withPhases(
  sites: readonly PlannedSite[],
  open: readonly number[],
  phases: readonly DatedCount[],
): PlannedSite[] {
  const turns = new Map<Constituency, number>();
  const order: { site: PlannedSite; turn: number }[] = [];
  for (const site of sites) {
    const turn = turns.get(site.constituency) ?? 0;
    turns.set(site.constituency, turn + 1);
    if (turn < (open[site.constituency.number - 1] ?? 0)) order.push({ site, turn });
  }
  order.sort((a, b) => a.turn - b.turn || (a.site.code < b.site.code ? -1 : 1));
  const phaseOf = new Map<PlannedSite, number>();
  for (const [index, { site }] of order.entries()) {
    phaseOf.set(site, phases.findIndex(({ count }) => index < count) + 1);
  }
  return sites.map(site => ({ ...site, phase: phaseOf.get(site) ?? null }));
}

function nearest<P extends Point>(candidates: readonly P[], point: Point): P {
  let best = candidates[0]!;
  let bestGap = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const gap = kilometres(candidate, point);
    if (gap < bestGap) [best, bestGap] = [candidate, gap];
  }
  return best;
}

function kilometres(a: Point, b: Point): number {
  const north = (a.latitude - b.latitude) * KM_NORTH;
  const east = (a.longitude - b.longitude) * KM_EAST;
  return Math.sqrt(north * north + east * east);
}

/** Five decimals are a metre; more would pretend. */
function round(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}

/** Reproducible dice (mulberry32), 0 ≤ x < 1. */
function diceFor(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
