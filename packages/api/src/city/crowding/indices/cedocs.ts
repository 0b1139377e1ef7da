import { bandOf, OCS_BANDS, shownFrom0To200 } from './bands.ts';
import type { IndexScore } from './nedocs.ts';

export type CedocsInputs = {
  /** Patients in the emergency department, everyone counted. */
  patients: number;
  emergencyBeds: number;
  /** Critical-care patients in the department. */
  critical: number;
  /** Hours that the longest-waiting admitted patient has waited for a bed. */
  longestAdmitWaitHours: number;
  /** Patients in the waiting room. */
  waiting: number;
  /** Visits to the department in a year. The index was fitted on departments of 18,000 to 100,000. */
  annualVisits: number;
};

/** Visits a year between which the index was fitted. Outside, it is an extrapolation, and says so. */
export const CEDOCS_FITTED_VISITS = { from: 18_000, to: 100_000 } as const;

/** Knots of the restricted cubic spline over annual visits, with the coefficient that starts at each. */
const KNOTS = [
  { from: 18_811, coefficient: -1.09e-12 },
  { from: 43_012, coefficient: 8.18e-12 },
  { from: 49_466, coefficient: -8.18e-12 },
  { from: 67_273, coefficient: 1.08e-12 },
] as const;

/** CEDOCS, the community version of NEDOCS: rounded, then doubled, 0 to 200. Weiss et al. 2014; GDL guideline. */
export function cedocs(inputs: CedocsInputs): IndexScore {
  const visits = inputs.annualVisits;
  const spline = KNOTS.reduce(
    (sum, knot) => sum + (visits >= knot.from ? knot.coefficient * (visits - knot.from) ** 3 : 0),
    0,
  );
  const x =
    -29.53 +
    3.14 * inputs.critical +
    0.52 * inputs.longestAdmitWaitHours +
    1.14 * inputs.waiting +
    20.55 * (inputs.patients / inputs.emergencyBeds) +
    0.00124 * visits +
    spline;
  const raw = 2 * Math.round(x);
  const shown = shownFrom0To200(raw);
  return { raw, shown, band: bandOf(OCS_BANDS, shown) };
}
