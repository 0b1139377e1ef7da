import { bandOf, OCS_BANDS, shownFrom0To200 } from './bands.ts';
import type { IndexScore } from './nedocs.ts';

export type PedocsInputs = {
  /** Children in the waiting room. */
  waiting: number;
  /** Children registered in the emergency department, waiting ones included. */
  registered: number;
};

/** PEDOCS, for emergency departments of children. Weiss et al. 2007; GDL guideline. */
export function pedocs({ waiting, registered }: PedocsInputs): IndexScore {
  const raw = 33.3 * (0.11 + 0.07 * waiting + 0.04 * registered);
  const shown = shownFrom0To200(raw);
  return { raw, shown, band: bandOf(OCS_BANDS, shown) };
}
