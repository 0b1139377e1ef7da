import type { RoleName } from '@hims/schema';

/** A text in English and Hindi. */
export type Both = readonly [en: string, hi: string];

/** What a number on a screen means. Versioned with the code that computes it: whoever changes one changes the other. */
export type Definition = {
  readonly code: string;
  readonly owner: RoleName;
  readonly name: Both;
  readonly unit: Both;
  readonly formula: Both;
  readonly population: Both;
  readonly source: Both;
  readonly limits: Both;
  readonly changes: readonly { readonly date: string; readonly text: Both }[];
};

/** The day on which every metric of the first version began. */
export const FIRST: Definition['changes'] = [{ date: '2026-11-23', text: ['First definition.', 'पहली परिभाषा।'] }];

export const BOARD_SOURCE: Both = [
  'Reports of hospitals to the live board; each value carries its source and age.',
  'अस्पतालों की लाइव बोर्ड पर रिपोर्ट; हर मान के साथ उसका स्रोत और आयु है।',
];
