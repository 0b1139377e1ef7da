import { useEffect, useRef, useState } from 'react';
import { heldOrder, moving } from './attention-figures.ts';

/** After this long without a touch, rows that want to move may. */
const IDLE_MS = 10_000;

export interface HeldOrder {
  readonly order: readonly string[];
  /** Rows that would change place if the order were applied. */
  readonly wantToMove: number;
  readonly apply: () => void;
  /** To be spread over the list: tells whether somebody points at it or is in it. */
  readonly watch: {
    readonly onPointerEnter: () => void;
    readonly onPointerMove: () => void;
    readonly onPointerLeave: () => void;
    readonly onFocus: () => void;
    readonly onBlur: () => void;
    readonly onKeyDown: () => void;
  };
}

/**
 * The order of a live list. While somebody points at a row or has it in focus, rows keep their place: a click must
 * open what the eye chose. They follow when the list is left, on request, or after ten idle seconds.
 */
export function useHeldOrder(wanted: readonly string[]): HeldOrder {
  const [held, setHeld] = useState<readonly string[] | null>(null);
  const shown = useRef<readonly string[]>(wanted);
  const touchedAt = useRef(0);
  const inside = useRef({ pointer: false, focus: false });

  const order = held === null ? wanted : heldOrder(held, wanted);
  useEffect(() => {
    shown.current = order;
  });

  const hold = (part: 'pointer' | 'focus', is: boolean) => {
    inside.current[part] = is;
    touchedAt.current = performance.now();
    const busy = inside.current.pointer || inside.current.focus;
    setHeld(before => (busy ? (before ?? shown.current) : null));
  };
  const touch = () => {
    touchedAt.current = performance.now();
  };

  const waits = held !== null;
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => {
      if (performance.now() - touchedAt.current < IDLE_MS) return;
      touchedAt.current = performance.now();
      setHeld(inside.current.pointer || inside.current.focus ? [] : null);
    }, 1_000);
    return () => clearInterval(timer);
  }, [waits]);

  return {
    order,
    wantToMove: held === null ? 0 : moving(order, wanted),
    apply: () => setHeld([]),
    watch: {
      onPointerEnter: () => hold('pointer', true),
      onPointerMove: touch,
      onPointerLeave: () => hold('pointer', false),
      onFocus: () => hold('focus', true),
      onBlur: () => hold('focus', false),
      onKeyDown: touch,
    },
  };
}
