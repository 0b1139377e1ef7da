import type { Language } from '../../language/index.ts';
import { hospitalPath } from '../address/paths.ts';
import { useViewer } from './viewer.ts';

/** Where "hospital" leads: to the viewer's own hospital when there is one, else to the list of all. */
export function useHomeHospital(language: Language): string {
  const state = useViewer();
  const own = state.kind === 'KNOWN' && state.viewer.facilities?.length === 1 ? state.viewer.facilities[0] : undefined;
  return own === undefined ? `/${language}/hospital` : hospitalPath(language, own);
}
