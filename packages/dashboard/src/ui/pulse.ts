import { type RefObject, useLayoutEffect, useRef } from 'react';

/** When more change at once, movement everywhere says nothing about any of them. */
const MOST_AT_ONCE = 20;
const PULSE_MS = 600;

let waiting: HTMLElement[] = [];

function release(): void {
  const changed = waiting;
  waiting = [];
  if (changed.length > MOST_AT_ONCE || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  for (const element of changed) {
    element.animate([{ backgroundColor: '#ffe9b8' }, { backgroundColor: 'transparent' }], {
      duration: PULSE_MS,
      easing: 'ease-out',
    });
  }
}

/** Marks for a moment that a figure changed in front of the reader's eyes; not when it is first drawn. */
export function usePulse(text: string): RefObject<HTMLSpanElement | null> {
  const element = useRef<HTMLSpanElement>(null);
  const before = useRef(text);
  useLayoutEffect(() => {
    if (before.current === text) return;
    before.current = text;
    if (!element.current) return;
    if (waiting.length === 0) requestAnimationFrame(release);
    waiting.push(element.current);
  }, [text]);
  return element;
}
