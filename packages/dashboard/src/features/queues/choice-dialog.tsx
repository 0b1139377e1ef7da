import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../language/index.ts';
import classes from './choice-dialog.module.css';

export interface ChoiceGroup {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Chosen when the dialog opens; the first when it is left out. */
  readonly chosen?: string;
}

export interface ChoiceField {
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  readonly inputMode?: 'numeric' | 'text';
  readonly maxLength: number;
  readonly required?: boolean;
}

export type Chosen = Readonly<Record<string, string>>;

/**
 * Asks for what a command needs, for a hand on the keys: a digit chooses, Tab goes on, Enter gives the command and Escape
 * takes it back.
 */
export function ChoiceDialog({
  title,
  note,
  groups = [],
  fields = [],
  confirm,
  onChoose,
  onClose,
}: {
  title: string;
  note?: string;
  groups?: readonly ChoiceGroup[];
  fields?: readonly ChoiceField[];
  confirm: string;
  onChoose: (chosen: Chosen) => void;
  onClose: () => void;
}) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [chosen, setChosen] = useState<Chosen>(() =>
    Object.fromEntries([
      ...groups.map(group => [group.name, group.chosen ?? group.options[0]?.value ?? ''] as const),
      ...fields.map(field => [field.name, field.value ?? ''] as const),
    ]),
  );
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    const shown = dialog.current!;
    shown.showModal();
    (shown.querySelector<HTMLElement>('input:checked') ?? shown.querySelector<HTMLElement>('input, button'))?.focus();
    return () => {
      shown.close();
      before?.focus?.({ preventScroll: true });
    };
  }, []);
  const set = (name: string, value: string) => setChosen(now => ({ ...now, [name]: value }));

  function onKeyDown(event: KeyboardEvent): void {
    const target = event.target as HTMLInputElement;
    const group = groups.find(each => each.name === target.name);
    const option = /^[1-9]$/.test(event.key) ? group?.options[Number(event.key) - 1] : undefined;
    if (!group || !option) return;
    event.preventDefault();
    set(group.name, option.value);
    dialog.current?.querySelector<HTMLElement>(`input[name="${group.name}"][value="${option.value}"]`)?.focus();
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    onChoose(Object.fromEntries(Object.entries(chosen).map(([name, value]) => [name, value.trim()])));
    onClose();
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
      onKeyDown={onKeyDown}
    >
      <form onSubmit={onSubmit}>
        <h2 id={titleId}>{title}</h2>
        {note ? <p className={classes.note}>{note}</p> : null}
        <div className={classes.groups}>
          {groups.map(group => (
            <fieldset key={group.name} className={classes.group}>
              <legend>{group.label}</legend>
              {group.options.map((option, at) => (
                <label key={option.value} className={classes.option}>
                  <input
                    type="radio"
                    name={group.name}
                    value={option.value}
                    checked={chosen[group.name] === option.value}
                    onChange={() => set(group.name, option.value)}
                  />
                  {at < 9 ? <kbd>{at + 1}</kbd> : null}
                  <span>{option.label}</span>
                </label>
              ))}
            </fieldset>
          ))}
        </div>
        {fields.map(field => (
          <label key={field.name} className={classes.field}>
            <span>{field.label}</span>
            <input
              type="text"
              name={field.name}
              inputMode={field.inputMode}
              maxLength={field.maxLength}
              required={field.required}
              autoComplete="off"
              value={chosen[field.name] ?? ''}
              onChange={event => set(field.name, event.target.value)}
            />
          </label>
        ))}
        <p className={classes.actions}>
          <button type="submit" className={classes.confirm}>
            {confirm} <kbd>⏎</kbd>
          </button>
          <button type="button" className={classes.cancel} onClick={onClose}>
            {t('queue.cancel')} <kbd>Esc</kbd>
          </button>
        </p>
      </form>
    </dialog>
  );
}
