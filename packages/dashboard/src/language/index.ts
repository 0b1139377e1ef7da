import { type I18n, setupI18n } from '@lingui/core';
import { type CompiledMessage, compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { createContext, createElement, type ReactNode, useContext, useMemo } from 'react';
import { en } from './en.ts';
import { hi } from './hi.ts';

export const LANGUAGES = ['en', 'hi'] as const;
export type Language = (typeof LANGUAGES)[number];

export function isLanguage(text: string | undefined): text is Language {
  return text === 'en' || text === 'hi';
}

/** A catalogue: ICU messages by id, in both languages. Each feature keeps its own in `words.ts`. */
export type Words = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** Every message that is known by now: those that belong to no feature, and what was learned. */
export const catalogue: Readonly<Record<Language, Record<string, string>>> = { en: { ...en }, hi: { ...hi } };

/** Takes in what a page says beyond that, before it says it. */
export function learn(all: readonly Words[]): void {
  for (const language of LANGUAGES) {
    for (const words of all) Object.assign(catalogue[language], words[language]);
    speakers.get(language)?.load(language, catalogue[language]);
  }
}

/** Messages are compiled when first needed: most of a catalogue is not on the first screen. */
const compiled = new Map<string, CompiledMessage>();
function compile(message: string): CompiledMessage {
  let tokens = compiled.get(message);
  if (!tokens) {
    tokens = compileMessageOrThrow(message);
    compiled.set(message, tokens);
  }
  return tokens;
}

function speaker(language: Language): I18n {
  const i18n = setupI18n({
    locale: language,
    locales: [localeOf(language)],
    messages: { [language]: { ...catalogue[language] } },
    missing: (_, id) => id,
  });
  i18n.setMessagesCompiler(compile);
  return i18n;
}

/** Indian grouping of digits; in Hindi too the digits are Latin, as on the hospitals' own boards. */
export function localeOf(language: Language): string {
  return language === 'hi' ? 'hi-IN-u-nu-latn' : 'en-IN';
}

export type Translate = (id: string, values?: Record<string, unknown>) => string;

const speakers = new Map<Language, I18n>();
const translators = new Map<Language, Translate>();

/** The translator of one language: `t('age.minutes', { n: 3 })`. */
export function wordsIn(language: Language): Translate {
  let translate = translators.get(language);
  if (!translate) {
    const i18n = speaker(language);
    translate = (id, values) => i18n._(id, values);
    speakers.set(language, i18n);
    translators.set(language, translate);
  }
  return translate;
}

const LanguageContext = createContext<Language>('en');

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return createElement(LanguageContext.Provider, { value: language }, children);
}

export interface Speech {
  readonly language: Language;
  readonly t: Translate;
}

/** The language of the page and its translator. */
export function useWords(): Speech {
  const language = useContext(LanguageContext);
  return useMemo(() => ({ language, t: wordsIn(language) }), [language]);
}
