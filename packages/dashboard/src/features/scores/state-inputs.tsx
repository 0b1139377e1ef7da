import { type FormEvent, useRef, useState } from 'react';
import { SetCrowdingInputsDocument, type StatedInputCode } from '../../generated/graphql.ts';
import { countWords, measureWords, timeWords } from '../../language/figures.ts';
import { type Speech, useWords } from '../../language/index.ts';
import { ageWords } from '../../live/age-words.ts';
import { CommandRefused, giveCommand } from '../../live/command.ts';
import { useConnectionState } from '../../live/page-connection.ts';
import { useClockReading } from '../../live/server-clock.ts';
import buttons from '../../ui/button.module.css';
import { Notice } from '../../ui/page-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { IndexInput, Scores } from './read-scores.ts';
import { originWords } from './scores-panel.tsx';
import {
  type Doubt,
  doubtsOf,
  faultsOf,
  GROUPS,
  inputsOf,
  STATABLE,
  type Statement,
  statementsOf,
  type Typed,
} from './statable.ts';
import classes from './state-inputs.module.css';

const SOURCE_ID = 'stated-source';

/**
 * What neither board nor registry holds, said by a person with a source. First all fields, by keyboard from top to bottom;
 * then what would change, each with the value before; only then is it sent.
 */
