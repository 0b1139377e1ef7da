import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { tinykeys } from 'tinykeys';

/** What a key does; the key in tinykeys' grammar, e.g. "g c", "$mod+k", "/". */
export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

const KEY = 'single-keys';
const listeners = new Set<() => void>();
let singleKeys = readSetting();

function readSetting(): boolean {
  try {
    return globalThis.localStorage?.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/**
 * Whether keys without Ctrl or Alt act. A person who speaks to the computer, or whose hand trembles, must be able to
 * switch them off (WCAG 2.1.4).
 */
export function useSingleKeys(): readonly [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(
    onChange => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    () => singleKeys,
  );
  return [on, setSingleKeys];
}

function setSingleKeys(on: boolean): void {
  singleKeys = on;
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // The choice then lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

const ALWAYS = /^(Escape|\$mod\+|Control\+|Alt\+)/;

/** The first key of every sequence, and how long the second may take. Tinykeys waits as long. */
const PREFIX = 'g';
const SEQUENCE_MS = 1_000;
let prefixAt = Number.NEGATIVE_INFINITY;
let isSecond = false;

/** Notes whether this key is the second of a sequence: "g h" goes to the hospital and must do nothing else. */
function noteSequence(event: KeyboardEvent): void {
  const isPrefix = event.key === PREFIX && !isTyping(event.target);
  isSecond = !isPrefix && event.timeStamp - prefixAt < SEQUENCE_MS;
  prefixAt = isPrefix ? event.timeStamp : Number.NEGATIVE_INFINITY;
}
globalThis.addEventListener?.('keydown', noteSequence, { capture: true });

/** Binds keys while the component is there. They rest while a person types, and while a dialog is open. */
export function useKeys(keys: Keys): void {
  const current = useRef(keys);
  // With the drawing, not after it: a key pressed in between would act for the page that has just gone.
  useLayoutEffect(() => {
    current.current = keys;
  });
  const names = Object.keys(keys).join('\n');
  useLayoutEffect(() => {
    const bindings = Object.fromEntries(
      names.split('\n').map(name => [
        name,
        (event: KeyboardEvent) => {
          if (event.defaultPrevented || document.querySelector('[role="dialog"], dialog[open]')) return;
          if (!ALWAYS.test(name) && (!singleKeys || isTyping(event.target))) return;
          if (isSecond && !name.includes(' ')) return;
          if (name === 'Escape' && isTyping(event.target)) return;
          current.current[name]?.(event);
        },
      ]),
    );
    return tinykeys(window, bindings, { ignore: () => false });
  }, [names]);
}

/** Moves the focus among the rows of the page's lists, marked `data-row`; wraps around nowhere. */
export function moveRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')].filter(row => row.offsetParent !== null);
  if (rows.length === 0) return;
  const at = rows.findIndex(row => row === document.activeElement || row.contains(document.activeElement));
  const next = at === -1 ? (step === 1 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step));
  rows[next]?.focus();
}
