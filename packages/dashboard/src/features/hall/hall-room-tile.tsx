import { wordsIn } from '../../language/index.ts';
import { useClockReading } from '../../live/server-clock.ts';
import { Both, BothTexts } from './both.tsx';
import { callKey, type RoomOfQueue } from './hall-figures.ts';
import classes from './hall-room-tile.module.css';
import type { HallFreshness, HallRoom } from './hall-state.ts';

/** For so long a call is the one that people look up for. */
const NEW_MS = 15_000;

/** One room: its name, the number that is asked in, and what is going on. A new call flashes once. */
export function HallRoomTile({
  of: { queue, room },
  named,
  freshness,
}: {
  of: RoomOfQueue;
  /** Whether the queue is named, where several are shown. */
  named: boolean;
  freshness: HallFreshness;
}) {
  const { nowServing } = room;
  const state = stateOf(room, freshness);
  const number = state === 'EXPIRED' ? null : (nowServing?.number ?? null);
  const key = nowServing ? callKey(nowServing) : 'nobody';
  const calledAt = state === 'CALLED' && nowServing ? Date.parse(nowServing.calledAt) : Number.NEGATIVE_INFINITY;
  const isNew = useClockReading(now => now - calledAt < NEW_MS);
  return (
    <li
      className={classes.tile}
      data-state={state}
      data-live={freshness === 'LIVE'}
      data-new={isNew}
      data-room={room.room}
    >
      <p className={classes.room}>
        <Both id="hall.room" values={{ room: room.room }} inline />
      </p>
      {named ? (
        <p className={classes.queue}>
          <BothTexts hi={queue.queue.nameHi} en={queue.queue.nameEn} inline />
        </p>
      ) : null}
      <p
        key={key}
        className={number === null ? classes.nobody : classes.number}
        data-digits={String(number ?? 0).length}
        data-number={number ?? undefined}
      >
        {number ?? '–'}
      </p>
      <p className={classes.state}>
        <Both id={STATE_WORDS[state]} inline />
      </p>
      <p className="unseen" aria-live={state === 'CALLED' ? 'polite' : 'off'}>
        {state === 'CALLED' && nowServing
          ? `${nowServing.number}: ${wordsIn('hi')('hall.room', { room: room.room })}`
          : null}
      </p>
    </li>
  );
}

type TileState = 'EXPIRED' | 'WAS_CALLED' | 'CALLED' | 'INSIDE' | 'AWAY' | 'SHUT' | 'NOBODY';
const STATE_WORDS = {
  EXPIRED: 'hall.expired',
  WAS_CALLED: 'hall.wasCalled',
  CALLED: 'hall.come',
  INSIDE: 'hall.inside',
  AWAY: 'hall.away',
  SHUT: 'hall.notOpen',
  NOBODY: 'hall.nobody',
} as const satisfies Record<TileState, string>;

function stateOf(room: HallRoom, freshness: HallFreshness): TileState {
  if (freshness === 'EXPIRED') return 'EXPIRED';
  // Whoever was called may long have been inside: nobody is sent in by what is not the present.
  if (room.nowServing && room.state === 'CALLED') return freshness === 'LIVE' ? 'CALLED' : 'WAS_CALLED';
  if (!room.open) return 'SHUT';
  if (room.presence === 'AWAY') return 'AWAY';
  return room.nowServing ? 'INSIDE' : 'NOBODY';
}
