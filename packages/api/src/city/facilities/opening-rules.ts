import type { SignalRules } from '../../ingest/signal.ts';

export type OpeningBody = { open: boolean; note?: string | null };
/** Whether a facility is open; `open` is null once the last word on it is too old to be believed. */
export type OpeningFact = { open: boolean | null; lastReported: boolean; note: string | null };

// A code and no free text: the board is public to all staff, and a sentence could name a patient.
const NOTE = /^[A-Z][A-Z0-9_]{1,39}$/;

export const openingRules: SignalRules<OpeningBody, OpeningFact> = {
  signal: 'OPENING',
  body: 'opening',
  partOf: () => 'OPENING',
  detailOf: () => '*',
  refuse: body =>
    body.note != null && !NOTE.test(body.note)
      ? {
          code: 'NOTE_IS_NOT_A_CODE',
          message: `note "${body.note.slice(0, 60)}" is not a code; 2 to 40 of A-Z, 0-9 and _ are accepted, e.g. HOLIDAY.`,
        }
      : null,
  own: body => ({ open: body.open, lastReported: body.open, note: body.note ?? null }),
  doubt: () => null,
  expire: own => ({ ...own, open: null }),
};
