import type { OpelBand, OpelParameter } from './indices/opel.ts';

/** A version of the escalation table as it is stored. */
export type EscalationTableContent = {
  readonly name: string;
  readonly minimumKnownShare: number;
  readonly bands: readonly OpelBand[];
  readonly parameters: readonly OpelParameter[];
};

const UNCONFIRMED = 'Cut-offs as used with the NHS England OPEL Framework 2023/24, from memory and not confirmed';
const ASSUMPTION = 'Assumption of this project, to be replaced by the department';

/**
 * "OPEL-Delhi v1": nine parameters that this board can really measure, at most 44 points like the acute score of the NHS
 * England OPEL Framework 2023/24, whose bands it takes. None of the cut-offs is confirmed for Delhi; they are here to be
 * edited, which makes a new version.
 */
export const FIRST_ESCALATION_TABLE: EscalationTableContent = {
  name: 'OPEL-Delhi v1',
  minimumKnownShare: 0.5,
  bands: [
    { level: 1, upTo: 11 },
    { level: 2, upTo: 22 },
    { level: 3, upTo: 33 },
    { level: 4, upTo: 44 },
  ],
  parameters: [
    {
      code: 'ED_OCCUPANCY',
      unit: '% of treatment places of the emergency department',
      worse: 'HIGHER',
      cutOffs: [80, 100, 120],
      points: [0, 2, 3, 5],
      basis: UNCONFIRMED,
    },
    {
      code: 'ED_LONGEST_WAIT',
      unit: 'minutes',
      worse: 'HIGHER',
      cutOffs: [60, 120, 240],
      points: [0, 2, 3, 5],
      basis: `${UNCONFIRMED} (there for the median time to treatment, here for the longest wait)`,
    },
    {
      code: 'ED_UNSEEN_SHARE',
      unit: '% of patients present',
      worse: 'HIGHER',
      cutOffs: [30, 45, 60],
      points: [0, 2, 3, 5],
      basis: ASSUMPTION,
    },
    {
      code: 'ED_BOARDER_SHARE',
      unit: '% of patients present',
      worse: 'HIGHER',
      cutOffs: [10, 20, 35],
      points: [0, 2, 3, 5],
      basis: ASSUMPTION,
    },
    {
      code: 'GENERAL_OCCUPANCY',
      unit: '% of staffed beds',
      worse: 'HIGHER',
      cutOffs: [92, 95, 98],
      points: [0, 2, 3, 5],
      basis: UNCONFIRMED,
    },
    {
      code: 'ICU_OCCUPANCY',
      unit: '% of staffed beds',
      worse: 'HIGHER',
      cutOffs: [85, 92, 98],
      points: [0, 2, 3, 5],
      basis: `${ASSUMPTION}; a small pool runs out at a lower mean occupancy (Erlang B)`,
    },
    {
      code: 'SURGE_SHARE',
      unit: '% of staffed beds that are surge beds',
      worse: 'HIGHER',
      cutOffs: [2, 4, 6],
      points: [0, 2, 3, 5],
      basis: UNCONFIRMED,
    },
    {
      code: 'UNUSABLE_SHARE',
      unit: '% of staffed beds being cleaned or blocked',
      worse: 'HIGHER',
      cutOffs: [5, 10, 15],
      points: [0, 2, 3, 5],
      basis: ASSUMPTION,
    },
    {
      code: 'OPD_WAITING_PER_ROOM',
      unit: 'people per room with a doctor',
      worse: 'HIGHER',
      cutOffs: [15, 25, 40],
      points: [0, 1, 2, 4],
      basis: ASSUMPTION,
    },
  ],
};
