import { Extensions } from 'type-graphql';

/** Who a caller can be. `ANONYMOUS` is a caller without a token. */
export const ROLES = [
  'ANONYMOUS',
  'OFFICIAL',
  'SUPERINTENDENT',
  'CLERK',
  'DOCTOR',
  'DISPATCHER',
  'CREW',
  'ANALYST',
  'PATIENT',
  'SOURCE',
] as const;
export type RoleName = (typeof ROLES)[number];

const HOSPITAL_STAFF = ['SUPERINTENDENT', 'CLERK', 'DOCTOR'] as const;

/**
 * Named groups of readers. Every type, or a field of it, names exactly one; a document that selects a field outside the
 * caller's groups is refused whole, before anything runs. Which *rows* a caller sees is decided by scope and by
 * row-level security, not here.
 */
export const READERS = {
  /**
   * Anyone, signed in or not: the registry, i.e. which facilities there are with their wards and departments, and crowding
   * levels. What a ward or department says of today is never in it.
   */
  public: ROLES,
  /** Anyone who is signed in. */
  signedIn: ROLES.filter(role => role !== 'ANONYMOUS'),
  /** Counts of a facility as a whole: staff and analysts. */
  aggregate: ['OFFICIAL', ...HOSPITAL_STAFF, 'DISPATCHER', 'ANALYST'],
  /** Counts by ward, department and triage class: those who run the city or the hospital. */
  operational: ['OFFICIAL', ...HOSPITAL_STAFF, 'DISPATCHER'],
  /** Where vehicles are. */
  fleet: ['OFFICIAL', 'DISPATCHER', 'CREW'],
  /** Which vehicles there are: the fleet's people, and machines, which must name them in their reports. */
  fleetRegister: ['OFFICIAL', 'DISPATCHER', 'CREW', 'SOURCE'],
  /** Receipts and the health of feeds. */
  feeds: ['OFFICIAL', 'SUPERINTENDENT', 'SOURCE'],
  /** Those who answer for numbers: how good they are, and what is decided about those in doubt. */
  oversight: ['OFFICIAL', 'SUPERINTENDENT'],
  /** Those who ask a hospital from outside whether a number is right. */
  checkers: ['OFFICIAL', 'DISPATCHER'],
  /** Those who count on the spot, unannounced. */
  auditors: ['OFFICIAL'],
  /** Alerts: who must act on them. Within their own facilities, and for the dispatcher those of the fleet. */
  alerts: ['OFFICIAL', 'SUPERINTENDENT', 'DISPATCHER'],
  /** Beds with the people in them, and what is done with both: who works in the hospital, and its machines. */
  wardStaff: [...HOSPITAL_STAFF, 'SOURCE'],
  /** Changes to the registry. */
  registrar: ['OFFICIAL'],
  /** Who runs the city or a hospital, and answers for its level. */
  governors: ['OFFICIAL', 'SUPERINTENDENT'],
  /** Who may state what an index needs, for a person or through a machine. */
  crowdingClaims: ['OFFICIAL', 'SUPERINTENDENT', 'SOURCE'],
  /** Who may have to send patients elsewhere. */
  diversion: ['OFFICIAL', 'SUPERINTENDENT', 'DISPATCHER'],
  /** Initials, age and sex of people in an OPD: those who work with them. Each reading is written down. */
  patients: HOSPITAL_STAFF,
  /** Whoever gives commands in an OPD: the hospital's staff, and machines within their scope. */
  hospitalDesk: [...HOSPITAL_STAFF, 'SOURCE'],
  /** Who may enter figures of a hospital by hand while its feed is silent. */
  handEntry: ['SUPERINTENDENT', 'CLERK'],
  /** Machines that send reports; people send them through their own source. */
  reporters: ['SOURCE'],
} as const satisfies Record<string, readonly RoleName[]>;
export type Readers = keyof typeof READERS;

/** Marks a type or a field with the group that may read it. A field without its own mark has its type's. */
export function Readable(readers: Readers): ClassDecorator & PropertyDecorator & MethodDecorator {
  return Extensions({ readers }) as ClassDecorator & PropertyDecorator & MethodDecorator;
}
