/** A place at which one person watches alarms: the rate of alarms is counted for each. */
export type Seat = {
  readonly code: string;
  readonly nameEn: string;
  readonly nameHi: string;
  readonly role: string;
  /** Each facility has one of its own. */
  readonly perFacility: boolean;
  readonly priorities: readonly string[];
  readonly causes: readonly string[];
  /** These causes reach it whatever their priority. */
  readonly alwaysCauses: readonly string[];
};

export const FIRST_SEATS: readonly Seat[] = [
  {
    code: 'CITY',
    nameEn: 'City desk',
    nameHi: 'नगर डेस्क',
    role: 'OFFICIAL',
    perFacility: false,
    priorities: ['P1', 'P2'],
    causes: ['EMERGENCY', 'BEDS', 'OPD', 'CROWDING', 'FLEET', 'FEED'],
    alwaysCauses: ['FEED'],
  },
  {
    code: 'HOSPITAL',
    nameEn: 'Superintendent of a hospital',
    nameHi: 'अस्पताल अधीक्षक',
    role: 'SUPERINTENDENT',
    perFacility: true,
    priorities: ['P1', 'P2', 'P3'],
    causes: ['EMERGENCY', 'BEDS', 'OPD', 'CROWDING', 'FEED'],
    alwaysCauses: [],
  },
  {
    code: 'FLEET',
    nameEn: 'Ambulance control room',
    nameHi: 'एंबुलेंस नियंत्रण कक्ष',
    role: 'DISPATCHER',
    perFacility: true,
    priorities: ['P1', 'P2', 'P3'],
    causes: ['FLEET', 'FEED'],
    alwaysCauses: [],
  },
];

/** Who is told next, and how many minutes after the time to act, when nobody acknowledged. By the role that must act. */
export const FIRST_CHAIN: readonly { ownerRole: string; step: number; role: string; afterMinutes: number }[] = [
  { ownerRole: 'SUPERINTENDENT', step: 1, role: 'SUPERINTENDENT', afterMinutes: 0 },
  { ownerRole: 'SUPERINTENDENT', step: 2, role: 'OFFICIAL', afterMinutes: 10 },
  { ownerRole: 'DISPATCHER', step: 1, role: 'DISPATCHER', afterMinutes: 0 },
  { ownerRole: 'DISPATCHER', step: 2, role: 'OFFICIAL', afterMinutes: 5 },
  { ownerRole: 'OFFICIAL', step: 1, role: 'OFFICIAL', afterMinutes: 0 },
];
