import { CONSTITUENCIES, type Constituency, DISTRICTS_AS_OF, DISTRICTS_SOURCE } from './known/constituencies.ts';
import {
  AMBULANCE_HELPLINES,
  AMBULANCES,
  KENDRAS_OPENED,
  MANDIRS_OPERATIONAL,
  MANDIRS_PLANNED,
} from './known/counts.ts';
import { BED_FIGURES, COMPILED_ON, OTHER_BED_FIGURES, UNCHECKED_BEDS } from './known/hospital-beds.ts';
import { HOSPITAL_NAMES_HI } from './known/hospital-names-hi.ts';
import { DERIVED_FROM_POSITION, HOSPITAL_PLACES } from './known/hospital-places.ts';
import { HOSPITAL_POSITIONS, POSITION_SOURCES, UNCHECKED_POSITIONS } from './known/hospital-positions.ts';
import {
  BED_PORTAL_LIST,
  HEALTH_DEPARTMENT_LIST,
  HOSPITALS,
  type KnownHospital,
  ONLY_ON_THE_BED_PORTAL,
} from './known/hospitals.ts';
import { LOCALITIES_SOURCE } from './known/localities.ts';
import {
  ALL_BED_CLASSES,
  DEPARTMENT_NAMES,
  type DepartmentCode,
  PUBLISHED_DEPARTMENTS,
  USUAL_DEPARTMENTS,
  USUAL_WARDS,
  WHOLE,
} from './known/specialities.ts';
import { openedKendras, type PlannedSite, plannedMandirs, shareOut } from './planned-sites.ts';

/** Rows as the tables hold them; field names are those of the columns. */
export interface FacilityRow {
  code: string;
  kind: 'HOSPITAL' | 'MANDIR' | 'JAN_AUSHADHI_KENDRA' | 'AMBULANCE_CONTROL';
  name_en: string;
  name_hi: string;
  name_hi_verified: boolean;
  operational_state: 'PLANNED' | 'OPERATIONAL' | 'CLOSED';
  synthetic: boolean;
  latitude: number | null;
  longitude: number | null;
  locality: string | null;
  pincode: string | null;
  district: string | null;
  constituency: number | null;
  constituency_name: string | null;
  phones: readonly string[];
  beds: number | null;
  aliases: readonly string[];
  rollout_phase: number | null;
}
export interface FactRow {
  facility_code: string;
  fact: string;
  value: string;
  as_of: string;
  source: string;
  verified: boolean;
}
export interface DepartmentRow {
  facility_code: string;
  code: string;
  name_en: string;
  name_hi: string;
  source: string;
  as_of: string;
}
export interface WardRow extends DepartmentRow {
  bed_classes: readonly string[];
  beds: number | null;
}
export interface AmbulanceRow {
  code: string;
  type: string;
  facility_code: string;
  source: string;
  as_of: string;
}
export interface RegistryRows {
  facility: FacilityRow[];
  facility_fact: FactRow[];
  department: DepartmentRow[];
  ward: WardRow[];
  ambulance: AmbulanceRow[];
}

/** The whole registry with which a new city begins: what is known, and the generated sites. The same on every machine. */
export function registryRows(): RegistryRows {
  const mandirs = plannedMandirs();
  const kendras = openedKendras();
  return {
    facility: [
      ...HOSPITALS.map(hospitalRow),
      ...mandirs.map(site => siteRow(site, 'MANDIR')),
      ...kendras.map(site => siteRow(site, 'JAN_AUSHADHI_KENDRA')),
      CONTROL_ROOM,
    ],
    facility_fact: [
      ...HOSPITALS.flatMap(hospitalFacts),
      ...mandirs.flatMap(mandirFacts),
      ...kendras.flatMap(kendraFacts),
      ...controlRoomFacts(),
    ],
    department: [...HOSPITALS.flatMap(departmentRows), ...mandirs.map(mandirDepartment)],
    ward: HOSPITALS.flatMap(wardRows),
    ambulance: ambulanceRows(),
  };
}

const GENERAL_KNOWLEDGE = 'general knowledge, checked by nobody';
const GENERATED = `generated: shared out by census population of 2011, placed by chance within the constituency; ${LOCALITIES_SOURCE}`;

function listOf(hospital: KnownHospital): string {
  return ONLY_ON_THE_BED_PORTAL.has(hospital.code) ? BED_PORTAL_LIST : HEALTH_DEPARTMENT_LIST;
}

function constituencyOf(number: number | null): Constituency | undefined {
  return number === null ? undefined : CONSTITUENCIES[number - 1];
}

