import { useId, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../../language/index.ts';
import { useKeys } from '../../ui/keys.ts';
import { hospitalPath } from '../address/paths.ts';
import { nameIn, otherName } from '../facilities/names.ts';
import { type ListedFacility, useRegistry } from '../facilities/registry.ts';
import { indexNames, searchNames } from '../facilities/search.ts';
import classes from './search-box.module.css';

/** Finds a facility by any of its names in either language. A combobox: the focus stays in the field. */
export function SearchBox() {
  const { t, language } = useWords();
  const { all, state } = useRegistry();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const index = useMemo(() => indexNames(all), [all]);
  const found = useMemo(() => searchNames(index, typed), [index, typed]);
  const shown = open && typed.trim() !== '';

  const focusField = (event: KeyboardEvent) => {
    event.preventDefault();
    field.current?.focus();
    field.current?.select();
  };
  useKeys({ '/': focusField, '$mod+k': focusField });

  function go(facility: ListedFacility): void {
    setOpen(false);
    setTyped('');
    field.current?.blur();
    navigate(hospitalPath(language, facility.code));
  }

  function onKeyDown(event: React.KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setActive((active + step + found.length) % found.length);
    } else if (event.key === 'Enter' && shown) {
      const chosen = found[active];
      if (chosen) go(chosen);
    } else if (event.key === 'Escape') {
      if (typed === '') field.current?.blur();
      setTyped('');
      setOpen(false);
    }
  }

  return (
    <search className={classes.search}>
      <input
        ref={field}
        className={classes.field}
        type="text"
        role="combobox"
        aria-label={t('search.label')}
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown && found[active] ? `${listId}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={t('search.placeholder')}
        value={typed}
        onChange={event => {
          setTyped(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={t('search.results')} className={classes.list} hidden={!shown}>
        {shown
          ? found.map((facility, at) => {
              const other = otherName(facility, language);
              return (
                // biome-ignore lint/a11y/useFocusableInteractive: see the list.
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys.
                <div
                  key={facility.code}
                  id={`${listId}-${at}`}
                  role="option"
                  aria-selected={at === active}
                  className={classes.option}
                  onMouseDown={event => event.preventDefault()}
                  onClick={() => go(facility)}
                >
                  <span>{nameIn(facility, language)}</span>
                  <span className={classes.other}>
                    <span lang={other.lang}>{other.text}</span> · {t(`kind.${facility.kind}`)}
                    {facility.locality ? ` · ${facility.locality}` : ''}
                  </span>
                </div>
              );
            })
          : null}
        {shown && found.length === 0 ? (
          <div className={classes.none}>
            {state === 'READY'
              ? t('search.none', { typed })
              : state === 'LOADING'
                ? t('search.loading')
                : t('search.failed')}
          </div>
        ) : null}
      </div>
    </search>
  );
}
