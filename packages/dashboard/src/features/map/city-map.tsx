import {
  type KeyboardEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Link, useNavigate } from 'react-router';
import { useWords } from '../../language/index.ts';
import { cityBoard, subscribeTick } from '../../live/board-store.ts';
import { levelNow } from '../../live/levels/level-now.ts';
import { serverClock, subscribeClock, useNow } from '../../live/server-clock.ts';
import { LevelGlyph } from '../../ui/level/level-chip.tsx';
import { levelWordId } from '../../ui/level/level-scale.ts';
import { hospitalPath } from '../address/paths.ts';
import { nameIn } from '../facilities/names.ts';
import type { ListedFacility } from '../facilities/registry.ts';
import classes from './city-map.module.css';
import { CARD_ID, FacilityCard } from './facility-card.tsx';
import { createMapPainter, type MapPainter } from './map-painter.ts';
import { type Direction, neighbour, under } from './nearest.ts';
import type { View } from './projection.ts';
import { hospitalMarks, placeOf, siteMarks, vehicleMarks } from './scene.ts';
import { useMapZoom } from './use-map-zoom.ts';

export interface MapLayers {
  readonly ambulances: boolean;
  readonly planned: boolean;
  /** Draws every mandir and kendra at any zoom, because the reader asked for them. */
  readonly everySite: boolean;
}

/** A glyph smaller than this is still hit by a pointer this near, in pixels. */
const REACH = 11;
/** Dots stand close together: what is under the pointer must be meant. */
const DOT_REACH = 6;
const LOOK_MS = 5_000;

/**
 * The city from above. The canvas is for the eye; beside it, unseen but focusable, stands the same as a list of links,
 * one stop of the Tab key, walked with the arrows in the direction they point on the map.
 */
