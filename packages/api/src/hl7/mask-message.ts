/** What one component of a field may be, to be shown. */
type Harmless = RegExp | ReadonlySet<string>;

/** Segments of messages about patients. Three capitals that are none of these may be a name. */
const SEGMENTS =
  'MSH|EVN|PID|PD1|ARV|ROL|NK1|PV1|PV2|DB1|OBX|AL1|DG1|DRG|PR1|GT1|IN1|IN2|IN3|ACC|UB1|UB2|PDA|MRG|NPU|SFT';
const SEGMENT = new RegExp(`^(?:${SEGMENTS})$`);
/** The next segment begins in this field: an end of a segment was lost. */
const RUN_ON = new RegExp(`(?:(?:${SEGMENTS})|(?:^|[^A-Z])Z[A-Z0-9]{2})\\s*$`, 'i');

const NAME_OF_SYSTEM = /^[A-Z0-9][A-Z0-9_.-]{0,19}$/i;
/** To the minute or finer, and of this century: no date of birth, and no number of ten digits. */
const INSTANT =
  /^20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d(?:\.\d{1,4})?)?(?:[+-]\d{4})?$/;
const LETTER = /^[A-Z]$/;
const TRIGGER = /^[A-Z]\d\d$/;
const BED = /^[A-Z]{0,4}-?\d{1,4}[A-Z]?$/;

/** By segment and field, what each of its components may be; every other component, field and segment is hidden. */
function shownIn(wards: ReadonlySet<string>): Readonly<Record<string, Readonly<Record<number, readonly Harmless[]>>>> {
  // The room (.2) is not read. A bed says something only beside its ward.
  const place = [wards, /^$/, BED];
  const system = [NAME_OF_SYSTEM];
  return {
    MSH: {
      3: system,
      4: system,
      5: system,
      6: system,
      7: [INSTANT],
      9: [/^(?:ADT|ACK|BAR|DFT|MDM|MFN|ORM|ORU|QRY|SIU)$/, TRIGGER, /^[A-Z]{3}_[A-Z]\d\d$/],
      11: [/^[PDT]$/],
      12: [/^2\.\d(?:\.\d)?$/],
    },
    EVN: { 1: [TRIGGER], 2: [INSTANT], 6: [INSTANT] },
    PV1: { 2: [LETTER], 3: place },
    NPU: { 1: place, 2: [LETTER] },
  };
}

const HIDDEN = '***';

/**
 * A message without what could tell who it is about: where it came from, when, what kind it is, ward and bed stay; what is filled
 * otherwise reads ***, and what is empty stays empty, so that what is missing can be seen. A segment that could not be taken apart,
 * or into which the next one has run, is hidden whole. `wards`: codes of the registry; any other word where a ward belongs is
 * hidden. Shows by what is known to be harmless in its place *and* looks like it: a message in quarantine is one that is not as it
 * should be, and its fields may have shifted.
 */
export function maskMessage(text: string, wards: ReadonlySet<string>): string {
  const [, separator, component] =
    /^\ufeff?(?:MSH|BHS|FHS)([^A-Za-z0-9\s])([^A-Za-z0-9\s])/.exec(text) ?? ([] as undefined[]);
  const shown = shownIn(wards);

  function maskSegment(line: string): string {
    if (!separator || !component) return HIDDEN;
    const [name = '', ...fields] = line.replace(/^\ufeff/, '').split(separator);
    if (!SEGMENT.test(name)) return HIDDEN;
    if (fields.some(value => RUN_ON.test(value))) return `${name}${separator}${HIDDEN}`;
    // In MSH the separator itself is the first field.
    const before = name === 'MSH' ? 2 : 1;
    const masked = fields.map((value, index) => {
      const number = index + before;
      if (name === 'MSH' && number === 2) return /^[^A-Za-z0-9\s]{1,5}$/.test(value) ? value : HIDDEN;
      const kinds = shown[name]?.[number];
      return kinds ? maskField(value, component, kinds) : isEmpty(value) ? value : HIDDEN;
    });
    return [name, ...masked].join(separator);
  }

  return text
    .split(/\r\n|\r|\n/)
    .map(line => (line.trim() === '' ? '' : maskSegment(line)))
    .join('\n');
}

function maskField(value: string, component: string, kinds: readonly Harmless[]): string {
  const parts = value.split(component);
  // Where the first word is not what belongs there, the others are not either.
  if (!isEmpty(parts[0]!) && !isHarmless(parts[0]!, kinds[0])) return HIDDEN;
  return parts.map((part, index) => (isHarmless(part, kinds[index]) ? part : HIDDEN)).join(component);
}

function isHarmless(part: string, kind: Harmless | undefined): boolean {
  if (isEmpty(part)) return true;
  return kind !== undefined && (kind instanceof RegExp ? kind.test(part) : kind.has(part));
}

function isEmpty(value: string): boolean {
  return value === '' || value === '""';
}
