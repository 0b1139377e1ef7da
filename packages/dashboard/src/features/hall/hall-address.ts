import { isLanguage, type Language } from '../../language/index.ts';

/** Which hall an address names. */
export interface HallAddress {
  readonly language: Language;
  /** Code of the facility. */
  readonly facility: string;
  /** Code of one queue; null: all of the facility. */
  readonly queue: string | null;
}

/** Reads `/hi/hall/LNH?department=MEDICINE`; what is missing is the empty code, which no facility has. */
export function hallOf({ pathname, search }: { readonly pathname: string; readonly search: string }): HallAddress {
  const [, language, , facility = ''] = pathname.split('/');
  return {
    language: isLanguage(language) ? language : 'hi',
    facility: decoded(facility),
    queue: new URLSearchParams(search).get('department'),
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
