import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { needingAttention } from '../features/attention/attention-figures.ts';
import { reportingOf } from '../features/city/city-figures.ts';
import { bySize } from '../features/city/city-scope.ts';
import { useRegistry } from '../features/facilities/registry.ts';
import { useWords } from '../language/index.ts';
import { useCells } from '../live/board-store.ts';
import { fittingWindow } from '../live/levels/columns.ts';
import { levelNow } from '../live/levels/level-now.ts';
import { levelMemory, useLevelMemory, useLevelMemoryVersion } from '../live/levels/use-level-memory.ts';
import { serverClock, useNow } from '../live/server-clock.ts';
import { HospitalTile } from './wall/hospital-tile.tsx';
import { NotLive } from './wall/not-live.tsx';
import { Overview } from './wall/overview.tsx';
import { kindsOf, type Slide, slidesOf } from './wall/playlist.ts';
import { useStubbornStart } from './wall/use-stubborn-start.ts';
import { useWatchdog } from './wall/use-watchdog.ts';
import classes from './wall/wall.module.css';
import { WallHeader } from './wall/wall-header.tsx';
import { burnInShift } from './wall/watchdog.ts';

const SLIDE_SECONDS = 15;

/** The city for a wall that nobody touches: it pages by itself, says when it is not live, and never asks to sign in. */
export function Component() {
  const { t } = useWords();
  const { preset } = useParams();
  const [search] = useSearchParams();
  const dark = search.get('theme') === 'dark';
  const playlist = search.get('playlist');
  const registry = useRegistry();
  const silent = useWatchdog();
  useStubbornStart();

  const hospitals = useMemo(
    () => bySize(registry.hospitals.filter(hospital => hospital.operationalState === 'OPERATIONAL')),
    [registry],
  );
  const codes = useMemo(() => hospitals.map(hospital => hospital.code), [hospitals]);
  const byCode = useMemo(() => new Map(hospitals.map(hospital => [hospital.code, hospital])), [hospitals]);
  const version = useLevelMemoryVersion();
  const now = useNow(10_000);
  const window = fittingWindow(levelMemory.earliest(), serverClock.now());
  useLevelMemory(codes, window);

  const cells = useCells();
  const { order, urgent, reporting } = useMemo(() => {
    void version;
    const levels = codes.map(code => ({
      facility: code,
      level: levelNow(cells.get(code), now).level,
      steps: levelMemory.steps(code),
    }));
    const cases = needingAttention(levels, now).map(each => each.facility);
    const rest = levels
      .filter(each => !cases.includes(each.facility))
      .sort((a, b) => (b.level ?? 0) - (a.level ?? 0))
      .map(each => each.facility);
    return {
      order: [...cases, ...rest],
      urgent: cases.length,
      reporting: reportingOf(
        codes.flatMap(code => cells.get(code) ?? []),
        codes.length,
        now,
      ),
    };
  }, [codes, cells, now, version]);

  const kinds = useMemo(() => kindsOf(preset, playlist), [preset, playlist]);
  const { slide, at, count, secondsLeft } = useSlides(kinds, order, urgent);
  const [x, y] = burnInShift(useNow(60_000));

  return (
    <div className={classes.wall} data-theme={dark ? 'dark' : 'light'}>
      <div className={classes.picture} style={{ '--x': `${x}px`, '--y': `${y}px` } as CSSProperties}>
        <WallHeader
          title={t(slide.kind === 'overview' ? 'wall.overview' : 'wall.hospitals')}
          reporting={reporting}
          slide={at + 1}
          slides={count}
          secondsLeft={secondsLeft}
        />
        <main className={classes.main}>
          {slide.kind === 'overview' ? (
            <Overview hospitals={hospitals} dark={dark} />
          ) : (
            <ol className={classes.tiles}>
              {slide.codes.map(code => {
                const facility = byCode.get(code);
                return facility ? <HospitalTile key={code} facility={facility} window={window} dark={dark} /> : null;
              })}
            </ol>
          )}
        </main>
      </div>
      {silent ? <NotLive /> : null}
    </div>
  );
}

/** The slide on show. What is on it is decided when it comes up, so that tiles do not move while they are read. */
function useSlides(kinds: Parameters<typeof slidesOf>[0], order: readonly string[], urgent: number) {
  const present = useRef({ kinds, order, urgent });
  useEffect(() => {
    present.current = { kinds, order, urgent };
  });
  const [turn, setTurn] = useState({ at: 0, since: 0 });
  const seconds = useSecondsOnPage();
  const [slides, setSlides] = useState<readonly Slide[]>(() => slidesOf(kinds, order, urgent));

  const empty = slides.every(slide => slide.kind === 'overview' || slide.codes.length === 0);
  useEffect(() => {
    const due = seconds - turn.since >= SLIDE_SECONDS;
    const { kinds: nowKinds, order: nowOrder, urgent: nowUrgent } = present.current;
    // Until the hospitals are known there is nothing to hold still.
    if (!due && !(empty && nowOrder.length > 0)) return;
    const next = slidesOf(nowKinds, nowOrder, nowUrgent);
    setSlides(next);
    if (due) setTurn(({ at }) => ({ at: (at + 1) % next.length, since: seconds }));
  }, [seconds, turn, empty]);

  const at = Math.min(turn.at, slides.length - 1);
  return {
    slide: slides[at] as Slide,
    at,
    count: slides.length,
    secondsLeft: Math.max(1, SLIDE_SECONDS - (seconds - turn.since)),
  };
}

/** Seconds since the page was opened, by a clock that nobody sets. */
function useSecondsOnPage(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const begin = performance.now();
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - begin) / 1_000)), 1_000);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}
