import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useWords } from '../language/index.ts';
import buttons from './button.module.css';
import classes from './form-dialog.module.css';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** One thing that a command needs to be told. */
export type FormField = { readonly name: string; readonly label: string; readonly hint?: string } & (
  | {
      readonly kind: 'TEXT';
      readonly value?: string;
      readonly required?: boolean;
      readonly pattern?: string;
      readonly maxLength: number;
    }
  | {
      readonly kind: 'NUMBER';
      readonly value?: number;
      readonly required?: boolean;
      readonly min: number;
      readonly max: number;
    }
  | { readonly kind: 'ONE'; readonly options: readonly Option[]; readonly value?: string }
  | { readonly kind: 'LIST'; readonly options: readonly Option[]; readonly value?: string }
  | { readonly kind: 'MANY'; readonly options: readonly Option[] }
  | { readonly kind: 'LINES'; readonly placeholder: string }
);

/** What was said, by name; of several choices, the chosen ones separated by spaces. */
export type Told = Readonly<Record<string, string>>;

/**
 * Asks for what a command needs, for a hand on the keys: Tab goes on, a digit chooses one of several, Enter gives the command and
 * Escape takes it back.
 */
export function FormDialog({
  title,
  note,
  fields = [],
  confirm,
  problem,
  onSubmit,
  onClose,
}: {
  title: string;
  note?: string;
  fields?: readonly FormField[];
  confirm: string;
  /** What is wrong with what was said; null: nothing. */
  problem?: string | null;
  /** The dialog closes, except where this returns `false`: something is wrong with what was said. */
  onSubmit: (told: Told) => unknown;
  onClose: () => void;
}) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    const shown = dialog.current!;
    shown.showModal();
    const first = shown.querySelector<HTMLElement>('input, select, textarea, button');
    // Among choices, the one that is chosen: an arrow key goes on from there.
    (first?.closest('fieldset')?.querySelector<HTMLElement>('input:checked') ?? first)?.focus();
    return () => {
      shown.close();
      before?.focus?.({ preventScroll: true });
    };
  }, []);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const told = Object.fromEntries(fields.map(({ name }) => [name, data.getAll(name).map(String).join(' ').trim()]));
    if (onSubmit(told) !== false) onClose();
  }

  function onKeyDown(event: KeyboardEvent<HTMLFormElement>): void {
    const { target } = event;
    // In every other field Enter gives the command by itself.
    if (event.key === 'Enter' && target instanceof HTMLSelectElement) {
      event.preventDefault();
      event.currentTarget.requestSubmit();
    }
    if (/^[1-9]$/.test(event.key) && target instanceof HTMLInputElement && target.type === 'radio') {
      const chosen = target.closest('fieldset')?.querySelectorAll('input')[Number(event.key) - 1];
      event.preventDefault();
      chosen?.click();
      chosen?.focus();
    }
  }

  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-labelledby={titleId}
      onCancel={event => {
        event.preventDefault();
        onClose();
      }}
    >
      <form onSubmit={submit} onKeyDown={onKeyDown}>
        <h2 id={titleId}>{title}</h2>
        {note ? <p className={classes.note}>{note}</p> : null}
        {fields.map(field => (
          <Field key={field.name} field={field} />
        ))}
        {problem ? (
          <p className={classes.problem} role="alert">
            {problem}
          </p>
        ) : null}
        <p className={classes.actions}>
          <button type="submit" className={buttons.primary}>
            {confirm} <kbd>⏎</kbd>
          </button>
          <button type="button" className={buttons.secondary} onClick={onClose}>
            {t('dialog.cancel')} <kbd>Esc</kbd>
          </button>
        </p>
      </form>
    </dialog>
  );
}

function Field({ field }: { field: FormField }) {
  const hint = useId();
  const control = useId();
  const described = field.hint ? hint : undefined;
  const note = field.hint ? (
    <span id={hint} className={classes.hint}>
      {field.hint}
    </span>
  ) : null;
  if (field.kind === 'ONE' || field.kind === 'MANY') {
    return (
      <fieldset className={classes.choices}>
        <legend>{field.label}</legend>
        {field.options.map((option, at) => (
          <label key={option.value}>
            <input
              type={field.kind === 'ONE' ? 'radio' : 'checkbox'}
              name={field.name}
              value={option.value}
              defaultChecked={
                field.kind === 'ONE' && (field.value === undefined ? at === 0 : field.value === option.value)
              }
            />
            {field.kind === 'ONE' && at < 9 ? <kbd>{at + 1}</kbd> : null}
            <span>{option.label}</span>
          </label>
        ))}
        {note}
      </fieldset>
    );
  }
  return (
    <div className={classes.field}>
      <label htmlFor={control}>{field.label}</label>
      {field.kind === 'LIST' ? (
        <select id={control} name={field.name} defaultValue={field.value} aria-describedby={described}>
          {field.options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : field.kind === 'LINES' ? (
        <textarea
          id={control}
          name={field.name}
          rows={8}
          required
          placeholder={field.placeholder}
          aria-describedby={described}
        />
      ) : field.kind === 'NUMBER' ? (
        <input
          id={control}
          type="number"
          name={field.name}
          min={field.min}
          max={field.max}
          required={field.required}
          defaultValue={field.value}
          aria-describedby={described}
        />
      ) : (
        <input
          id={control}
          type="text"
          name={field.name}
          maxLength={field.maxLength}
          pattern={field.pattern}
          required={field.required}
          defaultValue={field.value}
          autoComplete="off"
          aria-describedby={described}
        />
      )}
      {note}
    </div>
  );
}
