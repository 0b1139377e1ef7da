import { moveRow, useKeys } from '../../ui/keys.ts';
import type { RoomAct, TokenAct } from './room-acts.ts';

/** What has a key of its own in the browser: Enter on it is not meant for the room. */
const OWN_ENTER = 'a, button, summary, select, input, textarea';

/**
 * The keys of the console. A key that is held down acts once. What a token key acts on (the row with the focus, or who is in
 * the room) is decided by the console.
 */
export function useConsoleKeys({
  onRoom,
  onToken,
  onUndo,
  chooseRoom,
  issue,
  openRoom,
  showDay,
  neighbour,
  up,
}: {
  onRoom: (act: RoomAct) => void;
  onToken: (act: TokenAct) => void;
  onUndo: () => void;
  chooseRoom: (digit: number) => void;
  issue: () => void;
  openRoom: () => void;
  showDay: () => void;
  neighbour: (step: 1 | -1) => void;
  up: () => void;
}): void {
  const once = (act: () => void) => (event: KeyboardEvent) => {
    if (event.repeat) return;
    event.preventDefault();
    act();
  };
  useKeys({
    Enter: event => {
      if (event.target instanceof Element && event.target.closest(OWN_ENTER)) return;
      once(() => onRoom('call'))(event);
    },
    r: once(() => onRoom('recall')),
    n: once(() => onRoom('absent')),
    s: once(() => onRoom('start')),
    f: once(() => onRoom('sendOn')),
    b: once(() => onRoom('pause')),
    q: once(() => onRoom('end')),
    h: once(() => onToken('hold')),
    m: once(() => onToken('move')),
    p: once(() => onToken('priority')),
    u: once(onUndo),
    c: once(() => onToken('checkIn')),
    Delete: once(() => onToken('gone')),
    e: once(issue),
    o: once(openRoom),
    d: once(showDay),
    '[': once(() => neighbour(-1)),
    ']': once(() => neighbour(1)),
    ArrowDown: event => moveIn(event, 1),
    ArrowUp: event => moveIn(event, -1),
    Escape: up,
    ...Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map(digit => [String(digit), once(() => chooseRoom(digit))] as const),
    ),
  });
}

/** Arrows move among rows once one has the focus; before that they scroll the page. */
function moveIn(event: KeyboardEvent, step: 1 | -1): void {
  if (!(event.target instanceof Element) || !event.target.matches('[data-row]')) return;
  event.preventDefault();
  moveRow(step);
}
