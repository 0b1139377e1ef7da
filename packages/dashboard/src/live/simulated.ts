import { useSyncExternalStore } from 'react';
import { type BoardState, cityBoard } from './board-store.ts';

/** Whether anything on the board was made up by the simulated city. */
export function hasSimulated(board: BoardState): boolean {
  for (const vehicle of board.ambulances.values()) if (vehicle.sourceKind === 'SIMULATED') return true;
  for (const cell of board.cells.values()) {
    if (
      cell.crowding?.sourceKind === 'SIMULATED' ||
      cell.emergency?.sourceKind === 'SIMULATED' ||
      cell.opening?.sourceKind === 'SIMULATED' ||
      cell.opd?.sourceKind === 'SIMULATED' ||
      cell.bedsByClass?.some(beds => beds.sourceKind === 'SIMULATED')
    ) {
      return true;
    }
  }
  return false;
}

const KEY = 'simulated.1';

/** What the last visit found; null: this browser never saw the city. */
function remembered(): boolean | null {
  try {
    const kept = globalThis.localStorage?.getItem(KEY) ?? null;
    return kept === null ? null : kept === 'true';
  } catch {
    return null;
  }
}

function remember(simulated: boolean): void {
  try {
    globalThis.localStorage?.setItem(KEY, String(simulated));
  } catch {
    // A full or forbidden storage only costs the next visit its head start.
  }
}

let seen: { version: number; simulated: boolean | null } = { version: -1, simulated: remembered() };

/** null: the board has not spoken yet, and this browser never heard it. */
function simulatedNow(): boolean | null {
  const board = cityBoard.state();
  if (board.heardAt === null || seen.version === board.version) return seen.simulated;
  const simulated = hasSimulated(board);
  if (simulated !== seen.simulated) remember(simulated);
  seen = { version: board.version, simulated };
  return simulated;
}

/** The same for the city board; looked up once for each change of it. Before it has spoken, what the last visit found. */
export function useHasSimulated(): boolean {
  return useSyncExternalStore(cityBoard.subscribe, () => simulatedNow() ?? false);
}

/** Whether it is known if the city is simulated: what must be said above a page moves everything below it. */
export function useSimulationKnown(): boolean {
  return useSyncExternalStore(cityBoard.subscribe, () => simulatedNow() !== null);
}
