import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { timeWords } from '../../language/figures.ts';
import { useWords } from '../../language/index.ts';
import { COLUMN_MINUTES, columnsUntil, rowOf, WINDOWS, type WindowHours } from '../../live/levels/columns.ts';
import type { LevelOrUnknown } from '../../live/levels/level.ts';
import { levelMemory, useLevelMemoryVersion } from '../../live/levels/use-level-memory.ts';
import { serverClock, useNow } from '../../live/server-clock.ts';
import { LevelChip } from '../../ui/level/level-chip.tsx';
import { hospitalPath } from '../address/paths.ts';
import { nameIn } from '../facilities/names.ts';
import type { ListedFacility } from '../facilities/registry.ts';
import classes from './heat-strip.module.css';
import { paintStrip, type StripRow } from './paint-strip.ts';
import { cellAt, stripLayout } from './strip-layout.ts';

interface Chosen {
  readonly row: number;
  readonly column: number;
}

/**
 * One row a hospital, one cell a stretch of time, coloured by level: which hospitals are bad, since when, and whether
 * together. Hatched where nothing was known. What a cell says stands in words beside the title.
 */
export function HeatStrip({
  hospitals,
  shown,
  window,
  onWindow,
}: {
  hospitals: readonly ListedFacility[];
  /** Codes that the filter leaves in. */
  shown: ReadonlySet<string>;
  window: WindowHours;
  onWindow: (window: WindowHours) => void;
}) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [width, setWidth] = useState(0);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const version = useLevelMemoryVersion();
  const tick = useNow(5_000);
  // The tick may still be the PC's time when the first frame has already brought the server's.
  const now = Math.max(tick, serverClock.now());
  const readoutId = useId();

  const columns = useMemo(() => columnsUntil(now, window), [now, window]);
  const rows: readonly StripRow[] = useMemo(
    () =>
      hospitals.map(({ code }) => ({
        code,
        levels: rowOf(levelMemory.steps(code), columns, window, serverClock.now()),
        faded: !shown.has(code),
      })),
    [hospitals, shown, columns, window, version],
  );
  const layout = stripLayout(width, hospitals.length, columns.length);

  useEffect(() => {
    const element = canvas.current?.parentElement;
    if (element == null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (element == null || context == null || width === 0) return;
    const frame = requestAnimationFrame(() => {
      const ratio = globalThis.devicePixelRatio || 1;
      element.width = Math.round(width * ratio);
      element.height = Math.round(layout.height * ratio);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      paintStrip(context, layout, { rows, chosen, ticks: ticksOf(columns, window, language, t('strip.now')) });
    });
    return () => cancelAnimationFrame(frame);
  });

  const point = useCallback(
    (event: PointerEvent) => {
      const box = canvas.current?.getBoundingClientRect();
      if (box === undefined) return;
      setChosen(cellAt(layout, hospitals.length, columns.length, event.clientX - box.left, event.clientY - box.top));
    },
    [layout, hospitals.length, columns.length],
  );

  const open = (row: number) => {
    const hospital = hospitals[row];
    if (hospital !== undefined) navigate(hospitalPath(language, hospital.code));
  };

  const press = (event: KeyboardEvent) => {
    const at = chosen ?? { row: 0, column: columns.length - 1 };
    const next = step(event.key, at, hospitals.length, columns.length);
    if (next !== null) setChosen(next);
    else if (event.key === 'Enter' && chosen !== null) open(chosen.row);
    else if (event.key === 'Escape') setChosen(null);
    else return;
    event.preventDefault();
  };

  const hospital = chosen === null ? undefined : hospitals[chosen.row];
  const level: LevelOrUnknown = chosen === null ? null : (rows[chosen.row]?.levels[chosen.column] ?? null);
  const empty = rows.every(row => row.levels.every(each => each === null));

  return (
    <section className={classes.strip} aria-labelledby={`${readoutId}-title`}>
      <header className={classes.head}>
        <h2 id={`${readoutId}-title`}>{t('strip.title')}</h2>
        <div className={classes.windows} role="radiogroup" aria-label={t('strip.window')}>
          {WINDOWS.map(hours => (
            <label key={hours} className={classes.window}>
              <input
                type="radio"
                name={`${readoutId}-window`}
                checked={hours === window}
                onChange={() => onWindow(hours)}
              />
              <span>{t('strip.hours', { n: hours })}</span>
            </label>
          ))}
        </div>
        <p className={classes.readout} id={readoutId} aria-live="polite">
          {hospital === undefined || chosen === null ? (
            t(empty ? 'strip.waiting' : 'strip.hint')
          ) : (
            <>
              <strong>{nameIn(hospital, language)}</strong>
              <span>{timeWords(Math.min(now, columns[chosen.column]!), language)}</span>
              <LevelChip level={level} size={16} />
            </>
          )}
        </p>
      </header>
      {/* A grid of 40 × 96 cells as elements would be thousands of nodes; the readout above speaks for the picture. */}
      <div
        role="application"
        aria-roledescription={t('strip.role')}
        aria-label={t('strip.label', { n: hospitals.length, h: window })}
        aria-describedby={readoutId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is walked with the arrow keys.
        tabIndex={0}
        className={classes.picture}
        style={{ height: layout.height }}
        onKeyDown={press}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={() => setChosen(null)}
        onBlur={() => setChosen(null)}
        onFocus={event => {
          if (event.target.matches(':focus-visible')) setChosen(at => at ?? { row: 0, column: columns.length - 1 });
        }}
        onDoubleClick={() => chosen !== null && open(chosen.row)}
      >
        <canvas ref={canvas} />
      </div>
    </section>
  );
}

function step(key: string, { row, column }: Chosen, rows: number, columns: number): Chosen | null {
  const within = (value: number, most: number) => Math.min(most - 1, Math.max(0, value));
  switch (key) {
    case 'ArrowUp':
      return { row: within(row - 1, rows), column };
    case 'ArrowDown':
      return { row: within(row + 1, rows), column };
    case 'ArrowLeft':
      return { row, column: within(column - 1, columns) };
    case 'ArrowRight':
      return { row, column: within(column + 1, columns) };
    case 'PageUp':
      return { row: within(row - 10, rows), column };
    case 'PageDown':
      return { row: within(row + 10, rows), column };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: columns - 1 };
    default:
      return null;
  }
}

/** Minutes between two times under the axis. */
const TICK_MINUTES: Readonly<Record<WindowHours, number>> = { 1: 15, 6: 60, 24: 240 };
const INDIA_MINUTES = 330;

function ticksOf(columns: readonly number[], window: WindowHours, language: 'en' | 'hi', nowWord: string) {
  const ticks: { column: number; text: string }[] = [];
  const room = TICK_MINUTES[window] / COLUMN_MINUTES[window];
  columns.forEach((start, column) => {
    const minutes = start / 60_000 + INDIA_MINUTES;
    if (minutes % TICK_MINUTES[window] === 0 && column > 1 && column < columns.length - room / 2) {
      ticks.push({ column, text: timeWords(start, language) });
    }
  });
  ticks.push({ column: columns.length, text: nowWord });
  return ticks;
}
