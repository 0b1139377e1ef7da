import { BED_DEFINITIONS } from './beds.ts';
import { CROWDING_DEFINITIONS } from './crowding.ts';
import type { Definition } from './definition.ts';
import { EMERGENCY_DEFINITIONS } from './emergency.ts';
import { OPD_DEFINITIONS } from './opd.ts';
import { TRUST_DEFINITIONS } from './trust.ts';

/** Every metric that a screen shows. A number without a definition here is not to be shown. */
export const METRIC_DEFINITIONS: readonly Definition[] = [
  ...BED_DEFINITIONS,
  ...EMERGENCY_DEFINITIONS,
  ...OPD_DEFINITIONS,
  ...CROWDING_DEFINITIONS,
  ...TRUST_DEFINITIONS,
];
