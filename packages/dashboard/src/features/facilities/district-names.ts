import type { Language } from '../../language/index.ts';

/** Hindi names of the thirteen districts, by the name in the registry. */
const IN_HINDI: Readonly<Record<string, string>> = {
  Central: 'मध्य',
  'Central North': 'मध्य उत्तर',
  East: 'पूर्व',
  'New Delhi': 'नई दिल्ली',
  North: 'उत्तर',
  'North East': 'उत्तर पूर्व',
  'North West': 'उत्तर पश्चिम',
  'Old Delhi': 'पुरानी दिल्ली',
  'Outer North': 'बाहरी उत्तर',
  South: 'दक्षिण',
  'South East': 'दक्षिण पूर्व',
  'South West': 'दक्षिण पश्चिम',
  West: 'पश्चिम',
};

/** A district in the language of the page; in English, and marked so, where the registry has one that is new to us. */
export function districtIn(district: string, language: Language): { readonly text: string; readonly lang: Language } {
  const hindi = language === 'hi' && Object.hasOwn(IN_HINDI, district) ? IN_HINDI[district] : undefined;
  return hindi === undefined ? { text: district, lang: 'en' } : { text: hindi, lang: 'hi' };
}
