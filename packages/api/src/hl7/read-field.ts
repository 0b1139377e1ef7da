import type { Hl7Context, Hl7Segment } from '@medplum/core';

/** One segment, asked by positions counted from 1. */
export type Fields = {
  /** First subcomponent of a component of the first repetition, unescaped and trimmed; '' when absent or HL7 null (`""`). */
  text(field: number, component?: number): string;
  /** Repetitions that say something. */
  repetitions(field: number): number;
};

const HL7_NULL = '""';

/** Absent segments have no fields and throw nothing: whether one is required is asked elsewhere. */
export function fieldsOf(segment: Hl7Segment | undefined): Fields {
  return {
    text(field, component = 1) {
      if (!segment) return '';
      const text = segment.getField(field)?.getComponent(component, 0) ?? '';
      return text === HL7_NULL ? '' : unescaped(text, segment.context).trim();
    },
    repetitions(field) {
      const said = segment?.getField(field)?.components ?? [];
      return said.filter(repetition => repetition.some(component => component !== '')).length;
    },
  };
}

/** The library leaves escapes as they are. Highlighting and line breaks become spaces; bytes of other alphabets are dropped. */
function unescaped(text: string, context: Hl7Context): string {
  const { escapeCharacter: mark } = context;
  if (!text.includes(mark)) return text;
  const [before = '', ...rest] = text.split(mark);
  let read = before;
  for (let i = 0; i < rest.length; i += 2) read += meaning(rest[i]!, context) + (rest[i + 1] ?? '');
  return read;
}

function meaning(sequence: string, context: Hl7Context): string {
  switch (sequence) {
    case 'F':
      return context.fieldSeparator;
    case 'S':
      return context.componentSeparator;
    case 'T':
      return context.subcomponentSeparator;
    case 'R':
      return context.repetitionSeparator;
    case 'E':
      return context.escapeCharacter;
  }
  if (/^X(?:[2-7][0-9A-F])+$/i.test(sequence)) return Buffer.from(sequence.slice(1), 'hex').toString('latin1');
  return sequence.startsWith('.') ? ' ' : '';
}
