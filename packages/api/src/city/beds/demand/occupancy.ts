/** Patients for every hundred beds that are open with staff; null without beds. Never cut off: 189 on 100 is 189 %. */
export function occupancyPercent(patients: number, staffedBeds: number): number | null {
  return staffedBeds > 0 ? (100 * patients) / staffedBeds : null;
}

export type BedStatistics = {
  /** Bed occupancy rate, in percent. */
  occupancy: number;
  /** Average length of stay in days; null without discharges. */
  averageStayDays: number | null;
  /** Discharges for each bed in the period. */
  turnover: number;
  /** Days that a bed stands empty between two patients; below zero when patients outnumber beds. null without discharges. */
  turnoverIntervalDays: number | null;
};

/** The four classical bed statistics (BOR, ALOS, BTR, TOI) of a period. Beds and days must be above zero. */
export function bedStatistics(period: {
  beds: number;
  days: number;
  patientDays: number;
  discharges: number;
}): BedStatistics {
  const { beds, days, patientDays, discharges } = period;
  if (!(beds > 0 && days > 0)) throw new Error(`Bed statistics need beds and days above 0, not ${beds} and ${days}.`);
  const bedDays = beds * days;
  return {
    occupancy: (100 * patientDays) / bedDays,
    averageStayDays: discharges > 0 ? patientDays / discharges : null,
    turnover: discharges / beds,
    turnoverIntervalDays: discharges > 0 ? (bedDays - patientDays) / discharges : null,
  };
}

/**
 * Erlang B: the share of patients who find all of `beds` taken when `load` patients would be there on average if beds never
 * ran out. Why 85 % is not one number: a small pool is full far more often than a big one at the same occupancy.
 */
export function chanceAllTaken(beds: number, load: number): number {
  let blocked = 1;
  for (let k = 1; k <= beds; k++) blocked = (load * blocked) / (k + load * blocked);
  return blocked;
}
