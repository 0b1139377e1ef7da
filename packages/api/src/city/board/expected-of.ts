import type { KnownCity, KnownFacility } from '../../ingest/signal.ts';
import type { Expected } from './totals.ts';

/** The ward that takes emergencies; a hospital without it has no emergency department to hear from. */
const EMERGENCY_WARD = 'EMG';

/** Codes of the hospitals of a scope (null: the city) that should know a signal, as the registry has them. */
export function expectedOf(city: KnownCity, scope: ReadonlySet<string> | null): Expected {
  const hospitals = [...city.facilities].filter(
    ([code, { kind }]) => kind === 'HOSPITAL' && (!scope || scope.has(code)),
  );
  return (signal, detail) =>
    new Set(hospitals.filter(([, hospital]) => shouldKnow(hospital, signal, detail)).map(([code]) => code));
}

function shouldKnow(hospital: KnownFacility, signal: string, detail: string | null): boolean {
  if (signal === 'EMERGENCY') return hospital.wards.has(EMERGENCY_WARD);
  if (signal === 'QUEUES') return hospital.departments.size > 0;
  if (signal === 'BEDS') {
    return [...hospital.wards].some(([ward, classes]) => ward !== 'WHOLE' && (detail === null || classes.has(detail)));
  }
  return true;
}
