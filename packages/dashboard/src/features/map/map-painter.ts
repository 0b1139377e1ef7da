import type { HospitalMark, SiteMark, VehicleMark } from './marks.ts';
import { isDrawn, paintGround, siteRadius } from './paint-ground.ts';
import { type PlacedGlyph, paintHospitals, paintVehicles, placeGlyphs } from './paint-marks.ts';
import { onScreen, projectionFor, type View, WHOLE } from './projection.ts';
import type { Place } from './territory.ts';

export interface Scene {
  readonly hospitals: readonly HospitalMark[];
  readonly sites: readonly SiteMark[];
  readonly vehicles: readonly VehicleMark[];
  /** Whether planned mandirs are drawn. */
  readonly planned: boolean;
  /** Whether every site is drawn at any zoom. */
  readonly everySite: boolean;
  readonly dark: boolean;
  /** Code of the hospital under the pointer or focus. */
  readonly chosen: string | null;
  /** How much larger glyphs and labels are drawn than on a desk; 1 when absent. */
  readonly magnify?: number;
}

/** A mandir or kendra as it stands on the screen, in CSS pixels. */
export interface Dot {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface MapPainter {
  show(scene: Scene): void;
  look(view: View): void;
  resize(width: number, height: number, pixelRatio: number): void;
  /** Where the glyphs stand now, in CSS pixels. */
  glyphs(): readonly PlacedGlyph[];
  /** Where the dots of mandirs and kendras stand now, of those that are drawn. */
  dots(): readonly Dot[];
  project(place: Place): { readonly x: number; readonly y: number };
  stop(): void;
}

/** The bitmap of the ground reaches this far past the panel, so that a drag moves a picture instead of drawing one. */
const MARGIN = 160;

/**
 * Draws the map, once per animation frame at most and only when something changed. The ground is kept in a bitmap of
 * its own: a pan copies it, and it is drawn again only when zoom, size, a level or a mandir changed, or when the pan
 * has run past its margin.
 */
export function createMapPainter(canvas: HTMLCanvasElement): MapPainter {
  const context = canvas.getContext('2d');
  const groundCanvas = document.createElement('canvas');
  const groundContext = groundCanvas.getContext('2d');
  if (context === null || groundContext === null) throw new Error('this browser gives no 2D canvas');

  let scene: Scene = {
    hospitals: [],
    sites: [],
    vehicles: [],
    planned: false,
    everySite: false,
    dark: false,
    chosen: null,
  };
  let view: View = WHOLE;
  let size = { width: 0, height: 0, ratio: 1 };
  let project = projectionFor(1, 1, 0);
  let drawn: { readonly view: View } | null = null;
  let placed: readonly PlacedGlyph[] = [];
  let placedStill: readonly PlacedGlyph[] = [];
  let placedFor = '';
  let frame = 0;

  const invalidate = () => {
    frame ||= requestAnimationFrame(draw);
  };

  function draw(): void {
    frame = 0;
    if (context === null || size.width === 0) return;
    if (
      drawn === null ||
      drawn.view.k !== view.k ||
      Math.abs(view.x - drawn.view.x) > MARGIN ||
      Math.abs(view.y - drawn.view.y) > MARGIN
    ) {
      drawGround();
    }
    const { width, height, ratio } = size;
    const shiftX = view.x - drawn!.view.x;
    const shiftY = view.y - drawn!.view.y;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.drawImage(groundCanvas, Math.round((shiftX - MARGIN) * ratio), Math.round((shiftY - MARGIN) * ratio));
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    paintVehicles(context, scene.vehicles, project, view, scene.dark);
    place();
    paintHospitals(
      context,
      scene.hospitals,
      placed,
      { width, height, dark: scene.dark, magnify: scene.magnify ?? 1 },
      scene.chosen,
    );
  }

  function drawGround(): void {
    if (groundContext === null) return;
    const { width, height, ratio } = size;
    const wide = Math.round((width + 2 * MARGIN) * ratio);
    const tall = Math.round((height + 2 * MARGIN) * ratio);
    if (groundCanvas.width !== wide || groundCanvas.height !== tall) {
      groundCanvas.width = wide;
      groundCanvas.height = tall;
    }
    groundContext.setTransform(1, 0, 0, 1, 0, 0);
    groundContext.clearRect(0, 0, wide, tall);
    groundContext.setTransform(ratio, 0, 0, ratio, 0, 0);
    const shifted = { k: view.k, x: view.x + MARGIN, y: view.y + MARGIN };
    paintGround(groundContext, scene, project, shifted, width + 2 * MARGIN, height + 2 * MARGIN);
    drawn = { view };
  }

  /** Glyphs are spread once per zoom; a pan only moves them. */
  function place(): void {
    const key = `${scene.magnify ?? 1}|${view.k}|${size.width}|${size.height}|${scene.hospitals.map(hospital => hospital.code).join()}`;
    if (key !== placedFor) {
      const still = { k: view.k, x: 0, y: 0 };
      placedStill = placeGlyphs(scene.hospitals, project, still, scene.magnify ?? 1);
      placedFor = key;
    }
    placed = placedStill.map(glyph => ({
      ...glyph,
      x: glyph.x + view.x,
      y: glyph.y + view.y,
      home: { x: glyph.home.x + view.x, y: glyph.home.y + view.y },
    }));
  }

  return {
    show(next) {
      const sameGround =
        next.hospitals === scene.hospitals &&
        next.sites === scene.sites &&
        next.planned === scene.planned &&
        next.everySite === scene.everySite &&
        next.dark === scene.dark;
      if (!sameGround) drawn = null;
      scene = next;
      place();
      invalidate();
    },
    look(next) {
      view = next;
      place();
      invalidate();
    },
    resize(width, height, ratio) {
      if (width === size.width && height === size.height && ratio === size.ratio) return;
      size = { width, height, ratio };
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      project = projectionFor(width, height, 14);
      drawn = null;
      place();
      // At once and not at the next frame: setting a canvas's size clears it, and a blank frame would flash.
      draw();
    },
    glyphs: () => placed,
    dots() {
      const radius = siteRadius(scene, view.k);
      return scene.sites
        .filter(site => isDrawn(site, scene, view.k))
        .map(({ code, place }) => ({ code, ...onScreen(project(place), view), radius }));
    },
    project: place => project(place),
    stop() {
      if (frame !== 0) cancelAnimationFrame(frame);
      frame = 0;
    },
  };
}
