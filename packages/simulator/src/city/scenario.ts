/** What makes a day different from an ordinary one. Pure data: multipliers for the whole day and events with minute and place. */
export interface Scenario {
  name: string;
  /** One sentence for the person who chose it. */
  about: string;
  /** Times the ordinary number of OPD registrations. */
  opd: number;
  /** Times the ordinary number of emergency arrivals. */
  emergency: number;
  /** Times the ordinary number of ambulance calls. */
  calls: number;
  /** Times the ordinary length of stay in wards. */
  stay: number;
  /** Times the ordinary weight of each triage class, most urgent first. */
  triage: readonly [number, number, number, number, number];
  /** Times the ordinary pull of a department, by its code. */
  departments: Readonly<Record<string, number>>;
  events: readonly ScenarioEvent[];
}

/** Minutes are counted from the start of the scenario, the moment the city begins to live. */
type ScenarioEvent =
  | {
      kind: 'MASS_CASUALTY';
      atMinute: number;
      /** Hospitals that receive the injured, with the number each gets. */
      injured: Readonly<Record<string, number>>;
      /** Minutes over which they arrive. */
      overMinutes: number;
    }
  | {
      kind: 'FEED_OUTAGE';
      atMinute: number;
      forMinutes: number;
      /** Facilities that fall silent. Life goes on inside; only the reports stop. */
      facilities: readonly string[];
    };

export const nothingSpecial: Omit<Scenario, 'name' | 'about'> = {
  opd: 1,
  emergency: 1,
  calls: 1,
  stay: 1,
  triage: [1, 1, 1, 1, 1],
  departments: {},
  events: [],
};