export function StateInputs({
  facility,
  scores,
  onStated,
}: {
  facility: string;
  scores: Scores;
  onStated: () => void;
}) {
  const speech = useWords();
  const { t, language } = speech;
  const connected = useConnectionState().kind === 'LIVE';
  const [typed, setTyped] = useState<Typed>({});
  const [source, setSource] = useState('');
  const [review, setReview] = useState<readonly Statement[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const known = inputsOf(scores);
  const missing = new Set(scores.indices.flatMap(({ missing: codes }) => codes));
  const statements = statementsOf(typed, known);
  const faults = faultsOf(statements);
  const faulty = new Map(faults.map(fault => [fault.code, fault.kind]));

  function look(event: FormEvent) {
    event.preventDefault();
    setSaid(null);
    const [first] = faults;
    if (first) {
      form.current?.querySelector<HTMLInputElement>(`[name="${first.code}"]`)?.focus();
      return;
    }
    if (statements.length === 0) {
      setSaid(t('stated.nothing'));
      return;
    }
    setReview(statements);
  }

  async function send() {
    if (review === null || !connected) return;
    setBusy(true);
    try {
      await giveCommand(SetCrowdingInputsDocument, {
        facility,
        source: source.trim(),
        statements: review.map(({ input, value }) => ({ input, value })),
      });
      setSaid(t('stated.kept', { n: review.length }));
      setTyped({});
      setReview(null);
      onStated();
    } catch (failure) {
      setSaid(
        failure instanceof CommandRefused ? t('stated.refused', { message: failure.message }) : t('stated.unanswered'),
      );
    } finally {
      setBusy(false);
    }
  }

  return (
    <Panel title={t('stated.title')} note={t('stated.note')}>
      {connected ? null : <Notice tone="warn">{t('stated.offline')}</Notice>}
      <p role="status" className={classes.said}>
        {said}
      </p>
      {review === null ? (
        <form ref={form} noValidate className={classes.form} onSubmit={look} aria-label={t('stated.title')}>
          {GROUPS.map(group => (
            <fieldset key={group} className={classes.group}>
              <legend>{t(`stated.group.${group}`)}</legend>
              {STATABLE.filter(each => each.group === group).map(each => (
                <Field
                  key={each.code}
                  of={each}
                  known={known.get(each.code)}
                  missing={missing.has(each.code)}
                  text={typed[each.code] ?? ''}
                  fault={faulty.get(each.code) ?? null}
                  onType={text => setTyped(before => ({ ...before, [each.code]: text }))}
                />
              ))}
            </fieldset>
          ))}
          <div className={classes.end}>
            <label className={classes.source} htmlFor={SOURCE_ID}>
              <span>{t('stated.source')}</span>
              <input
                id={SOURCE_ID}
                required
                maxLength={300}
                list="stated-sources"
                value={source}
                onChange={event => setSource(event.target.value)}
              />
              <datalist id="stated-sources">
                {(['ROUND', 'REGISTER', 'HANDOVER'] as const).map(each => (
                  <option key={each} value={t(`stated.source.${each}`)} />
                ))}
              </datalist>
            </label>
            <button type="submit" className={buttons.primary} disabled={source.trim() === ''}>
              {statements.length === 0 ? t('stated.review') : t('stated.reviewN', { n: statements.length })}
            </button>
          </div>
        </form>
      ) : (
        <section aria-label={t('stated.reviewTitle')} className={classes.review}>
          <h3>{t('stated.reviewTitle')}</h3>
          <ul>
            {review.map(each => (
              <li key={each.input} className={classes.change}>
                <strong>{t(`score.input.${each.input}`)}</strong>
                <span className={classes.before}>
                  {each.before?.value == null
                    ? t('stated.beforeUnknown')
                    : t('stated.before', { value: measureWords(each.before.value, language) })}
                  {each.before?.observedAt ? ` (${timeWords(each.before.observedAt, language)})` : null}
                </span>
                <span className={classes.after}>
                  {t('stated.after', { value: measureWords(each.value, language) })}
                </span>
              </li>
            ))}
          </ul>
          {doubtsOf(review, known).map(doubt => (
            <Notice key={doubt.kind + ('input' in doubt ? doubt.input : '')} tone="warn">
              {doubtWords(doubt, speech)}
            </Notice>
          ))}
          <p className={classes.soft}>{t('stated.from', { source: source.trim() })}</p>
          <div className={classes.buttons}>
            <button
              type="button"
              className={buttons.primary}
              disabled={busy || !connected}
              // What comes next by keyboard is to send.
              ref={button => button?.focus()}
              onClick={() => void send()}
            >
              {t('stated.send')}
            </button>
            <button type="button" className={buttons.secondary} onClick={() => setReview(null)}>
              {t('stated.back')}
            </button>
          </div>
        </section>
      )}
    </Panel>
  );
}

function Field({
  of,
  known,
  missing,
  text,
  fault,
  onType,
}: {
  of: (typeof STATABLE)[number];
  known: IndexInput | undefined;
  missing: boolean;
  text: string;
  fault: 'NOT_WHOLE' | 'OUT_OF_LIMITS' | null;
  onType: (text: string) => void;
}) {
  const speech = useWords();
  const { t, language } = speech;
  const at = known?.observedAt;
  const age = useClockReading(now => (at ? ageWords(Math.max(0, now - Date.parse(at)) / 1000, language) : ''));
  const hint = `hint-${of.code}`;
  return (
    <div className={classes.field} data-missing={missing || undefined}>
      <label htmlFor={`state-${of.code}`}>{t(`score.input.${of.code}`)}</label>
      <input
        id={`state-${of.code}`}
        name={of.code satisfies StatedInputCode}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        aria-invalid={fault !== null}
        aria-describedby={hint}
        onChange={event => onType(event.target.value)}
      />
      <span id={hint} className={classes.hint} data-fault={fault ?? undefined}>
        {fault === 'OUT_OF_LIMITS'
          ? t('stated.limits', { least: countWords(of.least, language), most: countWords(of.most, language) })
          : fault === 'NOT_WHOLE'
            ? t('stated.whole')
            : known?.value == null
              ? t('stated.unknown')
              : t(age === '' ? 'stated.nowUndated' : 'stated.now', {
                  value: measureWords(known.value, language),
                  origin: originWords(known, speech),
                  age,
                })}
      </span>
    </div>
  );
}

function doubtWords(doubt: Doubt, { t }: Speech): string {
  const values = { value: doubt.value };
  switch (doubt.kind) {
    case 'JUMP':
      return t('stated.doubt.JUMP', { ...values, before: doubt.before, input: t(`score.input.${doubt.input}`) });
    case 'MORE_THAN_PRESENT':
      return t('stated.doubt.MORE_THAN_PRESENT', {
        ...values,
        present: doubt.present,
        input: t(`score.input.${doubt.input}`),
      });
    default:
      return t(`stated.doubt.${doubt.kind}`, { ...values, present: doubt.present });
  }
}
