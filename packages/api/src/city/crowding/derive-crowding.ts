import type { BoardCell, BoardFact } from '../../live/board.ts';
import { countedWards, WHOLE } from '../beds/beds.board.ts';
import type { BedsFact } from '../beds/beds-rules.ts';
import {
  BED_CLASSES,
  type CrowdingScore,
  type CrowdingTable,
  type CrowdingView,
  scoreCrowding,
  tableAt,
} from './crowding-rules.ts';

/** The source under which derived levels are written. */
export const CROWDING_SOURCE = 'CROWDING';

/**
 * The crowding fact that a cell should have at `now` (milliseconds), or null when the one it has is right already. Pure.
 * The level may be believed as long as each of its inputs may; computed from anything simulated, it is SIMULATED.
 */
export function deriveCrowding(
  cell: BoardCell,
  tables: readonly CrowdingTable[],
  now: number,
): (BoardFact & CrowdingScore & Record<string, unknown>) | null {
  const table = tableAt(tables, now);
  const parts = inputParts(cell);
  if (!table || parts.length === 0) return null;
  const score = scoreCrowding(cell.view as CrowdingView, table);
  if (score.inputs.length === 0) return null;
  const counted = parts.filter(part => part.quality !== 'EXPIRED');
  const before = cell.parts.get('CROWDING')?.get('LEVEL') as (BoardFact & CrowdingScore) | undefined;
  // The newest word of any input, even one that has expired since: the age of a level never goes back.
  const observedAt = [...parts.map(part => part.observedAt), before?.observedAt ?? ''].sort().at(-1)!;
  const soonest = (instants: readonly string[]) => [...instants].sort()[0] ?? observedAt;
  const unknown = score.level === null;
  // With an input gone the mean of the rest may jump either way: less knowledge must not look like more crowding.
  const doubt =
    counted.length < parts.length
      ? 'INPUT_EXPIRED'
      : counted.some(part => part.quality === 'UNCERTAIN')
        ? 'UNCERTAIN_INPUT'
        : null;
  const fact = {
    observedAt,
    receivedAt: new Date(now).toISOString(),
    source: CROWDING_SOURCE,
    sourceKind: parts.some(part => part.sourceKind === 'SIMULATED') ? 'SIMULATED' : 'DERIVED',
    quality: unknown ? 'EXPIRED' : doubt ? 'UNCERTAIN' : 'GOOD',
    reason: unknown ? 'TOO_LITTLE_KNOWN' : doubt,
    lateAt: soonest(counted.map(part => part.lateAt)),
    staleAt: soonest(counted.map(part => part.staleAt)),
    expiresAt: soonest(counted.map(part => part.expiresAt)),
    ...score,
  };
  return before && sameButReceived(before, fact) ? null : fact;
}

type InputPart = BoardFact & { lateAt: string };

/**
 * The facts that the inputs are computed from: of each bed class that a table can ask for, the wards that its sum counts.
 * The figure of a whole hospital that has expired is not missed where the hospital reports by ward.
 */
function inputParts(cell: BoardCell): InputPart[] {
  const wards = [...(cell.parts.get('BEDS')?.values() ?? [])] as (InputPart & BedsFact)[];
  const reportsByWard = wards.some(ward => ward.ward !== WHOLE);
  const beds = BED_CLASSES.flatMap(bedClass => countedWards(wards.filter(ward => ward.bedClass === bedClass))).filter(
    ward => ward.ward !== WHOLE || ward.counts !== null || !reportsByWard,
  );
  const others = ['EMERGENCY', 'QUEUES'].flatMap(signal => [
    ...(cell.parts.get(signal)?.values() ?? []),
  ]) as InputPart[];
  return [...beds, ...others];
}

function sameButReceived(before: BoardFact & CrowdingScore, after: BoardFact & CrowdingScore): boolean {
  const bare = (fact: BoardFact) => JSON.stringify({ ...fact, receivedAt: null }, Object.keys({ ...fact }).sort());
  return bare(before) === bare(after) && JSON.stringify(before.inputs) === JSON.stringify(after.inputs);
}
