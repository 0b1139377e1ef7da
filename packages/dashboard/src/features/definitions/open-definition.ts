import { useSyncExternalStore } from 'react';

/** What is being explained: metrics by code, and what a screen says besides, e.g. how a tile adds them up. */
export interface Opened {
  readonly metrics: readonly string[];
  readonly lead: string | null;
}

let opened: Opened | null = null;
/** What had the focus before, so that it can be given back. */
let from: HTMLElement | null = null;
const listeners = new Set<() => void>();

function become(next: Opened | null): void {
  opened = next;
  for (const listener of listeners) listener();
}

export function openDefinition(metrics: readonly string[], lead: string | null = null): void {
  if (opened === null && document.activeElement instanceof HTMLElement) from = document.activeElement;
  become({ metrics, lead });
}

export function closeDefinition(): void {
  if (opened === null) return;
  become(null);
  from?.focus();
  from = null;
}

export function openedDefinition(): Opened | null {
  return opened;
}

/** What the definition panel shows; null: it is closed. */
export function useOpenedDefinition(): Opened | null {
  return useSyncExternalStore(
    onChange => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    () => opened,
  );
}

/**
 * Explains the figure in focus, or the first one of the page. Whatever holds figures says which metrics they are:
 * `data-metric="ED_WAITING ED_LONGEST_WAIT"`, and `data-metric-lead` where it has something to say besides.
 */
export function explainFocused(): void {
  if (opened !== null) {
    closeDefinition();
    return;
  }
  const focused = document.activeElement?.closest<HTMLElement>('[data-metric]');
  const holder = focused ?? document.querySelector<HTMLElement>('main [data-metric]');
  const metrics = holder?.dataset.metric?.split(' ').filter(Boolean) ?? [];
  if (metrics.length > 0) openDefinition(metrics, holder?.dataset.metricLead ?? null);
}
