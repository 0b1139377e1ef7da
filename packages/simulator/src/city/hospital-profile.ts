import { stableNumber } from './dice.ts';
import type { HospitalSite } from './registry.ts';

/**
 * How busy a hospital is. Published figures are used where there are any and carry their source; everything else is an
 * assumption scaled by beds. The page docs/simulated-city.md lists both.
 */
export interface HospitalProfile {
  beds: number;
  /** OPD registrations on an ordinary weekday. */
  opdPerDay: number;
  /** Emergency arrivals on an ordinary day; 0: no emergency department. */
  emergencyPerDay: number;
  /** Patients over staffed beds that the wards settle around; above 1 where that is normal. */
  occupancy: number;
  /** Share of the beds laid out that have staff. */
  staffedShare: number;
}

type Published = Partial<HospitalProfile>;

const published: Readonly<Record<string, Published>> = {
  // "More than 7,000" OPD patients a day: Hindustan Times, 2019-08-27. Emergency is assumed to equal GTB.
  LNH: { opdPerDay: 7_200, emergencyPerDay: 1_000, occupancy: 1.03 },
  // 5,000–7,000 OPD and 1,000 emergency patients a day: New Indian Express, 2022-06-08.
  GTBH: { opdPerDay: 6_000, emergencyPerDay: 1_000, occupancy: 1.12 },
  // 2,000–2,400 OPD and 500–800 casualty a day, over 140 % of beds: citizen charter; 191 % in the outcome budget 2019.
  LBSH: { opdPerDay: 2_200, emergencyPerDay: 650, occupancy: 1.55 },
  // 2,500 OPD a day and 125 % of beds: hospital page; 143 % in a later copy.
  SGMH: { opdPerDay: 2_500, occupancy: 1.3 },
  // 211 % of beds: outcome budget, 2019-02-26.
  GGSGH: { occupancy: 1.9 },
  // 300,000 OPD patients a year over about 300 days: Outlook, 2017-12-15.
  GIPMER: { opdPerDay: 1_000, occupancy: 0.92 },
  // Built for far more beds than were staffed when last reported.
  IGH: { staffedShare: 0.5, occupancy: 0.8 },
  BURARI: { staffedShare: 0.6, occupancy: 0.75 },
  ANH: { staffedShare: 0.5, occupancy: 0.78 },
  // "101–189 % in several hospitals" (audit report, February 2025) names none in the text we have; these are our choice.
  DDUH: { occupancy: 1.15 },
  JPCH: { occupancy: 1.2 },
  BJRMH: { occupancy: 1.25 },
  SDDMASC: { occupancy: 1.18 },
};

/** Beds where no figure is published. Assumptions, so that a hospital without a figure still lives. */
const assumedBeds: Readonly<Record<string, number>> = {
  ASJH: 60,
  AUTCH: 200,
  BJRMH: 120,
  BMH: 300,
  BRSHMC: 50,
  BSAH: 500,
  CBPACS: 210,
  CJH: 120,
  CNBC: 220,
  DCBH: 210,
  DHAS: 200,
  DSCI: 100,
  GGSGH: 110,
  GNEC: 200,
  IHBAS: 300,
  ILBS: 180,
  JPCH: 200,
  JSSH: 100,
  MAIDS: 20,
  NCJMH: 60,
  NHMC: 100,
  PMMMH: 120,
  RGSSH: 350,
  RTRMH: 100,
  SRHCH: 210,
  SVBPH: 60,
};

/** Dental, AYUSH, liver, cancer and closed institutions have no open emergency department. */
const withoutEmergency = new Set(['MAIDS', 'AUTCH', 'BRSHMC', 'NHMC', 'CBPACS', 'DSCI', 'PHH', 'CJH']);
/** Patients come by referral: fewer of them walk into the OPD for each bed. */
const byReferral = new Set(['GIPMER', 'JSSH', 'RGSSH', 'ILBS', 'DSCI', 'IHBAS', 'PHH', 'CJH']);

export function profileOf(site: HospitalSite): HospitalProfile {
  const known = published[site.code] ?? {};
  const beds = site.beds ?? assumedBeds[site.code] ?? 100;
  // Small general hospitals see more outpatients per bed than large ones (LBS 14, SGMH 8, GTB 4), hence the root.
  const opdScaled = byReferral.has(site.code) ? 1.4 * beds : 95 * Math.sqrt(beds);
  const emergencyScaled = byReferral.has(site.code) ? 0.15 * beds : 16 * Math.sqrt(beds);
  return {
    beds,
    opdPerDay: Math.round(known.opdPerDay ?? opdScaled),
    emergencyPerDay: withoutEmergency.has(site.code) ? 0 : Math.round(known.emergencyPerDay ?? emergencyScaled),
    occupancy: known.occupancy ?? 0.66 + stableNumber(`occupancy/${site.code}`, 30) / 100,
    staffedShare: known.staffedShare ?? 1,
  };
}
