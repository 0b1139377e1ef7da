import type { LevelOrUnknown } from '../../live/levels/level.ts';
import type { Place } from './territory.ts';

/** A hospital as the map draws it. */
export interface HospitalMark {
  readonly code: string;
  readonly label: string;
  readonly place: Place;
  /** Beds as last published; null where no figure is published. */
  readonly beds: number | null;
  readonly level: LevelOrUnknown;
  readonly stale: boolean;
  /** Left out by the filter: drawn faintly, so that the city keeps its shape. */
  readonly faded: boolean;
}

/** A mandir or a Jan Aushadhi Kendra. */
export interface SiteMark {
  readonly code: string;
  readonly place: Place;
  readonly planned: boolean;
  readonly level: LevelOrUnknown;
}

/** An ambulance where it was last seen. Nothing is guessed about where it is now. */
export interface VehicleMark {
  readonly code: string;
  readonly place: Place;
  readonly status: 'AVAILABLE' | 'ASSIGNED' | 'EN_ROUTE' | 'ON_SCENE' | 'TO_HOSPITAL' | 'AT_HOSPITAL' | 'OFF_DUTY';
  /** 1 just seen … 0.2 about to be forgotten. */
  readonly strength: number;
}

/** A mandir is worth a dot on the whole city's map only when it is crowded. */
export const isAbnormal = (site: SiteMark) => site.level !== null && site.level >= 3;

/**
 * Side of a hospital's glyph in pixels: its area above a readable minimum grows with beds. An unpublished number of
 * beds is drawn at the minimum, which is not a claim that the hospital is small; the card says "not published".
 */
export function glyphSize(beds: number | null, zoom: number): number {
  const side = 15 + 17 * Math.sqrt(Math.min(2_000, Math.max(0, beds ?? 0)) / 2_000);
  return side * Math.min(1.35, zoom ** 0.22);
}

/** The name without the words that every hospital has, for a map label. */
export function shortName(name: string): string {
  const short = name
    .replace(/^(Dr\.|Pt\.|डॉ\.?|पं\.?)\s+/u, '')
    .replace(/\s*(Govt\.?|Government)\s+Hospital.*$/u, '')
    .replace(
      /\s+(?:(?:Homoeopathic |Ayurvedic & Unani Tibbia )?(?:Medical )?College\s*)?(?:&\s*)?(?:Memorial\s+)?Hospital$/u,
      '',
    )
    .replace(
      /\s+(?:(?:होम्योपैथिक )?(?:मेडिकल )?कॉलेज\s*)?(?:(?:एवं|और|व)\s+)?(?:(?:स्मारक|मेमोरियल|राजकीय)\s+)?(?:अस्पताल|चिकित्सालय|हॉस्पिटल)$/u,
      '',
    )
    .replace(/\s*\(.*\)$/u, '')
    .trim();
  return short === '' ? name : short;
}
