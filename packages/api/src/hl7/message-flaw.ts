/** HL7 table 0357, as far as we use it: the code says what is wrong, its text is what the table says. */
export const FLAWS = {
  100: 'Segment sequence error',
  101: 'Required field missing',
  102: 'Data type error',
  103: 'Table value not found',
  104: 'Value too long',
  198: 'Non-Conformant Cardinality',
  199: 'Other HL7 Error',
  200: 'Unsupported message type',
  201: 'Unsupported event code',
  202: 'Unsupported processing id',
  203: 'Unsupported version id',
  204: 'Unknown key identifier',
  205: 'Duplicate key identifier',
  207: 'Application internal error',
} as const;
export type FlawCode = keyof typeof FLAWS;

/** Where a message is wrong and how. Positions are counted from 1, as HL7 does; null: the whole segment or field. */
export type Flaw = {
  readonly segment: string;
  readonly field: number | null;
  readonly component: number | null;
  readonly code: FlawCode;
  /** What, which value, what would be accepted. Never a value of PID. */
  readonly text: string;
};

/** Thrown while a message is read; never leaves this folder. */
export class MessageFlaw extends Error {
  override readonly name = 'MessageFlaw';
  readonly flaw: Flaw;
  constructor(code: FlawCode, place: string, text: string) {
    super(text);
    const [segment = 'MSH', field, component] = place.split('.');
    this.flaw = {
      segment,
      field: field ? Number(field) : null,
      component: component ? Number(component) : null,
      code,
      text,
    };
  }
}

/** What the header makes impossible is rejected (AR), and no correction of the body helps; everything else is an error (AE). */
export function answerTo(flaw: Flaw): 'AE' | 'AR' {
  const ofHeader = ['MSH', 'FHS', 'BHS', 'BTS', 'FTS'].includes(flaw.segment);
  return (flaw.code >= 200 && flaw.code <= 203) || flaw.code === 205 || ofHeader ? 'AR' : 'AE';
}
