import { Refusal } from '../../../kernel/refusals.ts';
import {
  bedClasses,
  type Column,
  code,
  day,
  degrees,
  entries,
  kind,
  matching,
  operationalState,
  orUnknown,
  text,
  whole,
  yesOrNo,
} from './columns.ts';

/** A table of the registry as it stands in a file: which columns, and what makes a row the same row. */
export interface RegistryTable {
  readonly name: string;
  /** The table in the database; its columns have the names of the file's. */
  readonly stored: string;
  readonly key: readonly string[];
  readonly columns: readonly Column[];
  /**
   * Columns that say who claims a change and of which day. A facility keeps every claim and no source of its own, so they
   * are empty in an export and are asked for only where a row changes something.
   */
  readonly claim: readonly Column[];
  /** Columns that an existing row keeps for ever. */
  readonly fixed: readonly string[];
  /** Columns that are one fact: all filled or all empty. */
  readonly together: readonly { readonly fact: string; readonly columns: readonly string[] }[];
  /** The column that must name a facility. */
  readonly facility: string | null;
}

const SOURCE = text('source', 500);
const AS_OF = day('as_of');

const FACILITIES: RegistryTable = {
  name: 'facilities',
  stored: 'facility',
  key: ['code'],
  columns: [
    code('code', 'LNH'),
    kind('kind'),
    text('name_en'),
    text('name_hi'),
    yesOrNo('name_hi_verified'),
    operationalState('operational_state'),
    yesOrNo('synthetic'),
    orUnknown(degrees('latitude', 28.3, 28.95)),
    orUnknown(degrees('longitude', 76.8, 77.4)),
    orUnknown(text('locality')),
    orUnknown(matching('pincode', /^[1-9]\d{5}$/, 'six digits')),
    orUnknown(text('district', 60)),
    orUnknown(whole('constituency', 1, 70)),
    orUnknown(text('constituency_name', 60)),
    orUnknown(entries('phones', 30)),
    orUnknown(whole('beds', 0, 10_000)),
    orUnknown(entries('aliases')),
    orUnknown(whole('rollout_phase', 1, 1000)),
  ],
  claim: [SOURCE, AS_OF],
  fixed: ['kind'],
  together: [{ fact: 'position', columns: ['latitude', 'longitude'] }],
  facility: null,
};

const WARDS: RegistryTable = {
  name: 'wards',
  stored: 'ward',
  key: ['facility_code', 'code'],
  columns: [
    code('facility_code', 'LNH'),
    code('code', 'MED-M'),
    text('name_en'),
    text('name_hi'),
    bedClasses('bed_classes'),
    orUnknown(whole('beds', 0, 10_000)),
    SOURCE,
    AS_OF,
  ],
  claim: [],
  fixed: [],
  together: [],
  facility: 'facility_code',
};

const DEPARTMENTS: RegistryTable = {
  name: 'departments',
  stored: 'department',
  key: ['facility_code', 'code'],
  columns: [code('facility_code', 'LNH'), code('code', 'MEDICINE'), text('name_en'), text('name_hi'), SOURCE, AS_OF],
  claim: [],
  fixed: [],
  together: [],
  facility: 'facility_code',
};

const AMBULANCES: RegistryTable = {
  name: 'ambulances',
  stored: 'ambulance',
  key: ['code'],
  columns: [code('code', 'AMB-017'), code('type', 'BLS'), code('facility_code', 'CATS'), SOURCE, AS_OF],
  claim: [],
  fixed: [],
  together: [],
  facility: 'facility_code',
};

const TABLES: readonly RegistryTable[] = [FACILITIES, WARDS, DEPARTMENTS, AMBULANCES];

export class UnknownRegistryTable extends Refusal {
  constructor(table: string) {
    const accepted = TABLES.map(({ name }) => name).join(', ');
    super('UNKNOWN_REGISTRY_TABLE', `table is "${table.slice(0, 60)}"; one of ${accepted} is accepted.`, {
      table,
      accepted,
    });
  }
}

/** The table of this name, or a refusal that lists the names. */
export function registryTable(name: string): RegistryTable {
  const table = TABLES.find(known => known.name === name);
  if (!table) throw new UnknownRegistryTable(name);
  return table;
}
