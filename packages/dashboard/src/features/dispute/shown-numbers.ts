import type { HospitalCell } from '../../live/board-store.ts';
import type { ShownNumber } from './dispute-dialog.tsx';

/** Numbers of a hospital as they stand on its page and can be disputed: of the whole hospital, beds by class. */
export function shownNumbers(cell: HospitalCell): readonly ShownNumber[] {
  const facility = cell.facility;
  const { crowding, emergency, opd, bedsByClass } = cell;
  const numbers: (Omit<ShownNumber, 'shown' | 'observedAt'> & { shown?: number | null; observedAt?: string | null })[] =
    [
      ...(crowding
        ? [
            {
              facility,
              part: null,
              metric: 'CROWDING_LEVEL' as const,
              shown: crowding.level,
              observedAt: crowding.observedAt,
            },
          ]
        : []),
      ...(bedsByClass ?? []).flatMap(({ bedClass, counts, oldestObservedAt }) => {
        const of = { facility, part: `*/${bedClass}`, observedAt: oldestObservedAt ?? null };
        return [
          { ...of, metric: 'BEDS_OCCUPIED' as const, shown: counts?.occupied ?? null },
          { ...of, metric: 'BEDS_STAFFED' as const, shown: counts?.staffed ?? null },
        ];
      }),
      ...(emergency?.figures
        ? (
            [
              ['EMERGENCY_PRESENT', emergency.figures.present],
              ['EMERGENCY_WAITING', emergency.figures.waiting],
              ['EMERGENCY_BOARDERS', emergency.figures.boarders],
              ['EMERGENCY_LONGEST_WAIT', emergency.figures.longestWaitMinutes],
            ] as const
          ).map(([metric, shown]) => ({ facility, part: null, metric, shown, observedAt: emergency.observedAt }))
        : []),
      ...(opd?.figures
        ? (
            [
              ['OPD_WAITING', opd.figures.waiting],
              ['OPD_ROOMS_OPEN', opd.figures.roomsOpen],
            ] as const
          ).map(([metric, shown]) => ({
            facility,
            part: null,
            metric,
            shown,
            observedAt: opd.oldestObservedAt ?? null,
          }))
        : []),
    ];
  return numbers.filter((each): each is ShownNumber => each.shown != null && each.observedAt != null);
}
