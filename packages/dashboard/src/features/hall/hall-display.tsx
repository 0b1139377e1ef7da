import { type CSSProperties, useEffect, useState, useSyncExternalStore } from 'react';
import { secondWords, timeWords } from '../../language/figures.ts';
import { wordsIn } from '../../language/index.ts';
import { ageWords } from '../../live/age-words.ts';
import { serverClock, useNow } from '../../live/server-clock.ts';
import { Both, BothTexts } from './both.tsx';
import { type FollowedHall, useHall } from './follow-hall.ts';
import { HallAside } from './hall-aside.tsx';
import classes from './hall-display.module.css';
import { callKey, lastCallsOf, pagesOf, type RoomOfQueue, roomsOf } from './hall-figures.ts';
import type { Named } from './hall-names.ts';
import { HallRoomTile } from './hall-room-tile.tsx';
import type { Hall } from './hall-state.ts';
import { type Sound, useAnnouncements } from './use-announcements.ts';

/** What hangs in the hall: who goes in where, who was called, who is next and when, and why it takes longer. */
export function HallDisplay({
  facility,
  queue,
  name,
  queueName,
  isUnknown,
  listPath,
}: {
  facility: string;
  queue: string | null;
  name: Named;
  /** Of the queue, where it is known before the first room opens. */
  queueName: Named | undefined;
  /** The facility has no such queue. */
  isUnknown: boolean;
  /** Where its halls are listed. */
  listPath: string;
}) {
  const followed = useHall(facility, queue);
  const { hall, freshness } = followed;
  const shownName = queueName ?? hall?.queues[0]?.queue;
  const { sound, allow } = useAnnouncements(freshness === 'LIVE' ? hall : null);
  return (
    <div className={classes.hall} data-freshness={freshness} data-sound={sound}>
      {hall?.simulated ? (
        <p className={classes.simulated} role="note">
          <Both id="hall.simulated" inline />
        </p>
      ) : null}
      <header className={classes.head}>
        <h1>
          <BothTexts hi={name.nameHi} en={name.nameEn} inline />
          {queue !== null && shownName ? (
            <strong>
              <BothTexts hi={shownName.nameHi} en={shownName.nameEn} inline />
            </strong>
          ) : null}
        </h1>
        <div className={classes.right}>
          <SoundButton sound={sound} onAllow={allow} />
          <Clock />
        </div>
      </header>
      <Silence followed={followed} />
      <main className={classes.main}>
        {hall === null || isUnknown ? (
          <Nothing isRefused={isUnknown || followed.refused !== null} path={isUnknown ? listPath : null} />
        ) : (
          <Board hall={hall} freshness={freshness} one={queue !== null} />
        )}
      </main>
    </div>
  );
}

function Board({ hall, freshness, one }: { hall: Hall; freshness: FollowedHall['freshness']; one: boolean }) {
  const rooms = roomsOf(hall);
  const pages = pagesOf(rooms, useIsUpright());
  const page = usePage(hall, pages);
  if (rooms.length === 0) {
    return (
      <div className={classes.nothing}>
        <p className={classes.large}>
          <Both id="hall.noQueue" />
        </p>
        <p>
          <Both id="hall.noQueueWhy" />
        </p>
      </div>
    );
  }
  const shown = pages[Math.min(page, pages.length - 1)] ?? [];
  const columns = columnsFor(shown);
  return (
    <>
      <ul
        className={classes.rooms}
        data-rooms={shown.length}
        data-rows={Math.ceil(shown.length / columns)}
        style={{ '--columns': columns } as CSSProperties}
      >
        {shown.map(each => (
          <HallRoomTile
            key={each.room.session}
            of={each}
            named={!one && hall.queues.length > 1}
            freshness={freshness}
          />
        ))}
      </ul>
      <HallAside hall={hall} named={!one && hall.queues.length > 1} freshness={freshness} />
      {freshness === 'LIVE' ? <Delays hall={hall} /> : null}
      {pages.length > 1 ? (
        <p className={classes.page}>
          {page + 1} / {pages.length}
        </p>
      ) : null}
    </>
  );
}

/** Numbers above 999 need a wider tile to be as high as the others. */
function columnsFor(shown: readonly RoomOfQueue[]): number {
  if (shown.length <= 3) return shown.length;
  return shown.length === 4 || shown.some(({ room }) => (room.nowServing?.number ?? 0) > 999) ? 2 : 3;
}

const UPRIGHT = '(max-aspect-ratio: 1 / 1)';

