import { hatchPattern } from '../../ui/level/level-paint.ts';
import { DARK_ROOM_FILLS, LEVEL_LOOKS } from '../../ui/level/level-scale.ts';
import { catchments } from './catchments.ts';
import { type HospitalMark, isAbnormal, type SiteMark } from './marks.ts';
import { onScreen, type Point, type View } from './projection.ts';
import { type Place, TERRITORY, YAMUNA } from './territory.ts';

export interface Ground {
  readonly hospitals: readonly HospitalMark[];
  readonly sites: readonly SiteMark[];
  readonly planned: boolean;
  readonly everySite: boolean;
  readonly dark: boolean;
}

/** From this zoom on a mandir's dot can be told from its neighbours. */
const SITES_FROM_ZOOM = 2.6;

/** Whether a site has a dot: on the whole city's map only when it is crowded, close up always, if not filtered out. */
export function isDrawn(site: SiteMark, ground: Pick<Ground, 'planned' | 'everySite'>, zoom: number): boolean {
  if (site.planned && !ground.planned) return false;
  return isAbnormal(site) || isClose(ground, zoom);
}

const isClose = (ground: Pick<Ground, 'everySite'>, zoom: number) => ground.everySite || zoom >= SITES_FROM_ZOOM;

/** Radius of a site's dot in pixels. */
export function siteRadius(ground: Pick<Ground, 'everySite'>, zoom: number): number {
  return isClose(ground, zoom) ? Math.min(4.5, 1.6 + zoom * 0.28) : 2.5;
}

const INK = { light: '#2A323B', dark: '#AAB4BE' };

/** Everything that stands still between two reports: territory, catchments, river, mandirs. Kept in a bitmap. */
export function paintGround(
  context: CanvasRenderingContext2D,
  ground: Ground,
  project: (place: Place) => Point,
  view: View,
  width: number,
  height: number,
): void {
  const outline = trace(TERRITORY, project, view, true);
  context.save();
  context.fillStyle = ground.dark ? '#1A2027' : '#FFFFFF';
  context.fill(outline);
  context.clip(outline);
  paintCatchments(context, ground, project, view, width, height);
  context.strokeStyle = ground.dark ? '#2B4152' : '#B5D0E0';
  context.lineWidth = Math.min(9, 2.5 * view.k ** 0.7);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.stroke(trace(YAMUNA, project, view, false));
  context.restore();
  context.strokeStyle = ground.dark ? '#56616B' : '#98A2AC';
  context.lineWidth = 1.25;
  context.lineJoin = 'round';
  context.stroke(outline);
  paintSites(context, ground, project, view, width, height);
}

function trace(places: readonly Place[], project: (place: Place) => Point, view: View, closed: boolean): Path2D {
  const path = new Path2D();
  places.forEach((place, index) => {
    const { x, y } = onScreen(project(place), view);
    if (index === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  });
  if (closed) path.closePath();
  return path;
}

function paintCatchments(
  context: CanvasRenderingContext2D,
  ground: Ground,
  project: (place: Place) => Point,
  view: View,
  width: number,
  height: number,
): void {
  const hatch = hatchPattern(context, ground.dark ? '#2A333B' : '#E4E8EB');
  const points = ground.hospitals.map(hospital => onScreen(project(hospital.place), view));
  const reach = 4 * Math.max(width, height);
  const cells = catchments(points, [-reach, -reach, width + reach, height + reach]);
  context.lineWidth = 1;
  context.strokeStyle = ground.dark ? '#2C353E' : '#E3E7EA';
  cells.forEach((cell, index) => {
    if (cell.length === 0) return;
    const hospital = ground.hospitals[index]!;
    context.beginPath();
    cell.forEach(([x, y], corner) => {
      if (corner === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    });
    context.closePath();
    if (hospital.level === null) {
      context.fillStyle = hatch;
      context.fill();
    } else if (!hospital.stale && !hospital.faded && hospital.level > 1) {
      context.fillStyle = ground.dark ? DARK_ROOM_FILLS[hospital.level] : LEVEL_LOOKS[hospital.level].fill;
      context.globalAlpha = 0.1 + 0.03 * hospital.level;
      context.fill();
      context.globalAlpha = 1;
    }
    context.stroke();
  });
}

function paintSites(
  context: CanvasRenderingContext2D,
  ground: Ground,
  project: (place: Place) => Point,
  view: View,
  width: number,
  height: number,
): void {
  const radius = siteRadius(ground, view.k);
  const open = new Path2D();
  const planned = new Path2D();
  const abnormal: { readonly at: Point; readonly fill: string }[] = [];
  for (const site of ground.sites) {
    if (!isDrawn(site, ground, view.k)) continue;
    const at = onScreen(project(site.place), view);
    if (at.x < -9 || at.y < -9 || at.x > width + 9 || at.y > height + 9) continue;
    if (isAbnormal(site) && site.level !== null) {
      abnormal.push({ at, fill: ground.dark ? DARK_ROOM_FILLS[site.level] : LEVEL_LOOKS[site.level].fill });
      continue;
    }
    const path = site.planned ? planned : open;
    path.moveTo(at.x + radius, at.y);
    path.arc(at.x, at.y, radius, 0, 2 * Math.PI);
  }
  const ink = ground.dark ? INK.dark : INK.light;
  context.fillStyle = ground.dark ? '#7D8893' : '#8A96A1';
  context.fill(open);
  context.globalAlpha = 0.3;
  context.lineWidth = 1;
  context.strokeStyle = ink;
  context.stroke(planned);
  context.globalAlpha = 1;
  for (const { at, fill } of abnormal) {
    context.beginPath();
    context.arc(at.x, at.y, radius + 0.5, 0, 2 * Math.PI);
    context.fillStyle = fill;
    context.fill();
    context.lineWidth = 0.8;
    context.stroke();
  }
}
