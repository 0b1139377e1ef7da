import { useEffect, useLayoutEffect, useRef } from 'react';
import { useWords } from '../../language/index.ts';
import { cityBoard, subscribeTick } from '../../live/board-store.ts';
import { serverClock, subscribeClock } from '../../live/server-clock.ts';
import type { ListedFacility } from '../facilities/registry.ts';
import { createMapPainter, type MapPainter } from './map-painter.ts';
import { hospitalMarks } from './scene.ts';

const LOOK_MS = 5_000;
/** Labels on a wall are read from metres away: at least a fortieth of the screen's height. */
const READABLE = 1 / 40;
const LABEL_PX = 11;

/** The map as a picture on a wall: nobody moves it, everybody reads it from afar. */
export function WallMap({
  hospitals,
  dark,
  label,
}: {
  hospitals: readonly ListedFacility[];
  dark: boolean;
  label: string;
}) {
  const { language } = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<MapPainter | null>(null);

  useLayoutEffect(() => {
    const surface = canvas.current;
    const box = surface?.parentElement;
    if (surface == null || box == null) return;
    const made = createMapPainter(surface);
    painter.current = made;
    const fit = () => made.resize(box.clientWidth, box.clientHeight, globalThis.devicePixelRatio || 1);
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(box);
    return () => {
      observer.disconnect();
      made.stop();
      painter.current = null;
    };
  }, []);

  useEffect(() => {
    const shown = new Set(hospitals.map(hospital => hospital.code));
    let marks: ReturnType<typeof hospitalMarks> = [];
    const show = () => {
      marks = hospitalMarks(hospitals, cityBoard.state().cells, shown, language, serverClock.now(), marks);
      painter.current?.show({
        hospitals: marks,
        sites: [],
        vehicles: [],
        planned: false,
        everySite: false,
        dark,
        chosen: null,
        magnify: (globalThis.innerHeight * READABLE) / LABEL_PX,
      });
    };
    show();
    const stopTick = subscribeTick(show);
    const stopClock = subscribeClock(LOOK_MS, show);
    document.fonts?.ready.then(show, () => undefined);
    return () => {
      stopTick();
      stopClock();
    };
  }, [hospitals, dark, language]);

  return (
    <canvas ref={canvas} role="img" aria-label={label} style={{ display: 'block', width: '100%', height: '100%' }} />
  );
}
