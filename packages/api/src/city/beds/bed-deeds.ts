import { randomUUID } from 'node:crypto';
import type { PatientMarkInput } from '@hims/schema';
import type { AdtEvent, AdtKind, PatientMark } from './adt-event-rules.ts';
import type { BedDesk } from './bed-desk.ts';
import type { Did } from './bed-orders.ts';

/** How one deed at the board is taken back: what is stored with it, for undo. */
export type Undo =
  | {
      readonly kind: 'EVENT';
      readonly eventId: string;
      readonly visit: string;
      readonly cancel: AdtKind;
      readonly request?: string;
    }
  | { readonly kind: 'STATUS'; readonly eventId: string; readonly bed: string }
  | {
      readonly kind: 'FLAG';
      readonly bed: string;
      readonly flag: 'blocked' | 'staffed' | 'surge';
      readonly was: string | boolean | null;
      readonly is: string | boolean | null;
    }
  | { readonly kind: 'RESERVATION'; readonly id: string }
  | { readonly kind: 'REQUEST'; readonly id: string }
  | { readonly kind: 'ORDER'; readonly visit: string };

/** What a verb did, and how it is taken back. */
export type Done = Did & { readonly undo?: readonly Undo[] };

/** An id for something that was done at the board itself. */
export function newEventId(): string {
  return randomUUID();
}

export function markOf(patient: PatientMarkInput | null | undefined): { patient: PatientMark } | Record<string, never> {
  if (!patient) return {};
  return { patient: { initials: patient.initials ?? null, age: patient.age ?? null, sex: patient.sex } };
}

/** An event of this visit, as done at the board. */
export function deed(
  desk: BedDesk,
  event: Pick<AdtEvent, 'visit' | 'kind' | 'occurredAt'> & Partial<Pick<AdtEvent, 'ward' | 'bed' | 'patient'>>,
): AdtEvent {
  return { ward: null, bed: null, ...event, facility: desk.facility, source: desk.source, eventId: newEventId() };
}
