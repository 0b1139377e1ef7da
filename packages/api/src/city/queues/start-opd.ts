import { foresight } from './opd/foresee-waits.ts';
import { type OpdDesk, openOpdDesk } from './opd-desk.ts';

/** The OPD of the city: its desk, and what the process knows of waits. */
export function startOpd({ committed }: { committed: () => void }): { readonly desk: OpdDesk } {
  const { foresee } = foresight();
  return { desk: openOpdDesk({ foresee, committed }) };
}