function hospitalRow(hospital: KnownHospital): FacilityRow {
  const { code } = hospital;
  const place = HOSPITAL_PLACES[code]!;
  const hindi = HOSPITAL_NAMES_HI[code]!;
  const position = HOSPITAL_POSITIONS[code];
  const constituency = constituencyOf(place.constituency);
  return {
    code,
    kind: 'HOSPITAL',
    name_en: hospital.nameEn,
    name_hi: hindi.name,
    name_hi_verified: hindi.seenIn !== null,
    operational_state: 'OPERATIONAL',
    synthetic: false,
    latitude: position?.latitude ?? null,
    longitude: position?.longitude ?? null,
    locality: place.locality,
    pincode: place.pincode,
    district: constituency?.district ?? null,
    constituency: place.constituency,
    constituency_name: constituency?.nameEn ?? null,
    phones: place.phones,
    beds: BED_FIGURES[code]?.beds ?? null,
    aliases: [...hospital.aliases, ...hindi.aliases],
    rollout_phase: null,
  };
}

function hospitalFacts(hospital: KnownHospital): FactRow[] {
  const { code } = hospital;
  const list = listOf(hospital);
  const place = HOSPITAL_PLACES[code]!;
  const hindi = HOSPITAL_NAMES_HI[code]!;
  const position = HOSPITAL_POSITIONS[code];
  const uncheckedPosition = UNCHECKED_POSITIONS[code];
  const figure = BED_FIGURES[code];
  const uncheckedBeds = UNCHECKED_BEDS[code];
  const district = constituencyOf(place.constituency)?.district;
  const facts: FactRow[] = [];
  const claim = (fact: string, value: string | number, asOf: string, source: string, verified = true) => {
    facts.push({ facility_code: code, fact, value: String(value), as_of: asOf, source, verified });
  };

  claim('name_en', hospital.nameEn, COMPILED_ON, list);
  claim('name_hi', hindi.name, COMPILED_ON, hindi.seenIn ?? GENERAL_KNOWLEDGE, hindi.seenIn !== null);
  claim('operational_state', 'OPERATIONAL', COMPILED_ON, list);
  claim('locality', place.locality, COMPILED_ON, list);
  if (place.phones.length > 0) claim('phones', place.phones.join('; '), COMPILED_ON, list);
  if (position) {
    const { source, asOf } = POSITION_SOURCES[position.source];
    claim('position', `${position.latitude}, ${position.longitude}`, asOf, source);
    if (position.spreadMetres !== null) {
      claim('position_agreement', `${position.sources} sources within ${position.spreadMetres} m`, asOf, source);
    }
  }
  if (uncheckedPosition) claim('position', uncheckedPosition.join(', '), COMPILED_ON, GENERAL_KNOWLEDGE, false);
  if (place.constituency !== null) claim('constituency', place.constituency, COMPILED_ON, DERIVED_FROM_POSITION);
  if (district) claim('district', district, DISTRICTS_AS_OF, DISTRICTS_SOURCE);
  if (place.districtUntil2012) {
    claim(
      'district_until_2012',
      place.districtUntil2012,
      '2012-09-01',
      'derived from the position by the districts of 1997–2012',
    );
  }
  if (figure) {
    claim('beds', figure.beds, figure.asOf, figure.source);
    claim('beds_meaning', figure.meaning, figure.asOf, figure.source);
  }
  for (const other of OTHER_BED_FIGURES.filter(({ hospital }) => hospital === code)) {
    claim(other.fact, other.beds, other.asOf, other.source);
    claim(`${other.fact}_meaning`, other.meaning, other.asOf, other.source);
  }
  if (uncheckedBeds !== undefined) claim('beds', uncheckedBeds, COMPILED_ON, GENERAL_KNOWLEDGE, false);
  return facts;
}

function siteRow(site: PlannedSite, kind: FacilityRow['kind']): FacilityRow {
  return {
    code: site.code,
    kind,
    name_en: site.nameEn,
    name_hi: site.nameHi,
    name_hi_verified: false,
    operational_state: site.phase === null ? 'PLANNED' : 'OPERATIONAL',
    synthetic: true,
    latitude: site.latitude,
    longitude: site.longitude,
    locality: site.locality,
    pincode: site.pincode,
    district: site.constituency.district,
    constituency: site.constituency.number,
    constituency_name: site.constituency.nameEn,
    phones: [],
    beds: null,
    aliases: [],
    rollout_phase: site.phase,
  };
}

function mandirFacts(site: PlannedSite): FactRow[] {
  return siteFacts(site, MANDIRS_OPERATIONAL, MANDIRS_PLANNED);
}

function kendraFacts(site: PlannedSite): FactRow[] {
  return siteFacts(site, KENDRAS_OPENED, KENDRAS_OPENED.at(-1)!);
}

