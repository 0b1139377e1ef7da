import {
  AggregateBoardDocument,
  type BoardFilter,
  CityBoardDocument,
  FleetBoardDocument,
  PublicBoardDocument,
} from '../../generated/graphql.ts';
import type { BoardDocument } from '../../live/connection.ts';
import { maySeeSums, maySeeVehicles } from './rights.ts';
import type { Viewer } from './viewer.ts';

/**
 * What this viewer's city screens follow. A document that selects one field outside the viewer's rights is refused
 * whole, so there is one document for each combination of rights.
 */
export function cityDocument(viewer: Viewer): { document: BoardDocument; filter: BoardFilter } {
  const vehicles = maySeeVehicles(viewer);
  const sums = maySeeSums(viewer);
  const document = sums
    ? vehicles
      ? CityBoardDocument
      : AggregateBoardDocument
    : vehicles
      ? FleetBoardDocument
      : PublicBoardDocument;
  const signals: BoardFilter['signals'] = sums ? ['CROWDING', 'OPENING', 'EMERGENCY', 'QUEUES', 'BEDS'] : ['CROWDING'];
  return {
    document: document as BoardDocument,
    filter: { signals: vehicles ? [...signals, 'AMBULANCES'] : signals, tickMs: 1000 },
  };
}