export function CityMap({
  hospitals,
  sites,
  shown,
  layers,
  divertable,
}: {
  hospitals: readonly ListedFacility[];
  /** Mandirs and kendras. */
  sites: readonly ListedFacility[];
  /** Codes of the hospitals that the filter leaves in. */
  shown: ReadonlySet<string>;
  layers: MapLayers;
  /** Whether this viewer may ask where the patients of a hospital could go. */
  divertable: (code: string) => boolean;
}) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<MapPainter | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [zoomed, setZoomed] = useState(1);
  const chosen = focused ?? pointed;
  const placed = useMemo(() => hospitals.filter(hospital => placeOf(hospital) !== null), [hospitals]);
  const unplaced = useMemo(() => hospitals.filter(hospital => placeOf(hospital) === null), [hospitals]);

  const look = useCallback((view: View) => {
    painter.current?.look(view);
    setZoomed(view.k);
    setPointed(null);
  }, []);
  const zoom = useMapZoom(frame, look);

  useLayoutEffect(() => {
    const element = frame.current;
    const surface = canvas.current;
    if (element === null || surface === null) return;
    const made = createMapPainter(surface);
    painter.current = made;
    const fit = () => made.resize(element.clientWidth, element.clientHeight, globalThis.devicePixelRatio || 1);
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.stop();
      painter.current = null;
    };
  }, []);

  // The marks are derived outside of React: a tick that changes no picture then costs no rendering.
  const marks = useRef({
    hospitals: [] as ReturnType<typeof hospitalMarks>,
    sites: [] as ReturnType<typeof siteMarks>,
  });
  useEffect(() => {
    const show = () => {
      const { cells, ambulances } = cityBoard.state();
      const now = serverClock.now();
      const before = marks.current;
      marks.current = {
        hospitals: hospitalMarks(placed, cells, shown, language, now, before.hospitals),
        sites: siteMarks(sites, cells, now, before.sites),
      };
      painter.current?.show({
        ...marks.current,
        vehicles: layers.ambulances ? vehicleMarks(ambulances.values(), now) : [],
        planned: layers.planned,
        everySite: layers.everySite,
        dark: false,
        chosen,
      });
    };
    show();
    const stopTick = subscribeTick(show);
    const stopClock = subscribeClock(LOOK_MS, show);
    // Labels are measured with the web font; before it has arrived they are drawn with another.
    document.fonts?.ready.then(show, () => undefined);
    return () => {
      stopTick();
      stopClock();
    };
  }, [placed, sites, shown, language, layers, chosen]);

  const pointAt = (event: PointerEvent): string | null => {
    const box = frame.current?.getBoundingClientRect();
    if (box === undefined) return null;
    const at = { x: event.clientX - box.left, y: event.clientY - box.top };
    const glyph = under(at, painter.current?.glyphs() ?? [], REACH);
    return (glyph ?? under(at, painter.current?.dots() ?? [], DOT_REACH))?.code ?? null;
  };

  const pressMap = (event: KeyboardEvent) => {
    const acts: Record<string, () => void> = {
      '+': () => zoom.current?.by(1.5),
      '=': () => zoom.current?.by(1.5),
      '-': () => zoom.current?.by(1 / 1.5),
      0: () => zoom.current?.whole(),
      ArrowLeft: () => zoom.current?.move(1, 0),
      ArrowRight: () => zoom.current?.move(-1, 0),
      ArrowUp: () => zoom.current?.move(0, 1),
      ArrowDown: () => zoom.current?.move(0, -1),
    };
    const act = acts[event.key];
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };

  return (
    <div className={classes.map}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this groups a picture with its links. */}
      <div
        ref={frame}
        className={classes.frame}
        role="group"
        aria-label={t('map.label', { n: placed.length })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is moved and zoomed by keys.
        tabIndex={0}
        onKeyDown={pressMap}
        onPointerMove={event => event.buttons === 0 && setPointed(pointAt(event))}
        onPointerLeave={() => setPointed(null)}
        onClick={event => {
          const code = pointAt(event as never);
          if (code !== null && !event.defaultPrevented) navigate(hospitalPath(language, code));
        }}
        data-pointing={pointed !== null || undefined}
      >
        <canvas ref={canvas} />
        <GlyphList
          hospitals={placed}
          painter={painter}
          label={t('map.list')}
          onFocus={code => {
            setFocused(code);
            const place = placed.find(hospital => hospital.code === code);
            const at = place && placeOf(place);
            const point = at && painter.current?.project(at);
            if (point) zoom.current?.show(point.x, point.y);
          }}
          onBlur={() => setFocused(null)}
        />
        <Card code={chosen} hospitals={placed} sites={sites} painter={painter} frame={frame} divertable={divertable} />
      </div>
      <div className={classes.zoom}>
        <button type="button" aria-label={t('map.zoomIn')} onClick={() => zoom.current?.by(1.6)}>
          +
        </button>
        <button type="button" aria-label={t('map.zoomOut')} onClick={() => zoom.current?.by(1 / 1.6)}>
          −
        </button>
        {zoomed > 1.01 ? (
          <button
            type="button"
            aria-label={t('map.whole')}
            title={t('map.whole')}
            onClick={() => zoom.current?.whole()}
          >
            ⤢
          </button>
        ) : null}
      </div>
      {unplaced.length > 0 ? <Unplaced hospitals={unplaced} over={zoomed > 1.2} /> : null}
      {zoomed < 1.2 ? <p className={classes.note}>{t('map.sketch')}</p> : null}
    </div>
  );
}

