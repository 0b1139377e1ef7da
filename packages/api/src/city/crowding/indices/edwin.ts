import { type Band, bandOf } from './bands.ts';

export type EdwinInputs = {
  /** Patients in the department by triage class, most urgent first (class 1 immediate … class 5 not urgent). */
  patientsByTriage: readonly [number, number, number, number, number];
  /** Attending doctors on duty in the department. */
  doctors: number;
  /** Treatment bays of the department. */
  bays: number;
  /** Bays taken by admitted patients. */
  boarders: number;
};
export type EdwinScore = { raw: number | null; band: Band };

/** Bernstein 2003: below 1.5 manageable, 1.5 to 2 busy, above 2 crowded. It says nothing finer above 2. */
const BUSY_FROM = 1.5;
const EDWIN_BANDS: readonly Band[] = [
  { code: 'BUSY', upTo: 2, level: 2, levelUpTo: 2 },
  { code: 'CROWDED', upTo: null, level: 3, levelUpTo: 5 },
];
const MANAGEABLE: Band = { code: 'MANAGEABLE', upTo: BUSY_FROM, level: 1, levelUpTo: 1 };
const ALL_BAYS_BOARDED: Band = { code: 'ALL_BAYS_BOARDED', upTo: null, level: 5, levelUpTo: 5 };

/**
 * EDWIN: patients weighted by urgency, for each doctor and free bay. Bernstein et al., Academic Emergency Medicine
 * 2003;10:938–942. Weights run against the triage number: class 1 counts 5, class 5 counts 1.
 * With every bay boarded the index is not defined: `raw` is null, and that is said, not an infinite number and not 0.
 * With no doctor on duty it is not defined either, and whoever asks must treat the doctors as not known.
 */
export function edwin({ patientsByTriage, doctors, bays, boarders }: EdwinInputs): EdwinScore {
  if (bays <= boarders) return { raw: null, band: ALL_BAYS_BOARDED };
  const weighted = patientsByTriage.reduce((sum, patients, index) => sum + patients * (5 - index), 0);
  const raw = weighted / (doctors * (bays - boarders));
  return { raw, band: raw < BUSY_FROM ? MANAGEABLE : bandOf(EDWIN_BANDS, raw) };
}
