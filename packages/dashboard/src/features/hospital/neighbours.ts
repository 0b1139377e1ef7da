import type { Language } from '../../language/index.ts';
import { nameIn } from '../facilities/names.ts';
import type { ListedFacility } from '../facilities/registry.ts';

export interface Neighbours {
  readonly previous: ListedFacility | null;
  readonly next: ListedFacility | null;
}

/** The hospitals before and after this one by name, round and round; none for a facility that is not in the list. */
export function neighboursOf(code: string, hospitals: readonly ListedFacility[], language: Language): Neighbours {
  const byName = hospitals.toSorted((a, b) => nameIn(a, language).localeCompare(nameIn(b, language), language));
  const at = byName.findIndex(hospital => hospital.code === code);
  if (at === -1 || byName.length < 2) return { previous: null, next: null };
  return { previous: byName.at(at - 1)!, next: byName[(at + 1) % byName.length]! };
}
