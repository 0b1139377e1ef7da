import type { BoardCell, BoardFact } from '../../live/board.ts';
import { addCounts, countedWards } from '../beds/beds.board.ts';
import type { BedCounts, BedsFact } from '../beds/beds-rules.ts';
import type { CrowdingScore } from '../crowding/crowding-rules.ts';
import type { EmergencyFact } from '../emergency/emergency-rules.ts';
import type { QueueFact } from '../queues/queues-rules.ts';

export type Coverage = {
  known: number;
  expected: number;
  doubtful: number;
  oldestObservedAt: string | null;
  simulated: boolean;
  byHand: number;
};
export type BoardTotals = {
  beds: { bedClass: string; counts: BedCounts | null; coverage: Coverage }[];
  emergencyWaiting: number | null;
  emergencyLongestWaitMinutes: number | null;
  emergencyCoverage: Coverage;
  opdWaiting: number | null;
  opdCoverage: Coverage;
  hospitalsByLevel: number[];
  crowdingCoverage: Coverage;
};

/** Codes of the hospitals that should know a signal; `detail` is the bed class where it matters. */
export type Expected = (signal: string, detail: string | null) => ReadonlySet<string>;

/**
 * The city's hospitals in figures, at an instant (milliseconds). A fact past its expiry is counted nowhere, even when
 * nobody has marked it yet; each total says how many hospitals it knows of those that should know: a hospital without an
 * intensive care unit is not missing from its total. Pure.
 */
export function totalsOf(cells: Iterable<BoardCell>, expected: Expected, now: number): BoardTotals {
  const hospitals = [...cells].filter(cell => cell.kind === 'HOSPITAL');
  const instant = new Date(now).toISOString();
  const alive = (fact: BoardFact) => fact.quality !== 'EXPIRED' && fact.expiresAt > instant;
  const factsOf = <Own>(cell: BoardCell, signal: string) =>
    ([...(cell.parts.get(signal)?.values() ?? [])] as (BoardFact & Own)[]).filter(alive);
  // Who has ever reported is expected to report again, even where the registry did not know of it: a hospital that falls
  // silent must be missing from the total, not from the count of those that are missing.
  const expectedCodes = (signal: string, detail: string | null): Set<string> => {
    const codes = new Set(expected(signal, detail));
    for (const cell of hospitals) {
      const parts = [...(cell.parts.get(signal)?.values() ?? [])] as (BoardFact & { bedClass?: string })[];
      if (parts.some(part => detail === null || part.bedClass === detail)) codes.add(cell.key);
    }
    return codes;
  };
  const cover = (groups: readonly (readonly BoardFact[])[], signal: string, detail: string | null = null): Coverage => {
    const known = groups.filter(group => group.length > 0);
    const all = known.flat();
    return {
      known: known.length,
      expected: expectedCodes(signal, detail).size,
      doubtful: known.filter(group => group.some(fact => fact.staleAt <= instant || fact.quality === 'UNCERTAIN'))
        .length,
      oldestObservedAt: all.map(fact => fact.observedAt).sort()[0] ?? null,
      simulated: all.some(fact => fact.sourceKind === 'SIMULATED'),
      byHand: known.filter(group => group.some(fact => fact.sourceKind === 'MANUAL')).length,
    };
  };

  // Expired wards are known to be missing: whether a whole count stands in for them depends on it.
  const wards = hospitals.map(cell =>
    ([...(cell.parts.get('BEDS')?.values() ?? [])] as (BoardFact & BedsFact)[]).map(ward =>
      alive(ward) ? ward : { ...ward, counts: null },
    ),
  );
  const everReported = hospitals.flatMap(
    cell => [...(cell.parts.get('BEDS')?.values() ?? [])] as (BoardFact & BedsFact)[],
  );
  // A class whose every ward has expired is still a class: unknown, not gone.
  const classes = [...new Set(everReported.map(ward => ward.bedClass))].sort();
  const beds = classes.map(bedClass => {
    const ofClass = wards.map(list =>
      countedWards(list.filter(ward => ward.bedClass === bedClass)).filter(ward => ward.counts),
    );
    const counts = ofClass.flat().map(ward => ward.counts!);
    return {
      bedClass,
      counts: counts.length === 0 ? null : counts.reduce(addCounts),
      coverage: cover(ofClass, 'BEDS', bedClass),
    };
  });
  const emergencies = hospitals.map(cell => factsOf<EmergencyFact>(cell, 'EMERGENCY'));
  const emergency = emergencies.flat().map(fact => fact.figures!);
  const queues = hospitals.map(cell => factsOf<QueueFact>(cell, 'QUEUES'));
  const queue = queues.flat().map(fact => fact.figures!);
  const crowding = hospitals.map(cell => factsOf<CrowdingScore>(cell, 'CROWDING').filter(fact => fact.level !== null));
  const levels = crowding.flat().map(fact => fact.level!);
  return {
    beds,
    emergencyWaiting: emergency.length === 0 ? null : emergency.reduce((sum, each) => sum + each.waiting, 0),
    emergencyLongestWaitMinutes:
      emergency.length === 0 ? null : Math.max(...emergency.map(each => each.longestWaitMinutes)),
    emergencyCoverage: cover(emergencies, 'EMERGENCY'),
    opdWaiting: queue.length === 0 ? null : queue.reduce((sum, each) => sum + each.waiting, 0),
    opdCoverage: cover(queues, 'QUEUES'),
    hospitalsByLevel: [1, 2, 3, 4, 5].map(level => levels.filter(each => each === level).length),
    crowdingCoverage: cover(crowding, 'CROWDING'),
  };
}
