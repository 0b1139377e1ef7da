import { mayDivert } from '../../features/diversion/advice.ts';
import { maySeeEscalation } from '../../features/escalation/follow-escalation.ts';
import { coversFacility, maySeeSums, maySeeWards } from '../../features/viewer/rights.ts';
import type { Viewer } from '../../features/viewer/viewer.ts';

/** The parts of a hospital's page, the most urgent first. The address keeps which one is open: `?view=escalation`. */
const VIEWS = ['now', 'flow', 'escalation', 'scores', 'divert', 'records'] as const;
export type View = (typeof VIEWS)[number];

/** The parts that this viewer gets of this facility. Of a clinic or a foreign hospital there is one page and no parts. */
export function viewsFor(viewer: Viewer | null, code: string, isHospital: boolean): readonly View[] {
  if (viewer === null || !isHospital || !coversFacility(viewer, code) || !maySeeSums(viewer)) return ['now'];
  const may: Readonly<Record<View, boolean>> = {
    now: true,
    flow: maySeeWards(viewer),
    escalation: maySeeEscalation(viewer),
    scores: true,
    divert: mayDivert(viewer),
    records: true,
  };
  return VIEWS.filter(view => may[view]);
}
