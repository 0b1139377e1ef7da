import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { EnterByHandDocument, type HandEntryReason } from '../../generated/graphql.ts';
import { countWords, momentWords } from '../../language/figures.ts';
import { type Speech, useWords } from '../../language/index.ts';
import { ageWords } from '../../live/age-words.ts';
import { CommandRefused, giveCommand } from '../../live/command.ts';
import { useConnectionState } from '../../live/page-connection.ts';
import { serverClock } from '../../live/server-clock.ts';
import buttons from '../../ui/button.module.css';
import { Notice } from '../../ui/page-state.tsx';
import { Changes, type Said } from './changes.tsx';
import classes from './entry-form.module.css';
import {
  type Change,
  changesOf,
  type EntryRow,
  entryOf,
  type Fault,
  figuresOf,
  filledIn,
  type HandSignal,
  isDoubted,
  keyOf,
  numberOf,
  type Typed,
} from './entry-rows.ts';

/**
 * Figures of one block, typed from the top to the bottom without a mouse: Tab to the next field, Enter to the next row, and after
 * the last row what would change. Only then is it sent; what the server will not take stays here with its reason.
 */
export function EntryForm({
  facility,
  signal,
  rows,
  nameOf,
  fed,
  onSaved,
  onClose,
}: {
  facility: string;
  signal: HandSignal;
  rows: readonly EntryRow[];
  nameOf: (part: string) => string;
  /** A feed reports this now. */
  fed: boolean;
  onSaved: (said: string) => void;
  onClose: () => void;
}) {
  const { t, language } = useWords();
  const connected = useConnectionState().kind === 'LIVE';
  const [typed, setTyped] = useState<Typed>(() => filledIn(rows));
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [review, setReview] = useState<readonly Change[] | null>(null);
  const [reasons, setReasons] = useState<Readonly<Record<string, HandEntryReason>>>({});
  const [answers, setAnswers] = useState<ReadonlyMap<string, Said>>(new Map());
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const oneRow = rows.length === 1;

  useEffect(() => {
    if (review === null) form.current?.querySelector<HTMLInputElement>('input')?.focus();
  }, [review === null]);

  function look() {
    setSaid(null);
    const found = changesOf(rows, typed);
    setFaults(found.faults);
    const [first] = found.faults;
    if (first) form.current?.querySelector<HTMLInputElement>(`[name="${keyOf(first.part, first.field)}"]`)?.focus();
    else if (found.changes.length === 0) setSaid(t('hand.nothing'));
    else setReview(found.changes);
  }

  function next(event: KeyboardEvent<HTMLInputElement>, row: number) {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const inputs = [...(form.current?.querySelectorAll<HTMLInputElement>('input') ?? [])];
    const at = inputs.indexOf(event.currentTarget);
    const target = oneRow ? inputs[at + 1] : inputs.find(input => Number(input.dataset.row) > row);
    if (target) {
      target.focus();
      target.select();
    } else look();
  }

  async function save() {
    if (review === null || !connected) return;
    setBusy(true);
    try {
      const { enterByHand } = await giveCommand(EnterByHandDocument, {
        facility,
        entries: review.map(change => entryOf(change, reasons[change.row.part] ?? null)),
      });
      const kept = enterByHand.filter(({ outcome }) => outcome === 'APPLIED' || outcome === 'UNCERTAIN');
      const left = review.filter((_, at) => !kept.includes(enterByHand[at]!));
      const beside = kept.filter(({ place }) => place === 'BESIDE_FEED').length;
      const words =
        beside > 0 ? t('hand.savedBeside', { n: kept.length, beside }) : t('hand.saved', { n: kept.length });
      if (left.length === 0) return onSaved(words);
      setAnswers(
        new Map(review.flatMap(({ row }, at) => (left.includes(review[at]!) ? [[row.part, enterByHand[at]!]] : []))),
      );
      setReview(left);
      setSaid(kept.length > 0 ? words : null);
    } catch (failure) {
      setSaid(
        failure instanceof CommandRefused
          ? t('hand.commandRefused', { message: failure.message })
          : t('hand.unanswered'),
      );
    } finally {
      setBusy(false);
    }
  }

  function leave(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    // One step back, not up to the city.
    event.preventDefault();
    if (review === null) onClose();
    else setReview(null);
  }

  const changes = changesOf(rows, typed).changes.length;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the form wherever the focus is in it.
    <div className={classes.entry} onKeyDown={leave}>
      {connected ? null : <Notice tone="warn">{t('hand.offline')}</Notice>}
      {fed && review === null ? <Notice>{t('hand.beside')}</Notice> : null}
      <p role="status" className={classes.said}>
        {said}
      </p>
      {review !== null ? (
        <Changes
          signal={signal}
          changes={review}
          nameOf={nameOf}
          reasons={reasons}
          answers={answers}
          busy={busy || !connected}
          onReason={(part, reason) => setReasons(before => ({ ...before, [part]: reason }))}
          onSave={() => void save()}
          onBack={() => setReview(null)}
        />
      ) : (
        <form
          ref={form}
          noValidate
          aria-label={t(`hand.of.${signal}`)}
          aria-describedby={`${id}-keys`}
          onSubmit={event => {
            event.preventDefault();
            look();
          }}
        >
          <p id={`${id}-keys`} className={classes.soft}>
            {t(oneRow ? 'hand.keysOne' : 'hand.keys')}
          </p>
          <div className={classes.rows} data-signal={signal}>
            {rows.map((row, at) => (
              <fieldset key={row.part} className={classes.row} data-part={row.part}>
                <legend className={oneRow ? 'unseen' : undefined}>{nameOf(row.part)}</legend>
                {row.fields.map(({ field, limit }) => {
                  const name = keyOf(row.part, field);
                  const text = typed[name] ?? '';
                  const fault = faults.some(each => each.part === row.part && each.field === field);
                  const value = numberOf(text);
                  return (
                    <label key={field} className={classes.field}>
                      <span>
                        {t(`hand.field.${field}`)}
                        {oneRow && limit.was != null ? (
                          <small>{t('hand.wasShort', { value: countWords(limit.was, language) })}</small>
                        ) : null}
                      </span>
                      <input
                        name={name}
                        data-row={at}
                        inputMode="numeric"
                        autoComplete="off"
                        maxLength={7}
                        value={text}
                        aria-label={
                          oneRow
                            ? undefined
                            : t('hand.part', { part: nameOf(row.part), field: t(`hand.field.${field}`) })
                        }
                        aria-invalid={fault}
                        aria-describedby={`${id}-${at}`}
                        data-doubted={isDoubted(value, limit) || undefined}
                        onFocus={event => event.currentTarget.select()}
                        onKeyDown={event => next(event, at)}
                        onChange={event => {
                          const after = event.target.value;
                          setTyped(before => ({ ...before, [name]: after }));
                        }}
                      />
                    </label>
                  );
                })}
                <p
                  id={`${id}-${at}`}
                  className={classes.hint}
                  data-fault={faults.some(each => each.part === row.part) || undefined}
                >
                  <Hint row={row} typed={typed} faults={faults} />
                </p>
              </fieldset>
            ))}
          </div>
          <p className={classes.soft}>
            {t('hand.valid', { age: ageWords((rows[0]?.form.validMinutes ?? 0) * 60, language) })}
          </p>
          <div className={classes.buttons}>
            <button type="submit" className={buttons.primary}>
              {changes === 0 ? t('hand.review') : t('hand.reviewN', { n: changes })}
            </button>
            <button type="button" className={buttons.secondary} onClick={onClose}>
              {t('hand.close')}
            </button>
          </div>
        </form>
      )}
    </div>
  );
}

