import type { CrowdingRule } from './crowding-rules.ts';

const ASSUMPTION = 'assumption of this project, to be replaced by the department';

/**
 * The first published table. No crowding table for Delhi has been published; the bed thresholds follow what is reported of
 * these hospitals and of bed safety elsewhere, the others say that they are assumptions.
 */
export const FIRST_TABLE: { minimumKnownShare: number; rules: CrowdingRule[] } = {
  minimumKnownShare: 0.4,
  rules: [
    {
      kind: 'HOSPITAL',
      input: 'GENERAL_OCCUPANCY',
      unit: '% of staffed beds',
      weight: 3,
      thresholds: [70, 85, 95, 110, 140],
      basis:
        'Risk rises from 85 % (NICE NG94); 101 to 189 % reported in Delhi by the Comptroller and Auditor General, Feb 2025',
    },
    {
      kind: 'HOSPITAL',
      input: 'ICU_OCCUPANCY',
      unit: '% of staffed beds',
      weight: 3,
      thresholds: [60, 75, 85, 95, 105],
      basis:
        'Small pools run out at a lower mean occupancy (Erlang B: 20 beds at 85 % are full 8.6 % of the time); steps are an assumption',
    },
    {
      kind: 'HOSPITAL',
      input: 'EMERGENCY_BOARDER_SHARE',
      unit: '% of patients present',
      weight: 2,
      thresholds: [5, 10, 20, 35, 50],
      basis: ASSUMPTION,
    },
    {
      kind: 'HOSPITAL',
      input: 'EMERGENCY_UNSEEN_SHARE',
      unit: '% of patients present',
      weight: 1,
      thresholds: [15, 30, 45, 60, 75],
      basis: ASSUMPTION,
    },
    {
      kind: 'HOSPITAL',
      input: 'EMERGENCY_LONGEST_WAIT',
      unit: 'minutes',
      weight: 1,
      thresholds: [30, 60, 120, 240, 360],
      basis: ASSUMPTION,
    },
    {
      kind: 'HOSPITAL',
      input: 'OPD_WAITING_PER_ROOM',
      unit: 'people per room with a doctor',
      weight: 2,
      thresholds: [8, 15, 25, 40, 60],
      basis: ASSUMPTION,
    },
    {
      kind: 'MANDIR',
      input: 'OPD_WAITING_PER_ROOM',
      unit: 'people per room with a doctor',
      weight: 1,
      thresholds: [5, 10, 20, 30, 45],
      basis: ASSUMPTION,
    },
  ],
};
