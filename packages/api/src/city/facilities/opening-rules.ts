import type { SignalRules } from '../../ingest/signal.ts';

export type OpeningBody = { open: boolean; note?: string | null };
/** Whether a facility is open; `open` is null once the last word on it is too old to be believed. */
export type OpeningFact = { open: boolean | null; lastReported: boolean; note: string | null };

export const openingRules: SignalRules<OpeningBody, OpeningFact> = {
  signal: 'OPENING',
  body: 'opening',
  partOf: () => 'OPENING',
  detailOf: () => '*',
  refuse: body =>
    (body.note ?? '').length > 100
      ? { code: 'NOTE_TOO_LONG', message: `note has ${body.note?.length} characters; up to 100 are accepted.` }
      : null,
  own: body => ({ open: body.open, lastReported: body.open, note: body.note ?? null }),
  doubt: () => null,
  expire: own => ({ ...own, open: null }),
};
