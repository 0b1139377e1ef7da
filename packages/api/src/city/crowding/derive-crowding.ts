import type { BoardCell, BoardFact } from '../../live/board.ts';
import { type CrowdingScore, type CrowdingTable, type CrowdingView, scoreCrowding, tableAt } from './crowding-rules.ts';

/** The source under which derived levels are written. */
export const CROWDING_SOURCE = 'CROWDING';

const INPUT_SIGNALS = ['BEDS', 'EMERGENCY', 'QUEUES'];

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

type InputPart = BoardFact & { lateAt: string; ward?: string };

/** The facts that the inputs are computed from. A hospital that reports by ward is not asked for its whole any more. */
function inputParts(cell: BoardCell): InputPart[] {
  const parts = INPUT_SIGNALS.flatMap(signal => [...(cell.parts.get(signal)?.values() ?? [])]) as InputPart[];
  const byWard = parts.some(part => part.ward !== undefined && part.ward !== 'WHOLE');
  return byWard ? parts.filter(part => part.ward !== 'WHOLE') : parts;
}

function sameButReceived(before: BoardFact & CrowdingScore, after: BoardFact & CrowdingScore): boolean {
  const bare = (fact: BoardFact) => JSON.stringify({ ...fact, receivedAt: null }, Object.keys({ ...fact }).sort());
  return bare(before) === bare(after) && JSON.stringify(before.inputs) === JSON.stringify(after.inputs);
}