/** The count is published, the choice of this site for it is not: the claims about a single site stay unverified. */
function siteFacts(site: PlannedSite, phases: typeof MANDIRS_OPERATIONAL, planned: typeof MANDIRS_PLANNED): FactRow[] {
  const claim = (fact: string, value: string, asOf: string, source: string): FactRow => ({
    facility_code: site.code,
    fact,
    value,
    as_of: asOf,
    source,
    verified: false,
  });
  const facts = [claim('position', `${site.latitude}, ${site.longitude}`, COMPILED_ON, GENERATED)];
  const opened = site.phase === null ? undefined : phases[site.phase - 1];
  if (opened) {
    const source = `assumption: one of the ${opened.count} counted by ${opened.source}`;
    facts.push(claim('operational_state', 'OPERATIONAL', opened.asOf, source));
    facts.push(claim('rollout_phase', String(site.phase), opened.asOf, source));
  } else {
    const source = `assumption: one of the ${planned.count} announced in ${planned.source}`;
    facts.push(claim('operational_state', 'PLANNED', planned.asOf, source));
  }
  return facts;
}

/** The control room that the fleet reports through. */
export const CONTROL_ROOM_CODE = 'CATS';

const CONTROL_ROOM: FacilityRow = {
  code: CONTROL_ROOM_CODE,
  kind: 'AMBULANCE_CONTROL',
  name_en: 'CATS Ambulance Control Room',
  name_hi: 'कैट्स एम्बुलेंस नियंत्रण कक्ष',
  name_hi_verified: false,
  operational_state: 'OPERATIONAL',
  synthetic: false,
  latitude: null,
  longitude: null,
  locality: null,
  pincode: null,
  district: null,
  constituency: null,
  constituency_name: null,
  phones: AMBULANCE_HELPLINES.numbers,
  beds: null,
  aliases: ['Centralised Accident and Trauma Services', 'कैट्स'],
  rollout_phase: null,
};

function controlRoomFacts(): FactRow[] {
  const { numbers, source, asOf } = AMBULANCE_HELPLINES;
  const own = { facility_code: CONTROL_ROOM_CODE, verified: true };
  return [
    { ...own, fact: 'phones', value: numbers.join('; '), as_of: asOf, source },
    { ...own, fact: 'vehicles', value: String(AMBULANCES.count), as_of: AMBULANCES.asOf, source: AMBULANCES.source },
  ];
}

function departmentRows({ code, speciality }: KnownHospital): DepartmentRow[] {
  const published = PUBLISHED_DEPARTMENTS[code];
  const source = published?.source ?? 'assumption: the usual departments of a hospital of this kind';
  return (published?.codes ?? USUAL_DEPARTMENTS[speciality]).map(department =>
    departmentRow(code, department, source, published?.asOf ?? COMPILED_ON),
  );
}

function mandirDepartment({ code }: PlannedSite): DepartmentRow {
  return departmentRow(code, 'OPD', 'assumption: a mandir has one queue', COMPILED_ON);
}

function departmentRow(facility: string, code: DepartmentCode, source: string, asOf: string): DepartmentRow {
  const [nameEn, nameHi] = DEPARTMENT_NAMES[code];
  return { facility_code: facility, code, name_en: nameEn, name_hi: nameHi, source, as_of: asOf };
}

function wardRows({ code, speciality }: KnownHospital): WardRow[] {
  const figure = BED_FIGURES[code];
  const usual = USUAL_WARDS[speciality];
  const beds = figure
    ? shareOut(
        figure.beds,
        usual.map(({ share }) => share),
      )
    : [];
  const source = figure
    ? `assumption: typical ward split of ${figure.beds} beds (${figure.source})`
    : 'assumption: typical ward split; no bed figure is published';
  return [
    ...usual.map((ward, index) => ({
      facility_code: code,
      code: ward.code,
      name_en: ward.nameEn,
      name_hi: ward.nameHi,
      bed_classes: ward.bedClasses,
      beds: beds[index] ?? null,
      source,
      as_of: figure?.asOf ?? COMPILED_ON,
    })),
    {
      facility_code: code,
      code: WHOLE.code,
      name_en: WHOLE.nameEn,
      name_hi: WHOLE.nameHi,
      bed_classes: ALL_BED_CLASSES,
      beds: null,
      source: 'every hospital has it, for sources that do not report by ward; its beds are those of the other wards',
      as_of: COMPILED_ON,
    },
  ];
}

/** Of twenty vehicles three for advanced and eight for basic life support, the rest for transport of patients. */
const ASSUMED_TYPES = [...Array(3).fill('ALS'), ...Array(8).fill('BLS'), ...Array(9).fill('PTA')] as readonly string[];

function ambulanceRows(): AmbulanceRow[] {
  return Array.from({ length: AMBULANCES.count }, (_, index) => ({
    code: `AMB-${String(index + 1).padStart(3, '0')}`,
    // Stepping by seven mixes the types, so that no run of numbers is all of one.
    type: ASSUMED_TYPES[(index * 7) % ASSUMED_TYPES.length]!,
    facility_code: CONTROL_ROOM_CODE,
    source: `assumption: number of vehicles from ${AMBULANCES.source}; no split by type is published`,
    as_of: AMBULANCES.asOf,
  }));
}
