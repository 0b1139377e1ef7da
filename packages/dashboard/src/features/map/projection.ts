import { type Place, TERRITORY } from './territory.ts';

/** Pixels in the world, before pan and zoom. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What pan and zoom do to the world: screen = world × k + (x, y). */
export interface View {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export const WHOLE: View = { k: 1, x: 0, y: 0 };

const longitudes = TERRITORY.map(place => place[0]);
const latitudes = TERRITORY.map(place => place[1]);
const WEST = Math.min(...longitudes);
const EAST = Math.max(...longitudes);
const SOUTH = Math.min(...latitudes);
const NORTH = Math.max(...latitudes);

/** A degree east is shorter than a degree north; over one city a single factor is right to within 0.3 %. */
const EAST_SHRINKS = Math.cos((((NORTH + SOUTH) / 2) * Math.PI) / 180);

/** Turns places into pixels so that the whole territory fits a panel of this size, with a margin, north up. */
export function projectionFor(width: number, height: number, margin: number): (place: Place) => Point {
  const wide = (EAST - WEST) * EAST_SHRINKS;
  const tall = NORTH - SOUTH;
  const scale = Math.max(1, Math.min((width - 2 * margin) / wide, (height - 2 * margin) / tall));
  const left = (width - wide * scale) / 2;
  const top = (height - tall * scale) / 2;
  return ([longitude, latitude]) => ({
    x: left + (longitude - WEST) * EAST_SHRINKS * scale,
    y: top + (NORTH - latitude) * scale,
  });
}

export const onScreen = (point: Point, view: View): Point => ({
  x: point.x * view.k + view.x,
  y: point.y * view.k + view.y,
});
