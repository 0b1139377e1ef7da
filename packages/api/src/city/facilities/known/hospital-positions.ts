/** Where a hospital stands, as far as published positions agree. Degrees, WGS 84. */
export interface KnownPosition {
  latitude: number;
  longitude: number;
  source: PositionSource;
  /** How many sources give a position, and how far they lie apart in metres; null with a single source. */
  sources: number;
  spreadMetres: number | null;
}

export type PositionSource = keyof typeof POSITION_SOURCES;

/** Who gives the position that we took; `asOf` is the snapshot, or the year of an undated collection. */
export const POSITION_SOURCES = {
  BED_PORTAL: {
    source: 'https://coronabeds.jantasamvad.org (positions of the government bed portal)',
    asOf: '2023-10-01',
  },
  HOSPITAL_MAP: { source: 'a public map of hospitals on GitHub, undated', asOf: '2023-10-01' },
  APP_2017: { source: 'data of a public app on GitHub, 2017', asOf: '2017-01-01' },
} as const;

const at = (
  latitude: number,
  longitude: number,
  source: PositionSource,
  sources: number,
  spreadMetres: number | null = null,
): KnownPosition => ({ latitude, longitude, source, sources, spreadMetres });

/** Five hospitals are missing: no source gives a position for CBPACS, IHBAS, ILBS, MAIDS, PHH. */
export const HOSPITAL_POSITIONS: Readonly<Record<string, KnownPosition>> = {
  AAAGH: at(28.669912, 77.217858, 'HOSPITAL_MAP', 2, 14),
  ANH: at(28.522202, 77.238396, 'BED_PORTAL', 2, 69),
  ASBH: at(28.66217, 77.14035, 'BED_PORTAL', 3, 70),
  ASJH: at(28.682147, 77.150219, 'HOSPITAL_MAP', 1),
  AUTCH: at(28.656072, 77.195077, 'HOSPITAL_MAP', 1),
  BJRMH: at(28.733987, 77.172795, 'HOSPITAL_MAP', 2, 100),
  BMH: at(28.688565, 77.117997, 'HOSPITAL_MAP', 2, 13),
  BRSHMC: at(28.586489, 77.168409, 'HOSPITAL_MAP', 1),
  BSAH: at(28.71457, 77.11319, 'BED_PORTAL', 3, 76),
  BURARI: at(28.76126, 77.1899, 'BED_PORTAL', 2, 59),
  CJH: at(28.624832, 77.110884, 'APP_2017', 1),
  CNBC: at(28.652981, 77.268561, 'APP_2017', 1),
  DCBH: at(28.68157, 77.17788, 'BED_PORTAL', 3, 46),
  DDUH: at(28.62816, 77.1123, 'BED_PORTAL', 3, 111),
  DHAS: at(28.655972, 77.293182, 'HOSPITAL_MAP', 2, 23),
  DSCI: at(28.686181, 77.309082, 'APP_2017', 1),
  GGSGH: at(28.653945, 77.107224, 'HOSPITAL_MAP', 2, 106),
  GIPMER: at(28.639433, 77.234471, 'HOSPITAL_MAP', 2, 84),
  GNEC: at(28.63832, 77.23217, 'BED_PORTAL', 2, 60),
  GTBH: at(28.68421, 77.30942, 'BED_PORTAL', 3, 77),
  IGH: at(28.58059, 77.06129, 'BED_PORTAL', 2, 13),
  JPCH: at(28.676323, 77.26335, 'HOSPITAL_MAP', 2, 44),
  JSSH: at(28.62147, 77.08979, 'BED_PORTAL', 2, 89),
  LBSH: at(28.618061, 77.311667, 'HOSPITAL_MAP', 2, 37),
  LNH: at(28.63846, 77.2386, 'BED_PORTAL', 3, 68),
  MVH: at(28.775981, 77.048546, 'HOSPITAL_MAP', 2, 21),
  NCJMH: at(28.653396, 77.199367, 'HOSPITAL_MAP', 2, 127),
  NHMC: at(28.571299, 77.228891, 'HOSPITAL_MAP', 1),
  PMMMH: at(28.535392, 77.213586, 'HOSPITAL_MAP', 2, 41),
  RGSSH: at(28.68949, 77.31647, 'BED_PORTAL', 2, 27),
  RTRMH: at(28.594809, 76.914106, 'HOSPITAL_MAP', 2, 14),
  SDDMASC: at(28.609629, 77.082477, 'HOSPITAL_MAP', 2, 52),
  SGMH: at(28.694498, 77.081821, 'HOSPITAL_MAP', 3, 663),
  SRHCH: at(28.84076, 77.10336, 'BED_PORTAL', 3, 160),
  SVBPH: at(28.647038, 77.168926, 'HOSPITAL_MAP', 2, 13),
};

/** From general knowledge, checked by nobody. Kept as unverified claims; the map does not use them. */
export const UNCHECKED_POSITIONS: Readonly<Record<string, readonly [latitude: number, longitude: number]>> = {
  CBPACS: [28.5586, 76.9376],
  IHBAS: [28.6816, 77.3128],
  ILBS: [28.5303, 77.1517],
  MAIDS: [28.6377, 77.2396],
};
