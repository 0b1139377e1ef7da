import type { ReactNode } from 'react';
import { countWords, momentWords, timeWords } from '../language/figures.ts';
import { type Language, type Speech, useWords } from '../language/index.ts';
import { ageWords, type Envelope, type Fact, type FreshnessState, freshnessAt, isByHand } from '../live/freshness.ts';
import { serverClock, useClockReading } from '../live/server-clock.ts';
import { Explained } from './explained.tsx';
import { usePulse } from './pulse.ts';
import { reasonWords } from './reason-words.ts';
import classes from './value.module.css';

/** How fresh a fact is; draws again only when that changes. */
export function useFreshnessState(fact: Fact): FreshnessState {
  return useClockReading(now => freshnessAt(fact, now).state);
}

/**
 * The only way to draw a figure: it takes the value together with the fact it comes from, and shows how far it can be
 * believed. Null: nobody ever reported it.
 */
export function Value({
  of,
  format = countWords,
  unit,
  large = false,
  inTable = false,
}: {
  of: Envelope<number> | null | undefined;
  format?: (value: number, language: Language) => string;
  unit?: ReactNode;
  large?: boolean;
  /** In a table the age at the end of the row is the stop for the keyboard, not each of its figures. */
  inTable?: boolean;
}) {
  const { t } = useWords();
  const size = large ? classes.large : undefined;
  if (!of) {
    return (
      <Explained text={t('fact.never')} stop={!inTable}>
        <span className={`${classes.value} ${classes.never} ${size ?? ''}`} data-freshness="NEVER">
          —
        </span>
      </Explained>
    );
  }
  return <KnownValue of={of} format={format} unit={unit} size={size} stop={!inTable} />;
}

function KnownValue({
  of,
  format,
  unit,
  size,
  stop,
}: {
  of: Envelope<number>;
  format: (value: number, language: Language) => string;
  unit: ReactNode;
  size: string | undefined;
  stop: boolean;
}) {
  const speech = useWords();
  const { language } = speech;
  const state = useFreshnessState(of.fact);
  const shown = state === 'EXPIRED' || of.value === null ? null : of.value;
  if (shown === null) {
    const last = of.lastReported ?? of.value;
    return (
      <Explained
        stop={stop}
        text={() => lastKnownWords(last === null ? null : format(last, language), of.fact, speech)}
      >
        <span className={`${classes.value} ${size ?? ''}`} data-freshness="EXPIRED">
          —
        </span>
      </Explained>
    );
  }
  const body = (
    <span className={`${classes.value} ${size ?? ''}`} data-freshness={state}>
      {state === 'UNCERTAIN' ? <span className={classes.about}>≈</span> : null}
      <Changing text={format(shown, language)} />
      {unit ? <span className={classes.unit}>{unit}</span> : null}
    </span>
  );
  if (state === 'LIVE') return body;
  return (
    <Explained stop={stop} text={() => factWords(of.fact, speech)}>
      {body}
    </Explained>
  );
}

function Changing({ text }: { text: string }) {
  return (
    <span ref={usePulse(text)} className={classes.number}>
      {text}
    </span>
  );
}

/** "last 14 at 09:10 (2 h 35 min ago)", for a value that is too old to be shown as one. */
export function lastKnownWords(last: string | null, fact: Fact, { t, language }: Speech): string {
  if (last === null) return t('fact.expired');
  const now = serverClock.now();
  return t('fact.last', {
    value: last,
    time: momentWords(fact.observedAt, now, language),
    age: ageWords(freshnessAt(fact, now).ageSeconds, language),
  });
}

/** Age, source and doubt of a value in a sentence. */
export function factWords(fact: Fact, { t, language }: Speech): string {
  const now = serverClock.now();
  const { ageSeconds, state } = freshnessAt(fact, now);
  const parts = [
    t('fact.asOf', { time: momentWords(fact.observedAt, now, language), age: ageWords(ageSeconds, language) }),
    fact.enteredByRole ? handWords(fact, { t, language }) : t(`fact.kind.${fact.sourceKind}`),
  ];
  if (fact.source) parts.push(t('fact.source', { source: fact.source }));
  if (state === 'UNCERTAIN') parts.push(t('fact.doubt', { reason: reasonWords(fact.reason, t) }));
  return parts.join(' · ');
}

/** The age of a fact: "3 min", with a clock once it is late, bold once it is old. `last`: what was said then. */
export function Age({ fact, last }: { fact: Fact; last?: string }) {
  const speech = useWords();
  const { t, language } = speech;
  // One string read off the clock, so that the chip draws again only when its words or its state change.
  const reading = useClockReading(now => {
    const { byAge, ageSeconds } = freshnessAt(fact, now);
    return `${byAge}|${ageWords(ageSeconds, language)}`;
  });
  const [state, words] = reading.split('|') as [FreshnessState, string];
  const explain = () =>
    state === 'EXPIRED' && last !== undefined ? lastKnownWords(last, fact, speech) : factWords(fact, speech);
  return (
    <Explained text={explain} stop={state !== 'LIVE'}>
      <span className={classes.age} data-freshness={state}>
        {state === 'LIVE' ? null : <ClockMark label={t(`fact.${state.toLowerCase()}`)} />}
        {words}
      </span>
    </Explained>
  );
}

/**
 * Who says so, where that matters: a pencil for a person, a tag for the simulated city. In the rows of a table the tag is
 * left out: the page's band and the block's title say it already.
 */
export function SourceMark({ fact, inRow = false }: { fact: Fact; inRow?: boolean }) {
  const { t, language } = useWords();
  if (isByHand(fact)) {
    const label = handWords(fact, { t, language });
    return <HandMark label={label} short={inRow ? null : t('fact.byHand')} />;
  }
  if (fact.sourceKind === 'SIMULATED' && !inRow)
    return <span className={classes.simulated}>{t('fact.simulatedMark')}</span>;
  return null;
}

/** Who entered a value by hand and when; of a sum, how many of its reports. */
export function handWords(fact: Fact, { t, language }: Speech): string {
  const time = timeWords(fact.observedAt, language);
  if (fact.sourceKind !== 'MANUAL') return t('fact.byHandInSum', { n: fact.byHand ?? 0 });
  const role = fact.enteredByRole;
  return role === 'SUPERINTENDENT' || role === 'CLERK'
    ? t(`fact.byHand.${role}`, { time })
    : t('fact.manualBy', { time });
}

/** The pencil: a person entered this. `short` stands beside it where there is room for a word. */
export function HandMark({ label, short = null }: { label: string; short?: string | null }) {
  return (
    <span className={classes.byHand} title={label} data-by-hand>
      <svg className={classes.mark} viewBox="0 0 16 16" role="img" aria-label={label}>
        <path
          d="M2 14l1-4 8-8 3 3-8 8-4 1z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinejoin="round"
        />
      </svg>
      {short === null ? null : <span aria-hidden="true">{short}</span>}
    </span>
  );
}

function ClockMark({ label }: { label: string }) {
  return (
    <svg className={classes.mark} viewBox="0 0 16 16" role="img" aria-label={label}>
      <title>{label}</title>
      <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 4.5V8l2.5 1.5" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </svg>
  );
}
