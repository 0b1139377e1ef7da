import { type RefObject, useEffect, useRef } from 'react';

/** A tile of the board: a bed by its code, or somebody without one by the number of the visit. */
export interface Tile {
  readonly ward: string;
  readonly bed: string | null;
  readonly visit: string | null;
}

/** Reads the key of a tile, "WARD/BED" or "WARD//VISIT". */
export function tileOf(key: string): Tile {
  const at = key.indexOf('/');
  const ward = key.slice(0, at);
  const rest = key.slice(at + 1);
  return rest.startsWith('/') ? { ward, bed: null, visit: rest.slice(1) } : { ward, bed: rest, visit: null };
}

/** The tile that has the focus; null: none. */
export function focusedTile(): string | null {
  return document.activeElement?.closest('[data-bed]')?.getAttribute('data-bed') ?? null;
}

/** Puts the focus on a tile; the first that suits when no key is given. */
export function focusTile(board: HTMLElement | null, key?: string): void {
  const found =
    key === undefined
      ? board?.querySelector<HTMLElement>('[data-fit="YES"]')
      : board?.querySelector<HTMLElement>(`[data-bed="${CSS.escape(key)}"]`);
  found?.focus();
}

/** Scrolls as little as brings a tile into sight. */
export function showTile(board: HTMLElement | null, key: string): void {
  board?.querySelector(`[data-bed="${CSS.escape(key)}"]`)?.scrollIntoView({ block: 'nearest' });
}

const STEPS: Readonly<Record<string, 'NEXT' | 'BEFORE' | 'BELOW' | 'ABOVE' | 'FIRST' | 'LAST'>> = {
  ArrowRight: 'NEXT',
  ArrowLeft: 'BEFORE',
  ArrowDown: 'BELOW',
  ArrowUp: 'ABOVE',
  Home: 'FIRST',
  End: 'LAST',
};

/**
 * The tiles of a board as one grid for the keyboard: one of them is in the order of Tab, arrows move among the rest. While a
 * bed is looked for, arrows stop only at those that suit; with Shift at all. Listens once, however many beds there are.
 */
export function useBoardKeys(board: RefObject<HTMLElement | null>, onPick: (key: string) => void): void {
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  });

  useEffect(() => {
    const root = board.current;
    if (!root) return;
    let reached: HTMLElement | null = null;
    const reach = (tile: HTMLElement | null) => {
      if (tile === reached) return;
      reached?.setAttribute('tabindex', '-1');
      tile?.setAttribute('tabindex', '0');
      reached = tile;
    };
    const tiles = () => [...root.querySelectorAll<HTMLElement>('[data-bed]')];
    const ensure = () => {
      if (!reached?.isConnected) reach(root.querySelector<HTMLElement>('[data-bed]'));
    };
    const onFocus = (event: FocusEvent) => {
      const tile = (event.target as Element).closest<HTMLElement>('[data-bed]');
      if (tile) reach(tile);
    };
    const onClick = (event: MouseEvent) => {
      const key = (event.target as Element).closest('[data-bed]')?.getAttribute('data-bed');
      if (key) pick.current(key);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const tile = (event.target as Element).closest<HTMLElement>('[data-bed]');
      if (!tile) return;
      // A key that is held down presses its button again and again.
      if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
      const step = STEPS[event.key];
      if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      const all = tiles();
      const suiting = event.shiftKey ? [] : all.filter(each => each.dataset.fit === 'YES');
      const next = nextTile(tile, suiting.length > 0 ? suiting : all, all, step);
      next?.focus();
    };
    ensure();
    const watch = new MutationObserver(ensure);
    watch.observe(root, { childList: true, subtree: true });
    root.addEventListener('focusin', onFocus);
    root.addEventListener('click', onClick);
    root.addEventListener('keydown', onKeyDown);
    return () => {
      watch.disconnect();
      root.removeEventListener('focusin', onFocus);
      root.removeEventListener('click', onClick);
      root.removeEventListener('keydown', onKeyDown);
    };
  }, [board]);
}

function nextTile(
  from: HTMLElement,
  among: readonly HTMLElement[],
  all: readonly HTMLElement[],
  step: (typeof STEPS)[string],
): HTMLElement | undefined {
  if (step === 'FIRST') return among[0];
  if (step === 'LAST') return among.at(-1);
  const at = all.indexOf(from);
  if (step === 'NEXT') return among.find(each => all.indexOf(each) > at);
  if (step === 'BEFORE') return among.findLast(each => all.indexOf(each) < at);
  const here = from.getBoundingClientRect();
  let best: { tile: HTMLElement; rows: number; aside: number } | null = null;
  for (const tile of among) {
    const there = tile.getBoundingClientRect();
    const rows = step === 'BELOW' ? there.top - here.top : here.top - there.top;
    if (rows < here.height / 2) continue;
    const aside = Math.abs(there.left - here.left);
    // The nearest row first, and in it the nearest tile.
    if (best === null || rows < best.rows - 2 || (Math.abs(rows - best.rows) <= 2 && aside < best.aside)) {
      best = { tile, rows, aside };
    }
  }
  return best?.tile;
}
