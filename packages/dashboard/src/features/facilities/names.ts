import type { Language } from '../../language/index.ts';

interface Named {
  readonly nameEn: string;
  readonly nameHi: string;
}

/** The name in the language of the page. */
export function nameIn(named: Named, language: Language): string {
  return language === 'hi' ? named.nameHi : named.nameEn;
}

/** The name in the other language, for headers: people know a hospital by either. */
export function otherName(named: Named, language: Language): { readonly text: string; readonly lang: Language } {
  return language === 'hi' ? { text: named.nameEn, lang: 'en' } : { text: named.nameHi, lang: 'hi' };
}