/** Hospitals as links in the order of the Tab key; unseen, because the canvas draws them, with its own focus ring. */
function GlyphList({
  hospitals,
  painter,
  label,
  onFocus,
  onBlur,
}: {
  hospitals: readonly ListedFacility[];
  painter: { readonly current: MapPainter | null };
  label: string;
  onFocus: (code: string) => void;
  onBlur: () => void;
}) {
  const { t, language } = useWords();
  const now = useNow(10_000);
  const list = useRef<HTMLUListElement>(null);
  const [stop, setStop] = useState<string | null>(null);
  const current = hospitals.some(hospital => hospital.code === stop) ? stop : (hospitals[0]?.code ?? null);

  const press = (event: KeyboardEvent, code: string) => {
    const directions: Record<string, Direction> = {
      ArrowLeft: 'left',
      ArrowRight: 'right',
      ArrowUp: 'up',
      ArrowDown: 'down',
    };
    const direction = directions[event.key];
    const glyphs = painter.current?.glyphs() ?? [];
    const here = glyphs.find(glyph => glyph.code === code);
    let next: string | undefined;
    if (direction !== undefined && here !== undefined) next = neighbour(here, glyphs, direction)?.code;
    else if (event.key === 'Home') next = hospitals[0]?.code;
    else if (event.key === 'End') next = hospitals.at(-1)?.code;
    else return;
    event.preventDefault();
    event.stopPropagation();
    if (next !== undefined) list.current?.querySelector<HTMLElement>(`[data-glyph="${next}"]`)?.focus();
  };

  return (
    <ul ref={list} className="unseen" aria-label={label}>
      {hospitals.map(hospital => {
        const { level } = levelNow(cityBoard.state().cells.get(hospital.code), now);
        return (
          <li key={hospital.code}>
            <Link
              to={hospitalPath(language, hospital.code)}
              data-glyph={hospital.code}
              aria-describedby={hospital.code === stop ? CARD_ID : undefined}
              tabIndex={hospital.code === current ? 0 : -1}
              onFocus={() => {
                setStop(hospital.code);
                onFocus(hospital.code);
              }}
              onBlur={onBlur}
              onKeyDown={event => press(event, hospital.code)}
            >
              {t('map.hospital', { name: nameIn(hospital, language), level: t(levelWordId(level)) })}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

const CARD = { width: 268, height: 236 };

/** The card of the chosen facility, on the side of its glyph or dot where there is room. */
function Card({
  code,
  hospitals,
  sites,
  painter,
  frame,
  divertable,
}: {
  code: string | null;
  hospitals: readonly ListedFacility[];
  sites: readonly ListedFacility[];
  painter: { readonly current: MapPainter | null };
  frame: { readonly current: HTMLElement | null };
  divertable: (code: string) => boolean;
}) {
  const has = (each: { readonly code: string }) => each.code === code;
  const facility = code === null ? undefined : (hospitals.find(has) ?? sites.find(has));
  const glyph = facility && (painter.current?.glyphs().find(has) ?? painter.current?.dots().find(has));
  const box = frame.current;
  if (facility === undefined || glyph === undefined || box === null) return null;
  const gap = glyph.radius + 10;
  const right = glyph.x + gap + CARD.width < box.clientWidth;
  const left = right ? glyph.x + gap : Math.max(4, glyph.x - gap - CARD.width);
  const top = Math.min(Math.max(4, glyph.y - CARD.height / 3), Math.max(4, box.clientHeight - CARD.height - 4));
  return <FacilityCard facility={facility} style={{ left, top }} mayDivert={divertable(facility.code)} />;
}

function Unplaced({ hospitals, over }: { hospitals: readonly ListedFacility[]; over: boolean }) {
  const { t, language } = useWords();
  const now = useNow(10_000);
  return (
    <div className={classes.unplaced} data-over={over || undefined}>
      <p>{t('map.noPlace')}</p>
      <ul>
        {hospitals.map(hospital => {
          const { level, stale } = levelNow(cityBoard.state().cells.get(hospital.code), now);
          return (
            <li key={hospital.code}>
              <Link to={hospitalPath(language, hospital.code)} title={nameIn(hospital, language)}>
                <LevelGlyph level={level} stale={stale} size={15} /> <span>{hospital.code}</span>
                <span className="unseen">
                  {t('map.hospital', { name: nameIn(hospital, language), level: t(levelWordId(level)) })}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
