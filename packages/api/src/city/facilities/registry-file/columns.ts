import type { FacilityKind, OperationalState } from '@hims/schema';
import { ALL_BED_CLASSES } from '../known/specialities.ts';

/** What a cell of the registry holds. */
export type CellValue = string | number | boolean | readonly string[] | null;

/** A column of a registry file: what it accepts, in words and in code. */
export interface Column {
  readonly name: string;
  /** Whether a row may leave it empty, which means: unknown. */
  readonly mayBeEmpty: boolean;
  /** Completes "… is accepted". */
  readonly accepted: string;
  /** The value of a cell that is not empty; undefined when it cannot be accepted. */
  readonly read: (text: string) => CellValue | undefined;
}

/** Separates the entries of a cell that holds several, e.g. telephone numbers. */
const BETWEEN_ENTRIES = '; ';

export function text(name: string, longest = 300): Column {
  return column(name, `1 to ${longest} characters`, cell => (cell.length <= longest ? cell : undefined));
}

export function code(name: string, example: string): Column {
  const accepted = `2 to 20 capital letters, digits and hyphens, beginning with a letter, e.g. ${example},`;
  return matching(name, /^[A-Z][A-Z0-9_-]{1,19}$/, accepted);
}

export function matching(name: string, pattern: RegExp, accepted: string): Column {
  return column(name, accepted, cell => (pattern.test(cell) ? cell : undefined));
}

export function whole(name: string, least: number, most: number): Column {
  return column(name, `a whole number from ${least} to ${most}`, cell => {
    const value = /^-?\d{1,9}$/.test(cell) ? Number(cell) : Number.NaN;
    return value >= least && value <= most ? value : undefined;
  });
}

export function degrees(name: string, least: number, most: number): Column {
  return column(name, `degrees from ${least} to ${most}`, cell => {
    const value = /^\d{1,3}(\.\d{1,15})?$/.test(cell) ? Number(cell) : Number.NaN;
    return value >= least && value <= most ? value : undefined;
  });
}

export function yesOrNo(name: string): Column {
  return column(name, 'true or false', cell => (cell === 'true' ? true : cell === 'false' ? false : undefined));
}

export function day(name: string): Column {
  return column(name, 'a day of the calendar as YYYY-MM-DD', cell => {
    const date = /^(19|20)\d\d-\d\d-\d\d$/.test(cell) ? new Date(`${cell}T00:00:00Z`) : null;
    return date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(cell) ? cell : undefined;
  });
}

// The types come from the contract; its classes stay outside, so that a file can be read without a GraphQL schema.
const KINDS: readonly `${FacilityKind}`[] = ['HOSPITAL', 'MANDIR', 'JAN_AUSHADHI_KENDRA', 'AMBULANCE_CONTROL'];
const STATES: readonly `${OperationalState}`[] = ['PLANNED', 'OPERATIONAL', 'CLOSED'];

export function kind(name: string): Column {
  return oneOf(name, KINDS);
}

export function operationalState(name: string): Column {
  return oneOf(name, STATES);
}

function oneOf(name: string, values: readonly string[]): Column {
  return column(name, `one of ${values.join(', ')}`, cell => (values.includes(cell) ? cell : undefined));
}

export function entries(name: string, longest = 100): Column {
  return column(name, `entries of up to ${longest} characters with "; " between them`, cell => {
    const found = split(cell);
    return found.every(entry => entry.length <= longest) && found.length <= 30 ? found : undefined;
  });
}

export function bedClasses(name: string): Column {
  const classes: readonly string[] = ALL_BED_CLASSES;
  return column(name, `one or more of ${classes.join(', ')} with "; " between them`, cell => {
    const found = split(cell);
    const each = new Set(found);
    return found.length > 0 && each.size === found.length && found.every(entry => classes.includes(entry))
      ? found
      : undefined;
  });
}

/** The same column, but a row may leave it empty. */
export function orUnknown(column: Column): Column {
  return { ...column, mayBeEmpty: true };
}

/** How a value stands in a file; unknown is an empty cell. */
export function textOf(value: CellValue): string {
  return value === null ? '' : typeof value === 'object' ? value.join(BETWEEN_ENTRIES) : String(value);
}

function split(cell: string): string[] {
  return cell
    .split(';')
    .map(entry => entry.trim())
    .filter(entry => entry !== '');
}

function column(name: string, accepted: string, read: Column['read']): Column {
  return { name, mayBeEmpty: false, accepted, read };
}
