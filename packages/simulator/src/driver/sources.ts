import type { CityReport } from '../city/reports.ts';

/** The three machine sources of the simulated city: the account of each, and the variable that may carry its token. */
export const sources = {
  'SIM-HOSPITALS': { account: 'sim-hospitals', variable: 'SIM_HOSPITALS_TOKEN' },
  'SIM-MANDIRS': { account: 'sim-mandirs', variable: 'SIM_MANDIRS_TOKEN' },
  'SIM-AMBULANCES': { account: 'sim-ambulances', variable: 'SIM_AMBULANCES_TOKEN' },
} as const;
export type SourceCode = keyof typeof sources;
export const sourceCodes = Object.keys(sources) as SourceCode[];

export function sourceOf({ facility, content }: CityReport, hospitals: ReadonlySet<string>): SourceCode {
  if ('ambulance' in content) return 'SIM-AMBULANCES';
  return hospitals.has(facility) ? 'SIM-HOSPITALS' : 'SIM-MANDIRS';
}
