/** What exists, as far as the simulated city needs to know. Read through the public contract by the driver. */
export type BedClass =
  | 'COVID'
  | 'GENERAL'
  | 'ICU'
  | 'ISOLATION'
  | 'MATERNITY'
  | 'NEONATAL'
  | 'OXYGEN'
  | 'PAEDIATRIC'
  | 'VENTILATOR';

/** Degrees, WGS 84. */
export interface Place {
  latitude: number;
  longitude: number;
}

export interface WardSite {
  code: string;
  /** Beds laid out; null where nobody has published a figure. */
  beds: number | null;
  bedClasses: readonly BedClass[];
}

export interface HospitalSite {
  code: string;
  /** null where no source gives a position: no ambulance is sent there. */
  place: Place | null;
  /** Beds as last published; null where no figure is published. */
  beds: number | null;
  wards: readonly WardSite[];
  departments: readonly string[];
}

export interface CityRegistry {
  hospitals: readonly HospitalSite[];
  /** Operational mandirs; a planned one reports nothing. */
  mandirs: readonly { code: string; place: Place | null; departments: readonly string[] }[];
  kendras: readonly { code: string }[];
  ambulances: readonly { code: string }[];
  /** Code of the control room that the ambulances report through. */
  control: string;
}
