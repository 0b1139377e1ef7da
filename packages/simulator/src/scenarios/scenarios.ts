import { nothingSpecial, type Scenario } from '../city/scenario.ts';

const ordinaryMonday: Scenario = {
  ...nothingSpecial,
  name: 'ordinary-monday',
  about: 'A Monday in an ordinary week: the OPD rush at eight, full wards, evening emergencies.',
};

/** The multipliers are assumptions: more fainting, fever and fluid loss, few more outpatients in the sun. */
const heatwave: Scenario = {
  ...nothingSpecial,
  name: 'heatwave',
  about: 'Forty-six degrees for the fourth day: more emergencies, sicker ones, more ambulance calls.',
  opd: 0.9,
  emergency: 1.35,
  calls: 1.5,
  stay: 1.05,
  triage: [1.5, 1.4, 1.2, 1, 0.8],
  departments: { MEDICINE: 1.3, PAEDIATRICS: 1.25 },
};

const dengueSeason: Scenario = {
  ...nothingSpecial,
  name: 'dengue-season',
  about: 'Late September: fever clinics overflow and medical wards hold patients for platelets.',
  opd: 1.3,
  emergency: 1.3,
  calls: 1.15,
  stay: 1.15,
  triage: [1, 1.2, 1.5, 1.1, 0.8],
  departments: { MEDICINE: 1.8, PAEDIATRICS: 1.6 },
};

const massCasualty: Scenario = {
  ...nothingSpecial,
  name: 'mass-casualty',
  about: 'Ten minutes after the start, 180 injured are brought to four hospitals east of the river within 80 minutes.',
  triage: [1, 1, 1, 1, 1],
  events: [
    {
      kind: 'MASS_CASUALTY',
      atMinute: 10,
      injured: { GTBH: 80, LNH: 60, JPCH: 25, DHAS: 15 },
      overMinutes: 80,
    },
  ],
};

const feedOutage: Scenario = {
  ...nothingSpecial,
  name: 'feed-outage',
  about:
    'Five minutes after the start, three hospitals and the ambulance control room fall silent; each returns later.',
  events: [
    { kind: 'FEED_OUTAGE', atMinute: 5, forMinutes: 75, facilities: ['GTBH', 'DDUH', 'BSAH'] },
    { kind: 'FEED_OUTAGE', atMinute: 15, forMinutes: 15, facilities: ['CATS'] },
  ],
};

export const scenarios: readonly Scenario[] = [ordinaryMonday, heatwave, dengueSeason, massCasualty, feedOutage];

/** The scenario of that name. Throws a sentence that lists the names there are. */
export function scenarioNamed(name: string): Scenario {
  const found = scenarios.find(scenario => scenario.name === name);
  if (found) return found;
  throw new RangeError(
    `no scenario '${name}'; one of ${scenarios.map(each => each.name).join(', ')} would be accepted`,
  );
}