/** Whether the screen is higher than wide, as a phone in the hand: then the page scrolls, and no room turns over under its reader. */
function useIsUpright(): boolean {
  return useSyncExternalStore(
    onChange => {
      const screen = matchMedia(UPRIGHT);
      screen.addEventListener('change', onChange);
      return () => screen.removeEventListener('change', onChange);
    },
    () => matchMedia(UPRIGHT).matches,
  );
}

const PAGE_MS = 12_000;

/** The page on show: each in turn, and at once the one on which somebody was called. */
function usePage(hall: Hall, pages: readonly (readonly RoomOfQueue[])[]): number {
  const newest = lastCallsOf(hall, 1)[0]?.call;
  const key = newest ? callKey(newest) : '';
  const [turn, setTurn] = useState({ page: 0, key });
  const count = pages.length;
  if (turn.key !== key) {
    const at = pages.findIndex(page => page.some(({ room }) => room.nowServing && callKey(room.nowServing) === key));
    setTurn({ page: at === -1 ? turn.page : at, key });
  }
  useEffect(() => {
    void turn;
    if (count < 2) return;
    const timer = setTimeout(() => setTurn(now => ({ ...now, page: (now.page + 1) % count })), PAGE_MS);
    return () => clearTimeout(timer);
  }, [turn, count]);
  return turn.page % count;
}

/** As many as fit beside each other; more of them take turns. */
const DELAYS_AT_ONCE = 2;
const DELAY_MS = 10_000;

/** Why it takes longer, with an apology: people bear a wait whose reason they know. */
function Delays({ hall }: { hall: Hall }) {
  const all = hall.queues.flatMap(queue => queue.delays);
  const pages = Math.max(1, Math.ceil(all.length / DELAYS_AT_ONCE));
  const page = Math.floor(useNow(DELAY_MS) / DELAY_MS / serverClock.rate()) % pages;
  const delays = all.slice(page * DELAYS_AT_ONCE, (page + 1) * DELAYS_AT_ONCE);
  if (delays.length === 0) return null;
  return (
    <ul className={classes.delays}>
      {delays.map(delay => (
        <li key={delay.room}>
          <Both
            id={delay.expectedReturn ? 'hall.delayUntil' : 'hall.delay'}
            values={language => ({
              room: delay.room,
              reason: wordsIn(language)(`hall.reason.${delay.reason}`),
              time: delay.expectedReturn ? timeWords(delay.expectedReturn, language) : '',
            })}
          />
        </li>
      ))}
      <li className={classes.sorry}>
        <Both id="hall.sorry" />
      </li>
    </ul>
  );
}

/** That this is not the present. The numbers stay, because the last one called is still true for a while. */
function Silence({ followed: { hall, freshness, ageSeconds } }: { followed: FollowedHall }) {
  if (hall === null || freshness === 'LIVE') return null;
  return (
    <p className={classes.silence} role="alert">
      {ageSeconds === null ? (
        <Both id="hall.notLiveLong" values={language => ({ time: secondWords(hall.serverTime, language) })} />
      ) : (
        <Both
          id="hall.notLive"
          values={language => ({
            time: secondWords(hall.serverTime, language),
            age: ageWords(ageSeconds, language),
          })}
        />
      )}
    </p>
  );
}

function Nothing({
  isRefused,
  path,
}: {
  isRefused: boolean;
  /** Of the halls that there are; null: not offered. */
  path: string | null;
}) {
  return (
    <div className={classes.nothing}>
      <p className={classes.large}>
        <Both id={isRefused ? 'hall.refused' : 'hall.waitingForServer'} />
      </p>
      {path === null ? null : (
        <a href={path} className={classes.list}>
          <Both id="hall.list" inline />
        </a>
      )}
    </div>
  );
}

function Clock() {
  const now = useNow(1_000);
  // Before the server was heard it would be the time of the stick, which may be any.
  return <p className={classes.clock}>{serverClock.isKnown() ? secondWords(now, 'en') : '––:––:––'}</p>;
}

function SoundButton({ sound, onAllow }: { sound: Sound; onAllow: () => void }) {
  if (sound === 'SPOKEN' || sound === 'STARTING') return null;
  if (sound === 'CHIME_ONLY') {
    return (
      <p className={classes.chimeOnly}>
        <Both id="hall.chimeOnly" inline />
      </p>
    );
  }
  return (
    <button type="button" className={classes.allow} onClick={onAllow}>
      <Both id="hall.soundOff" inline />
    </button>
  );
}
