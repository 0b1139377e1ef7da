import { useMemo } from 'react';
import type { Wanted } from './bed-look.ts';
import type { Request, Stay } from './follow-beds.ts';

/** For whom a bed is looked for, as a bed is measured by; keeps its identity while it means the same. */
export function useWanted(request: Request | null, stay: Stay | null): Wanted | null {
  const next: Wanted | null = request
    ? {
        request: request.id,
        visit: request.visit,
        sex: request.sex,
        bedClass: request.bedClass,
        needs: request.needs,
        mayShare: false,
      }
    : stay
      ? { request: null, visit: stay.visit, sex: stay.sex, bedClass: null, needs: [], mayShare: true }
      : null;
  const text = JSON.stringify(next);
  return useMemo(() => JSON.parse(text) as Wanted | null, [text]);
}
