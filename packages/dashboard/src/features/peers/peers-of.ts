import type { ListedFacility } from '../facilities/registry.ts';

/** As many as can be compared at a glance. */
const MOST = 8;
/** Between half and twice as many beds. */
const FACTOR = 2;

type Listed = Pick<ListedFacility, 'code' | 'kind' | 'operationalState' | 'beds'>;

/**
 * Hospitals of the same class: in operation, with between half and twice as many published beds; of too many, the nearest in
 * size. Codes in the order of `all`, this one not among them. Without a published size there is no class, and no peer.
 */
export function peersOf(code: string, all: readonly Listed[]): readonly string[] {
  const own = all.find(each => each.code === code)?.beds ?? null;
  if (own === null || own === 0) return [];
  const apart = (beds: number) => Math.abs(Math.log(beds / own));
  const alike = all
    .filter(({ code: other, kind, operationalState, beds }) => {
      if (other === code || kind !== 'HOSPITAL' || operationalState !== 'OPERATIONAL') return false;
      return beds != null && beds > 0 && apart(beds) <= Math.log(FACTOR) + 1e-9;
    })
    .sort((a, b) => apart(a.beds!) - apart(b.beds!))
    .slice(0, MOST);
  const chosen = new Set(alike.map(each => each.code));
  return all.filter(each => chosen.has(each.code)).map(each => each.code);
}
