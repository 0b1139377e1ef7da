import { select } from 'd3-selection';
import { type ZoomBehavior, zoom, zoomIdentity } from 'd3-zoom';
import { type RefObject, useEffect, useRef } from 'react';
import type { View } from './projection.ts';

const CLOSEST = 24;
const STEP = 60;

export interface MapZoom {
  by(factor: number): void;
  move(x: number, y: number): void;
  whole(): void;
  /** Brings a point of the world into the panel when it lies outside or close to the edge. */
  show(x: number, y: number): void;
}

/**
 * Pan and zoom by wheel, drag and touch, and the same by call for keys and buttons. A finger on the whole city scrolls
 * the page; only once zoomed in does it move the map, so that a phone's reader is never caught in it.
 */
export function useMapZoom(
  target: RefObject<HTMLElement | null>,
  look: (view: View) => void,
): RefObject<MapZoom | null> {
  const handle = useRef<MapZoom | null>(null);
  const onLook = useRef(look);
  useEffect(() => {
    onLook.current = look;
  });
  useEffect(() => {
    const element = target.current;
    if (element === null) return;
    const surface = select(element);
    let view: View = { k: 1, x: 0, y: 0 };
    const behaviour: ZoomBehavior<HTMLElement, unknown> = zoom<HTMLElement, unknown>()
      .scaleExtent([1, CLOSEST])
      .extent(() => [
        [0, 0],
        [element.clientWidth, element.clientHeight],
      ])
      .filter((event: Event) => {
        if (event.type === 'dblclick') return false;
        if (event instanceof WheelEvent) return view.k > 1 || event.deltaY < 0;
        if ('touches' in event) return view.k > 1 || (event as TouchEvent).touches.length > 1;
        return !(event as MouseEvent).button;
      })
      .on('zoom', ({ transform }: { transform: View }) => {
        view = { k: transform.k, x: transform.x, y: transform.y };
        element.style.touchAction = view.k > 1 ? 'none' : 'pan-y';
        onLook.current(view);
      });
    const limit = () =>
      behaviour.translateExtent([
        [0, 0],
        [element.clientWidth, element.clientHeight],
      ]);
    limit();
    const observer = new ResizeObserver(limit);
    observer.observe(element);
    surface.call(behaviour);
    element.style.touchAction = 'pan-y';
    handle.current = {
      by: factor => behaviour.scaleBy(surface, factor),
      move: (x, y) => behaviour.translateBy(surface, (x * STEP) / view.k, (y * STEP) / view.k),
      whole: () => behaviour.transform(surface, zoomIdentity),
      show(x, y) {
        const margin = 40;
        const left = x * view.k + view.x;
        const top = y * view.k + view.y;
        const outside =
          left < margin || top < margin || left > element.clientWidth - margin || top > element.clientHeight - margin;
        if (outside) behaviour.translateTo(surface, x, y);
      },
    };
    return () => {
      observer.disconnect();
      surface.on('.zoom', null);
      handle.current = null;
    };
  }, [target]);
  return handle;
}
