import { isLanguage, LANGUAGES, type Language } from '../../language/index.ts';

export const cityPath = (language: Language) => `/${language}/city`;
/** The page of a facility of any kind: a mandir or a kendra is looked at as a hospital is. */
export const hospitalPath = (language: Language, code: string) => `/${language}/hospital/${encodeURIComponent(code)}`;
/** Where a dispute of a hospital's number is read and decided. */
export const disputePath = (language: Language, code: string, dispute: string) =>
  `${hospitalPath(language, code)}?view=records&sel=${encodeURIComponent(dispute)}`;
/** The health of feeds; with a facility, its details beside them, and with a signal, those of one feed. */
export function dataHealthPath(language: Language, facility?: string, signal?: string): string {
  const parts = [facility, signal?.toLowerCase()].filter(part => part !== undefined);
  return [`/${language}/data-health`, ...parts.map(encodeURIComponent)].join('/');
}
/** HL7 messages that could not be taken, and who may send. */
export const hl7Path = (language: Language) => `/${language}/data-health/hl7`;
/** The OPD of a hospital at one of its queues; without a code, of the viewer's own hospital. */
export const opdPath = (language: Language, code?: string, queue?: string) =>
  [`/${language}/opd`, ...(code === undefined ? [] : [encodeURIComponent(code)])].join('/') + ofQueue(queue);
/** What hangs in the hall of an OPD: one queue, or all of the hospital. A page of its own: a link to it loads the document. */
export const hallPath = (language: Language, code: string, queue?: string) =>
  `/${language}/hall/${encodeURIComponent(code)}${ofQueue(queue)}`;
/** The bed board of a hospital; without a code, of the viewer's own hospital. */
export const bedsPath = (language: Language, code?: string) =>
  [`/${language}/beds`, ...(code === undefined ? [] : [encodeURIComponent(code)])].join('/');
/** One bed, as the code that hangs at it says. It names a place and nobody. */
export const bedPath = (language: Language, code: string, ward: string, bed: string) =>
  `${bedsPath(language, code)}?bed=${encodeURIComponent(ward)}/${encodeURIComponent(bed)}`;
/** Codes to hang at the beds of a ward, for the printer. */
export const bedCodesPath = (language: Language, code: string, ward: string) =>
  `${bedsPath(language, code)}/codes?ward=${encodeURIComponent(ward)}`;
const ofQueue = (queue: string | undefined) => (queue === undefined ? '' : `?department=${encodeURIComponent(queue)}`);
export const wallPath = (language: Language, preset = 'city') => `/${language}/wall/${encodeURIComponent(preset)}`;
export const alertsPath = (language: Language) => `/${language}/alerts`;
/** The rules that raise alerts; with a code, one of them. */
export const alertRulesPath = (language: Language, code?: string) =>
  `/${language}/alerts/rules${code === undefined ? '' : `?sel=${encodeURIComponent(code)}`}`;

/** The sign-in page, keeping where the person wanted to go. */
export function signInPath(language: Language, from?: string): string {
  return from ? `/${language}/sign-in?from=${encodeURIComponent(from)}` : `/${language}/sign-in`;
}

/** The same page in the other language: path and state stay. */
export function inLanguage(language: Language, { pathname, search }: { pathname: string; search: string }): string {
  const [, first, ...rest] = pathname.split('/');
  return isLanguage(first) ? `/${[language, ...rest].join('/')}${search}` : `/${language}/city`;
}

/** A place to return to after sign-in; only inside this site. */
export function safeReturn(from: string | null, language: Language): string {
  const inside = from !== null && LANGUAGES.some(known => from.startsWith(`/${known}/`)) && !from.includes('//');
  return inside ? from : cityPath(language);
}

export function languageOfBrowser(preferred: readonly string[] = navigator.languages ?? []): Language {
  return preferred[0]?.toLowerCase().startsWith('hi') ? 'hi' : 'en';
}