/** What was shown, what would be believed, and what the typed row comes to. */
function Hint({ row, typed, faults }: { row: EntryRow; typed: Typed; faults: readonly Fault[] }) {
  const { t, language } = useWords();
  const fault = faults.find(each => each.part === row.part);
  if (fault) {
    const limit = row.fields.find(({ field }) => field === fault.field)!.limit;
    return (
      <>
        {t(`hand.field.${fault.field}`)}:{' '}
        {t('hand.accepted', { least: countWords(limit.least, language), most: countWords(limit.most, language) })}
      </>
    );
  }
  return <>{hintWords(row, typed, { t, language }).join(' · ')}</>;
}

function hintWords(row: EntryRow, typed: Typed, { t, language }: Speech): string[] {
  const at = row.form.wasObservedAt;
  const was = row.fields.map(({ limit }) => (limit.was == null ? '–' : countWords(limit.was, language)));
  const time = at ? momentWords(at, serverClock.now(), language) : '';
  // Of a row of its own each field says what it was.
  const before =
    row.form.signal === 'EMERGENCY' ? t('hand.wasAt', { time }) : t('hand.was', { value: was.join(' / '), time });
  const words = [at ? before : t('hand.never')];
  const bounded = row.fields.filter(({ limit }) => limit.believedFrom != null && limit.believedTo != null);
  for (const { field, limit } of bounded) {
    const believed = t('hand.believed', {
      from: countWords(limit.believedFrom!, language),
      to: countWords(limit.believedTo!, language),
    });
    words.push(bounded.length > 1 ? `${t(`hand.field.${field}`)} ${believed}` : believed);
  }
  const values = Object.fromEntries(
    row.fields.map(({ field }) => [field, numberOf(typed[keyOf(row.part, field)] ?? '')]),
  );
  if (row.form.signal === 'BEDS' && Object.values(values).every(Number.isFinite)) {
    words.push(t('hand.free', { free: countWords(figuresOf(row, values).free ?? 0, language) }));
  }
  return words;
}
