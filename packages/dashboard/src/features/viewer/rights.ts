import type { CheckKind } from '../../generated/graphql.ts';
import type { Viewer } from './viewer.ts';

type Role = Viewer['role'];

const STAFF: readonly Role[] = ['SUPERINTENDENT', 'CLERK', 'DOCTOR'];

/** Counts of a facility as a whole: beds by class, OPD, emergency department. */
export function maySeeSums({ role }: Viewer): boolean {
  return role === 'OFFICIAL' || role === 'DISPATCHER' || role === 'ANALYST' || STAFF.includes(role);
}

/** Counts by ward, department and triage class. */
export function maySeeWards({ role }: Viewer): boolean {
  return role === 'OFFICIAL' || role === 'DISPATCHER' || STAFF.includes(role);
}

/** Numbers of a facility that they know better: its own staff, and those who run the city. */
export function mayDispute(viewer: Viewer, code: string): boolean {
  return maySeeWards(viewer) && coversFacility(viewer, code);
}

/** Figures of their own hospital that they may enter by hand. */
export function mayEnterByHand({ role }: Viewer): boolean {
  return role === 'SUPERINTENDENT' || role === 'CLERK';
}

/** How they may compare a number with what is there: an official counts and rings, a dispatcher rings. */
export function checksBy({ role }: Viewer): readonly CheckKind[] {
  if (role === 'OFFICIAL') return ['SURPRISE_AUDIT', 'PHONE_CHECK'];
  return role === 'DISPATCHER' ? ['PHONE_CHECK'] : [];
}

/** How good the numbers are, of the hospitals that they answer for. */
export function mayOversee({ role }: Viewer): boolean {
  return role === 'OFFICIAL' || role === 'SUPERINTENDENT';
}

/** What raises alerts, and which system may send for a hospital, is decided by the city desk. */
export function mayPublishRules({ role }: Viewer): boolean {
  return role === 'OFFICIAL';
}

/** Who waits in an OPD: initials, age and sex. */
export function maySeePatients({ role }: Viewer): boolean {
  return STAFF.includes(role);
}

/** Who may give a place in an OPD queue whose places are all given: who sees the people, and who answers for it. */
export function mayExceedCapacity({ role }: Viewer): boolean {
  return role === 'DOCTOR' || role === 'SUPERINTENDENT';
}

/** Where the ambulances are. */
export function maySeeVehicles({ role }: Viewer): boolean {
  return role === 'OFFICIAL' || role === 'DISPATCHER' || role === 'CREW';
}

/** Whether the viewer's figures cover this facility; elsewhere hospital staff see what the public sees. */
export function coversFacility(viewer: Viewer, code: string): boolean {
  return viewer.facilities === null || viewer.facilities.includes(code);
}
