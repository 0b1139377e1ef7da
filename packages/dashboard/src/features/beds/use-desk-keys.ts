import type { RefObject } from 'react';
import { useWords } from '../../language/index.ts';
import { useKeys } from '../../ui/keys.ts';
import type { Asked } from './ask-dialog.tsx';
import type { BedActs, Place } from './bed-acts.ts';
import type { BedCommands } from './bed-commands.ts';
import { type Look, lookOf } from './bed-look.ts';
import { focusedTile, focusTile, tileOf } from './board-keys.ts';
import { type Bed, type Board, bedAt, placeOfVisit, type Stay, type Ward } from './follow-beds.ts';

/** Whoever comes may lie here, or share. */
const MAY_ADMIT: ReadonlySet<Look> = new Set<Look>(['FREE', 'RESERVED', 'OCCUPIED', 'SHARED']);

interface Meant {
  readonly ward: Ward;
  readonly bed: Bed | null;
  readonly stay: Stay | null;
}

/** What a key acts on: the tile with the focus, else the one in the panel. */
function meantBy(board: Board, selected: string | null): Meant | null {
  const key = focusedTile() ?? selected;
  if (key === null) return null;
  const { ward, bed, visit } = tileOf(key);
  if (visit !== null) return placeOfVisit(board, visit);
  const found = bed === null ? null : bedAt(board, ward, bed);
  return found ? { ...found, stay: found.bed.stays[0] ?? null } : null;
}

/** The keys of the desk. A key that is held down acts once. */
export function useDeskKeys({
  board,
  root,
  only,
  selected,
  commands,
  acts,
  ask,
  move,
  select,
  onWard,
  onUp,
}: {
  board: Board;
  root: RefObject<HTMLElement | null>;
  /** Code of the one ward that is shown; null: all. */
  only: string | null;
  selected: string | null;
  commands: BedCommands;
  acts: BedActs;
  ask: (asked: Asked) => void;
  move: (stay: Stay) => void;
  select: (key: string) => void;
  onWard: (ward: string) => void;
  /** Leaves what is being done, and then the board. */
  onUp: () => void;
}): void {
  const { t } = useWords();

  const simply = (act: () => void) => (event: KeyboardEvent) => {
    if (event.repeat) return;
    event.preventDefault();
    act();
  };
  const once = (act: (on: Meant) => unknown) =>
    simply(() => {
      const on = meantBy(board, selected);
      if (on === null) commands.refuse(t('bedBoard.nothingChosen'));
      else act(on);
    });
  const withPatient = (act: (stay: Stay, place: Place) => unknown) =>
    once(({ ward, stay, bed }) => {
      if (stay === null) commands.refuse(t('bedBoard.nobodyIn', { bed: bed?.code ?? '' }));
      else if (bed !== null && bed.stays.length > 1) {
        // One key does not say which of them.
        select(`${ward.code}/${bed.code}`);
        commands.refuse(t('bedBoard.which', { bed: bed.code }));
      } else act(stay, { ward: ward.code, bed: bed?.code ?? null });
    });
  const withBed = (act: (ward: Ward, bed: Bed) => unknown) =>
    once(({ ward, bed }) => {
      if (bed === null) commands.refuse(t('bedBoard.misfit.NO_BED'));
      else act(ward, bed);
    });

  /** To the first tile of the ward before or after, or to that ward where one alone is shown. */
  function stepWard(step: 1 | -1): void {
    const list = board.wards.filter(each => each.beds.length > 0 || each.withoutBed.length > 0);
    const here = only ?? tileOf(focusedTile() ?? '').ward;
    const next = list[list.findIndex(each => each.code === here) + step];
    if (!next) return;
    const first = next.beds[0];
    if (only !== null) onWard(next.code);
    else focusTile(root.current, first ? `${next.code}/${first.code}` : `${next.code}//${next.withoutBed[0]?.visit}`);
  }

  useKeys({
    a: withBed((ward, bed) => {
      const look = lookOf(bed);
      if (MAY_ADMIT.has(look)) ask({ kind: 'admit', ward, bed });
      else commands.refuse(t('bedBoard.unsuited', { bed: bed.code, why: t(`bedBoard.misfit.${look}`) }));
    }),
    d: withPatient((stay, place) => acts.discharge(stay, place)),
    o: withPatient(stay => ask({ kind: 'order', stay })),
    m: withPatient(move),
    c: withBed((ward, bed) =>
      acts.change(
        { ward: ward.code, bed: bed.code },
        bed.state === 'HOUSEKEEPING' ? 'FINISH_CLEANING' : 'START_CLEANING',
      ),
    ),
    b: withBed((ward, bed) =>
      bed.blocked == null
        ? ask({ kind: 'block', ward, bed })
        : acts.change({ ward: ward.code, bed: bed.code }, 'UNBLOCK'),
    ),
    r: withBed((ward, bed) => ask({ kind: 'reserve', ward, bed })),
    n: simply(() => ask({ kind: 'request' })),
    u: simply(commands.undo),
    v: simply(() => {
      const first = root.current?.querySelector('[data-bed]')?.getAttribute('data-bed');
      focusTile(root.current, selected ?? first ?? '');
    }),
    '[': simply(() => stepWard(-1)),
    ']': simply(() => stepWard(1)),
    Escape: onUp,
  });
}
