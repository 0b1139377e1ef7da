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

// What the frame around every screen says. It comes with the first bytes of the page, so the screens' own words do not.
const ofFrame = import.meta.glob<Words>('../{features/shell,ui,live}/**/words.ts', { eager: true, import: 'words' });

/**
 * Every message that is known by now. A feature's catalogue is found by its file name, `words.ts`, exporting `words`; those of
 * the screens are there after `learnScreenWords`.
 */
export const catalogue: Readonly<Record<Language, Record<string, string>>> = {
  en: Object.assign({}, en, ...Object.values(ofFrame).map(words => words.en)),
  hi: Object.assign({}, hi, ...Object.values(ofFrame).map(words => words.hi)),
};

let learned: Promise<void> | null = null;

/** Loads what the screens say, beside the code of the first one. Once a visit; a load that failed is tried again. */
export function learnScreenWords(): Promise<void> {
  learned ??= import('./screen-words.ts').then(
    ({ ofScreens }) => {
      for (const language of LANGUAGES) {
        for (const words of ofScreens) Object.assign(catalogue[language], words[language]);
        speakers.get(language)?.load(language, catalogue[language]);
      }
    },
    failure => {
      learned = null;
      throw failure;
    },
  );
  return learned;
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
