import { type ReactNode, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import classes from './explained.module.css';

type Text = string | (() => string);

interface Shown {
  readonly of: HTMLElement;
  readonly text: string;
}

// One explanation for the whole page, placed where it is needed: a table has hundreds of things to explain, and a
// floating layer for each of them would cost more than the table.
let shown: Shown | null = null;
let hiding: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();
const BUBBLE_ID = 'explanation';
/** Long enough to move the pointer from the thing to its explanation. */
const LINGER_MS = 120;

function show(next: Shown | null): void {
  clearTimeout(hiding);
  if (shown === next) return;
  shown?.of.removeAttribute('aria-describedby');
  shown = next;
  shown?.of.setAttribute('aria-describedby', BUBBLE_ID);
  for (const listener of listeners) listener();
}

function hideSoon(): void {
  clearTimeout(hiding);
  hiding = setTimeout(() => show(null), LINGER_MS);
}

/** Words on hover and, where it is a stop for the keyboard, on focus. */
export function Explained({ text, stop = true, children }: { text: Text; stop?: boolean; children: ReactNode }) {
  const open = (of: HTMLElement) => show({ of, text: typeof text === 'string' ? text : text() });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only explains itself; nothing happens on a click.
    <span
      className={classes.explained}
      tabIndex={stop ? 0 : undefined}
      onPointerEnter={event => open(event.currentTarget)}
      onPointerLeave={hideSoon}
      onFocus={event => open(event.currentTarget)}
      onBlur={hideSoon}
    >
      {children}
    </span>
  );
}

/** Where explanations appear; once on a page. */
export function ExplanationLayer() {
  const at = useSyncExternalStore(
    onChange => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    () => shown,
  );
  useEffect(() => {
    const away = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key !== 'Escape') return;
      show(null);
    };
    addEventListener('keydown', away);
    addEventListener('scroll', away, { capture: true, passive: true });
    return () => {
      removeEventListener('keydown', away);
      removeEventListener('scroll', away, { capture: true });
    };
  }, []);
  return at ? <Bubble at={at} /> : null;
}

const GAP = 6;

function Bubble({ at }: { at: Shown }) {
  const bubble = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    const size = bubble.current!.getBoundingClientRect();
    const of = at.of.getBoundingClientRect();
    const left = Math.max(GAP, Math.min(innerWidth - size.width - GAP, of.left + of.width / 2 - size.width / 2));
    const above = of.top - size.height - GAP;
    setPlace({ left, top: above >= GAP ? above : of.bottom + GAP });
  }, [at]);
  return (
    <div
      ref={bubble}
      id={BUBBLE_ID}
      role="tooltip"
      className={classes.bubble}
      style={place ? { left: place.left, top: place.top } : { visibility: 'hidden' }}
      onPointerEnter={() => clearTimeout(hiding)}
      onPointerLeave={hideSoon}
    >
      {at.text}
    </div>
  );
}
