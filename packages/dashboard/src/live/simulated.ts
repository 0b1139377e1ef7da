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

let seen = { version: -1, simulated: false };

/** The same for the city board; looked up once for each change of it. */
export function useHasSimulated(): boolean {
  return useSyncExternalStore(cityBoard.subscribe, () => {
    const board = cityBoard.state();
    if (seen.version !== board.version) seen = { version: board.version, simulated: hasSimulated(board) };
    return seen.simulated;
  });
}
