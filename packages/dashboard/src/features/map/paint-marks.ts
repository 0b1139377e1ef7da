import { paintLevelGlyph } from '../../ui/level/level-paint.ts';
import { type LabelWish, placeLabels } from './labels.ts';
import { glyphSize, type HospitalMark, type VehicleMark } from './marks.ts';
import { onScreen, type Point, type View } from './projection.ts';
import { spread } from './spread.ts';
import type { Place } from './territory.ts';

/** A hospital's glyph where it stands on the screen. */
export interface PlacedGlyph extends Point {
  readonly code: string;
  readonly radius: number;
  /** Where the hospital is; the glyph may have been moved off it by a few pixels. */
  readonly home: Point;
}

const FONT = "'Noto Sans Devanagari Variable', 'Noto Sans', system-ui, sans-serif";

/** Where each hospital's glyph goes at this view, in the order given. */
export function placeGlyphs(
  hospitals: readonly HospitalMark[],
  project: (place: Place) => Point,
  view: View,
  magnify: number,
): readonly PlacedGlyph[] {
  const homes = hospitals.map(hospital => onScreen(project(hospital.place), view));
  const radii = hospitals.map(hospital => (magnify * glyphSize(hospital.beds, view.k)) / 2);
  const at = spread(homes.map((home, index) => ({ ...home, radius: radii[index]! })));
  return hospitals.map((hospital, index) => ({
    code: hospital.code,
    x: at[index]!.x,
    y: at[index]!.y,
    radius: radii[index]!,
    home: homes[index]!,
  }));
}

/** Hospitals' glyphs, the worst on top, then as many labels as fit. */
export function paintHospitals(
  context: CanvasRenderingContext2D,
  hospitals: readonly HospitalMark[],
  glyphs: readonly PlacedGlyph[],
  frame: { readonly width: number; readonly height: number; readonly dark: boolean; readonly magnify: number },
  chosen: string | null,
): void {
  const order = hospitals.map((_, index) => index).sort((a, b) => weight(hospitals[a]!) - weight(hospitals[b]!));
  context.lineWidth = 1;
  context.strokeStyle = frame.dark ? '#6B7680' : '#6F7A84';
  for (const index of order) {
    const glyph = glyphs[index]!;
    if (Math.hypot(glyph.x - glyph.home.x, glyph.y - glyph.home.y) < 3) continue;
    context.beginPath();
    context.moveTo(glyph.home.x, glyph.home.y);
    context.lineTo(glyph.x, glyph.y);
    context.stroke();
  }
  for (const index of order) {
    const hospital = hospitals[index]!;
    const glyph = glyphs[index]!;
    context.globalAlpha = hospital.faded && hospital.code !== chosen ? 0.25 : 1;
    paintLevelGlyph(context, hospital.level, glyph.x, glyph.y, glyph.radius * 2, {
      stale: hospital.stale,
      dark: frame.dark,
    });
  }
  context.globalAlpha = 1;
  const ring = glyphs.find(glyph => glyph.code === chosen);
  if (ring !== undefined) paintRing(context, ring, frame.dark);
  paintLabels(context, hospitals, glyphs, frame, chosen);
}

const weight = (hospital: HospitalMark) => (hospital.faded ? -10 : 0) + (hospital.level ?? 0);

function paintRing(context: CanvasRenderingContext2D, glyph: PlacedGlyph, dark: boolean): void {
  for (const [width, colour] of [
    [5, dark ? '#10161C' : '#FFFFFF'],
    [2.5, dark ? '#9CC8F0' : '#0B5CAD'],
  ] as const) {
    context.beginPath();
    context.arc(glyph.x, glyph.y, glyph.radius + 5, 0, 2 * Math.PI);
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.stroke();
  }
}

/** Width of the list of hospitals without a position, and the width of a map below which it stands elsewhere. */
const LIST_PX = 84;
const NARROW_PX = 480;

function paintLabels(
  context: CanvasRenderingContext2D,
  hospitals: readonly HospitalMark[],
  glyphs: readonly PlacedGlyph[],
  frame: { readonly width: number; readonly height: number; readonly dark: boolean; readonly magnify: number },
  chosen: string | null,
): void {
  const size = 11 * frame.magnify;
  context.font = `500 ${size}px ${FONT}`;
  context.textBaseline = 'middle';
  const wishes: LabelWish[] = hospitals.map((hospital, index) => {
    const glyph = glyphs[index]!;
    return {
      id: hospital.code,
      text: hospital.label,
      x: glyph.x,
      y: glyph.y,
      radius: glyph.radius,
      rank: (hospital.code === chosen ? 100 : 0) + (hospital.level ?? 0) * 10 + (hospital.beds ?? 0) / 1_000,
      width: widthOf(context, hospital.label),
    };
  });
  // On a desk the list of hospitals without a published position stands at the right; labels keep clear of it.
  const beside = frame.magnify === 1 && frame.width > NARROW_PX ? LIST_PX : 2;
  const edge = { left: 2, top: 2, right: frame.width - beside, bottom: frame.height - 2 };
  const faded = new Set(hospitals.filter(hospital => hospital.faded).map(hospital => hospital.code));
  for (const label of placeLabels(wishes, size * 1.45, edge)) {
    if (faded.has(label.id) && label.id !== chosen) continue;
    context.textAlign = label.align;
    context.lineWidth = 3;
    context.lineJoin = 'round';
    context.strokeStyle = frame.dark ? '#10161C' : '#FFFFFF';
    context.strokeText(label.text, label.x, label.y);
    context.fillStyle = frame.dark ? '#DCE2E8' : '#27313A';
    context.fillText(label.text, label.x, label.y);
  }
}

const widths = new Map<string, number>();

/** Measuring text is the slowest call of a frame, and a name does not change. */
function widthOf(context: CanvasRenderingContext2D, text: string): number {
  const key = `${context.font}|${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    width = context.measureText(text).width;
    widths.set(key, width);
  }
  return width;
}

/** Ambulances where they were last seen: solid when free, open when busy, fading as the sighting grows old. */
export function paintVehicles(
  context: CanvasRenderingContext2D,
  vehicles: readonly VehicleMark[],
  project: (place: Place) => Point,
  view: View,
  dark: boolean,
): void {
  const half = Math.min(5, 2.6 + view.k * 0.3);
  const ink = dark ? '#9CC8F0' : '#0B5CAD';
  const ground = dark ? '#10161C' : '#FFFFFF';
  context.lineWidth = 1.2;
  for (const vehicle of vehicles) {
    if (vehicle.status === 'OFF_DUTY') continue;
    const { x, y } = onScreen(project(vehicle.place), view);
    context.globalAlpha = vehicle.strength;
    context.fillStyle = vehicle.status === 'AVAILABLE' ? ink : ground;
    context.strokeStyle = ink;
    context.beginPath();
    context.rect(x - half, y - half * 0.7, half * 2, half * 1.4);
    context.fill();
    context.stroke();
    if (vehicle.status === 'AT_HOSPITAL') {
      context.beginPath();
      context.moveTo(x, y - half * 0.7);
      context.lineTo(x, y + half * 0.7);
      context.stroke();
    }
  }
  context.globalAlpha = 1;
}
