import type { HandEntriesNowFragment, HandEntryInput, HandEntryReason } from '../../generated/graphql.ts';

export type HandForm = HandEntriesNowFragment['forms'][number];
export type HandEntryInForce = HandEntriesNowFragment['entries'][number];
export type HandLimit = HandForm['limits'][number];
export type HandSignal = 'EMERGENCY' | 'BEDS' | 'QUEUES';

/** Fields of one entry in the order in which they are typed. What hardly changes is filled in, and can be typed over. */
const FIELDS: Readonly<Record<HandSignal, readonly { readonly field: string; readonly filledIn?: true }[]>> = {
  EMERGENCY: [
    { field: 'present' },
    { field: 'immediate' },
    { field: 'veryUrgent' },
    { field: 'urgent' },
    { field: 'standard' },
    { field: 'nonUrgent' },
    { field: 'longestWaitMinutes' },
    { field: 'boarders' },
    { field: 'ventilated' },
  ],
  BEDS: [{ field: 'occupied' }, { field: 'staffed', filledIn: true }, { field: 'blocked', filledIn: true }],
  QUEUES: [
    { field: 'waiting' },
    { field: 'roomsOpen' },
    { field: 'called' },
    { field: 'issued' },
    { field: 'servedLastHour' },
  ],
};

/** The field that says by its change how far an entry jumps. */
export const LEADING: Readonly<Record<HandSignal, string>> = {
  EMERGENCY: 'present',
  BEDS: 'occupied',
  QUEUES: 'waiting',
};

/** Waiting in the emergency department, most urgent first. */
export const TRIAGE = ['immediate', 'veryUrgent', 'urgent', 'standard', 'nonUrgent'] as const;

/** Text of each input by part and field. */
export type Typed = Readonly<Record<string, string>>;
export const keyOf = (part: string, field: string): string => `${part} ${field}`;

export interface EntryRow {
  readonly part: string;
  readonly form: HandForm;
  readonly fields: readonly { readonly field: string; readonly limit: HandLimit; readonly filledIn: boolean }[];
}

/** The rows of a form, in the order of the server. */
export function rowsOf(forms: readonly HandForm[], signal: HandSignal): EntryRow[] {
  return forms
    .filter(form => form.signal === signal)
    .map(form => ({
      part: form.part,
      form,
      fields: FIELDS[signal].flatMap(({ field, filledIn }) => {
        const limit = form.limits.find(each => each.field === field);
        return limit ? [{ field, limit, filledIn: filledIn === true }] : [];
      }),
    }));
}

/** What stands in the inputs before anybody types. Beds that cannot be used are known to nobody but who looks: none. */
export function filledIn(rows: readonly EntryRow[]): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const { part, fields } of rows) {
    for (const { field, limit, filledIn: filled } of fields) {
      if (!filled) continue;
      if (field === 'blocked') typed[keyOf(part, field)] = '0';
      else if (limit.was != null) typed[keyOf(part, field)] = String(limit.was);
    }
  }
  return typed;
}

/** A whole number as it was typed, in Latin or Devanagari digits; NaN: not one. */
export function numberOf(text: string): number {
  const latin = text.trim().replace(/[०-९]/g, digit => String(digit.charCodeAt(0) - 0x0966));
  return /^-?\d{1,9}$/.test(latin) ? Number(latin) : Number.NaN;
}

export interface Fault {
  readonly part: string;
  readonly field: string;
}

export interface Change {
  readonly row: EntryRow;
  readonly values: Readonly<Record<string, number>>;
  /** Fields outside of what is believed without a reason. */
  readonly doubted: readonly string[];
}

/** Rows that somebody typed into, each whole; and every field of them that is missing or not a number that is accepted. */
export function changesOf(rows: readonly EntryRow[], typed: Typed): { changes: Change[]; faults: Fault[] } {
  const changes: Change[] = [];
  const faults: Fault[] = [];
  for (const row of rows) {
    const text = (field: string) => typed[keyOf(row.part, field)] ?? '';
    if (row.fields.every(({ field, filledIn: filled }) => filled || text(field).trim() === '')) continue;
    const values: Record<string, number> = {};
    const doubted: string[] = [];
    for (const { field, limit } of row.fields) {
      const value = numberOf(text(field));
      values[field] = value;
      if (!(value >= limit.least && value <= limit.most)) faults.push({ part: row.part, field });
      else if (isDoubted(value, limit)) doubted.push(field);
    }
    changes.push({ row, values, doubted });
  }
  return { changes, faults };
}

/** Whether a value lies outside of what is believed without a reason. */
export function isDoubted(value: number, { believedFrom, believedTo }: HandLimit): boolean {
  return (believedFrom != null && value < believedFrom) || (believedTo != null && value > believedTo);
}

/** The entry of a change, as the server takes it. */
export function entryOf({ row, values }: Change, because: HandEntryReason | null): HandEntryInput {
  const value = (field: string) => values[field] ?? 0;
  if (row.form.signal === 'EMERGENCY') {
    const [immediate, veryUrgent, urgent, standard, nonUrgent] = TRIAGE.map(value) as [
      number,
      number,
      number,
      number,
      number,
    ];
    return {
      because,
      emergency: {
        present: value('present'),
        waitingByTriage: { immediate, veryUrgent, urgent, standard, nonUrgent },
        longestWaitMinutes: value('longestWaitMinutes'),
        boarders: value('boarders'),
        ventilated: value('ventilated'),
      },
    };
  }
  if (row.form.signal === 'QUEUES') {
    return {
      because,
      queue: {
        department: row.part,
        waiting: value('waiting'),
        roomsOpen: value('roomsOpen'),
        called: value('called'),
        issued: value('issued'),
        servedLastHour: value('servedLastHour'),
      },
    };
  }
  const [ward, bedClass] = row.part.split('/') as [string, NonNullable<HandEntryInput['beds']>['bedClass']];
  return {
    because,
    beds: {
      ward,
      bedClass,
      staffed: value('staffed'),
      occupied: value('occupied'),
      blocked: value('blocked'),
      cleaning: 0,
      reserved: 0,
    },
  };
}

/** Figures that a line about a part names: before (null where one is unknown) or after. */
export function figuresOf(
  row: EntryRow,
  values: Readonly<Record<string, number | null>>,
): Record<string, number | null> {
  const sum = (fields: readonly string[]) =>
    fields.reduce<number | null>((total, field) => {
      const value = values[field] ?? null;
      return total === null || value === null ? null : total + value;
    }, 0);
  switch (row.form.signal) {
    case 'EMERGENCY':
      return { ...values, waiting: sum(TRIAGE) };
    case 'BEDS': {
      const { staffed = null, occupied = null } = values;
      const unusable = (values.blocked ?? 0) + (values.cleaning ?? 0) + (values.reserved ?? 0);
      return { ...values, free: staffed === null || occupied === null ? null : staffed - occupied - unusable };
    }
    default:
      return { ...values };
  }
}

/** What the board showed before, by field. */
export function before(row: EntryRow): Record<string, number | null> {
  return Object.fromEntries(row.form.limits.map(({ field, was }) => [field, was ?? null]));
}
