import { type Band, bandOf, OCS_BANDS, shownFrom0To200 } from './bands.ts';

export type NedocsInputs = {
  /** Patients in the emergency department, everyone counted. */
  patients: number;
  /** Treatment places of the emergency department. */
  emergencyBeds: number;
  /** Admitted patients who wait in the department for a bed. */
  boarders: number;
  /** Beds of the whole hospital. Some calculators on the web divide boarders by emergency beds; that is not NEDOCS. */
  hospitalBeds: number;
  /** Patients on a ventilator in the department. */
  ventilated: number;
  /** Hours that the longest-waiting admitted patient has waited for a bed. */
  longestAdmitWaitHours: number;
  /** Hours from door to bed of the last patient who was given one. */
  lastDoorToBedHours: number;
};
export type IndexScore = {
  /** As the formula gives it. */
  raw: number;
  /** Clamped to the range that the index is defined on. */
  shown: number;
  band: Band;
};

/** NEDOCS, linear. Weiss et al., Academic Emergency Medicine 2004;11:38–50. */
export function nedocs(inputs: NedocsInputs): IndexScore {
  const raw =
    -20 +
    85.8 * (inputs.patients / inputs.emergencyBeds) +
    600 * (inputs.boarders / inputs.hospitalBeds) +
    13.4 * inputs.ventilated +
    0.93 * inputs.longestAdmitWaitHours +
    5.64 * inputs.lastDoorToBedHours;
  const shown = shownFrom0To200(raw);
  return { raw, shown, band: bandOf(OCS_BANDS, shown) };
}

const VENTILATOR_POINTS = [0, 9.8, 19.6] as const;

/**
 * NEDOCS by points, as the GDL guideline "NEDOCS score for emergency department overcrowding" computes it. Each term is
 * rounded by itself; without that the published results do not come out.
 */
export function nedocsByPoints(inputs: NedocsInputs): IndexScore {
  const total =
    Math.round(62.5 * (inputs.patients / inputs.emergencyBeds)) +
    Math.round(444 * (inputs.boarders / inputs.hospitalBeds)) +
    Math.round(0.681 * inputs.longestAdmitWaitHours) +
    Math.round(4.1 * inputs.lastDoorToBedHours) +
    VENTILATOR_POINTS[Math.min(Math.max(Math.trunc(inputs.ventilated), 0), 2) as 0 | 1 | 2];
  const raw = total < 14 ? 0 : total > 160 ? 200 : Math.round(1.37 * total - 19.18);
  const shown = shownFrom0To200(raw);
  return { raw, shown, band: bandOf(OCS_BANDS, shown) };
}
