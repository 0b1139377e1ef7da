import { useEffect, useRef } from 'react';
import type { EnterByHandMutation, HandEntryReason } from '../../generated/graphql.ts';
import { countWords, momentWords } from '../../language/figures.ts';
import { type Speech, useWords } from '../../language/index.ts';
import { ageWords } from '../../live/age-words.ts';
import { serverClock } from '../../live/server-clock.ts';
import buttons from '../../ui/button.module.css';
import classes from './entry-form.module.css';
import { before, type Change, type EntryRow, figuresOf, type HandSignal, LEADING, TRIAGE } from './entry-rows.ts';

/** What the server said of an entry that it did not take. */
export type Said = EnterByHandMutation['enterByHand'][number];

const REASONS: readonly HandEntryReason[] = ['COUNTED_AGAIN', 'MANY_AT_ONCE', 'OPENED_OR_CLOSED', 'EARLIER_WAS_WRONG'];

/** Each change in two lines, was and will be, with how far it jumps; a jump that is hard to believe asks for its reason. */
export function Changes({
  signal,
  changes,
  nameOf,
  reasons,
  answers,
  busy,
  onReason,
  onSave,
  onBack,
}: {
  signal: HandSignal;
  changes: readonly Change[];
  nameOf: (part: string) => string;
  reasons: Readonly<Record<string, HandEntryReason>>;
  answers: ReadonlyMap<string, Said>;
  busy: boolean;
  onReason: (part: string, reason: HandEntryReason) => void;
  onSave: () => void;
  onBack: () => void;
}) {
  const speech = useWords();
  const { t } = speech;
  const list = useRef<HTMLElement>(null);
  const asked = (change: Change) => change.doubted.length > 0 || answers.get(change.row.part)?.askedWhy === true;
  const unanswered = changes.some(change => asked(change) && !reasons[change.row.part]);
  // What comes next by keyboard: the first reason that is asked for, or to save.
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('select, [data-save]')?.focus();
  }, [changes, answers]);
  return (
    <section ref={list} aria-label={t('hand.reviewTitle')} className={classes.review}>
      <h3>{t('hand.reviewTitle')}</h3>
      <ul>
        {changes.map(change => {
          const { row } = change;
          const answer = answers.get(row.part);
          return (
            <li key={row.part} className={classes.change} data-change={row.part}>
              <strong>
                {nameOf(row.part)} <span className={classes.jump}>{jumpWords(change, signal, speech)}</span>
              </strong>
              <span className={classes.before}>{beforeWords(row, signal, speech)}</span>
              <span className={classes.after}>
                {t('hand.after', { line: lineWords(row, change.values, signal, speech) })}
              </span>
              {answer && !answer.askedWhy ? (
                <span className={classes.refused}>
                  {t('hand.refused', { message: answer.message ?? answer.outcome })}
                </span>
              ) : null}
              {asked(change) ? (
                <label className={classes.why}>
                  <span>{doubtWords(change, answer, speech)}</span>
                  <select
                    required
                    aria-label={`${nameOf(row.part)}: ${t('hand.why')}`}
                    value={reasons[row.part] ?? ''}
                    onChange={event => onReason(row.part, event.target.value as HandEntryReason)}
                  >
                    <option value="" disabled>
                      {t('hand.why.choose')}
                    </option>
                    {REASONS.map(reason => (
                      <option key={reason} value={reason}>
                        {t(`hand.why.${reason}`)}
                      </option>
                    ))}
                  </select>
                </label>
              ) : null}
            </li>
          );
        })}
      </ul>
      <div className={classes.buttons}>
        <button type="button" data-save className={buttons.primary} disabled={busy || unanswered} onClick={onSave}>
          {t('hand.save')}
        </button>
        <button type="button" className={buttons.secondary} onClick={onBack}>
          {t('hand.back')}
        </button>
      </div>
    </section>
  );
}

/** All that will be saved of a part: what was typed and is not read here could not be checked before it is saved. */
function lineWords(
  row: EntryRow,
  values: Readonly<Record<string, number | null>>,
  signal: HandSignal,
  { t, language }: Speech,
): string {
  const figures = figuresOf(row, values);
  const figure = (field: string) => {
    const value = figures[field] ?? null;
    return value === null ? '–' : countWords(value, language);
  };
  return t(`hand.line.${signal}`, {
    present: figure('present'),
    waiting: figure('waiting'),
    triage: t('hand.triage', Object.fromEntries(TRIAGE.map(field => [field, figure(field)]))),
    longest: figure('longestWaitMinutes'),
    boarders: figure('boarders'),
    ventilated: figure('ventilated'),
    occupied: figure('occupied'),
    staffed: figure('staffed'),
    blocked: figure('blocked'),
    free: figure('free'),
    rooms: figure('roomsOpen'),
    called: figure('called'),
    issued: figure('issued'),
    served: figure('servedLastHour'),
  });
}

function beforeWords(row: EntryRow, signal: HandSignal, speech: Speech): string {
  const { t, language } = speech;
  const at = row.form.wasObservedAt;
  if (!at) return t('hand.beforeUnknown');
  const now = serverClock.now();
  return t('hand.beforeAt', {
    line: lineWords(row, before(row), signal, speech),
    time: momentWords(at, now, language),
    age: ageWords(Math.max(0, now - Date.parse(at)) / 1000, language),
  });
}

/** "Patients +12", with its sign; nothing where it was unknown. */
function jumpWords({ row, values }: Change, signal: HandSignal, { t, language }: Speech): string {
  const field = LEADING[signal];
  const was = before(row)[field] ?? null;
  if (was === null) return '';
  const delta = (values[field] ?? 0) - was;
  const size = countWords(Math.abs(delta), language);
  return t('hand.jump', {
    field: t(`hand.field.${field}`),
    delta: delta === 0 ? '±0' : delta > 0 ? `+${size}` : `−${size}`,
  });
}

function doubtWords({ row, doubted }: Change, answer: Said | undefined, { t, language }: Speech): string {
  const [field] = doubted;
  const limit = row.fields.find(each => each.field === field)?.limit;
  if (!field || !limit) return answer?.message ?? '';
  return t('hand.unlikely', {
    field: t(`hand.field.${field}`),
    from: countWords(limit.believedFrom ?? limit.least, language),
    to: countWords(limit.believedTo ?? limit.most, language),
  });
}
