import { useMemo, useSyncExternalStore } from 'react';
import { type BoardFilter, HospitalBoardDocument } from '../../generated/graphql.ts';
import { type BoardStore, cityBoard, createBoardStore, type HospitalCell, useCell } from '../../live/board-store.ts';
import type { BoardDocument } from '../../live/connection.ts';
import { useFollowing } from '../../live/page-connection.ts';
import { coversFacility, maySeeWards } from '../viewer/rights.ts';
import type { Viewer } from '../viewer/viewer.ts';

export interface HospitalPicture {
  /** Null: nothing was ever reported, or nothing has arrived yet. */
  readonly cell: HospitalCell | null;
  /** Server time of the last frame behind `cell`; null before the first. */
  readonly heardAt: string | null;
  /** Whether wards, departments and triage classes are part of what this viewer gets here. */
  readonly inDetail: boolean;
  /** Whether the stream that this viewer gets has spoken: from then on the page has its shape. */
  readonly settled: boolean;
}

const SIGNALS: BoardFilter['signals'] = ['CROWDING', 'OPENING', 'EMERGENCY', 'QUEUES', 'BEDS'];
const nothing = createBoardStore<HospitalCell>();

/**
 * One facility, with its wards where the viewer may see them: then a second stream on the same socket. Otherwise, and
 * until that stream has spoken, what the city board knows.
 */
export function useHospital(code: string, viewer: Viewer | null): HospitalPicture {
  const inDetail = viewer !== null && maySeeWards(viewer) && coversFacility(viewer, code);
  const what = useMemo(
    () =>
      inDetail
        ? {
            document: HospitalBoardDocument as unknown as BoardDocument<HospitalCell>,
            filter: { facilities: [code], signals: SIGNALS, tickMs: 1000 },
            store: createBoardStore<HospitalCell>(),
          }
        : null,
    [code, inDetail],
  );
  useFollowing(what);
  const store: BoardStore<HospitalCell> = what?.store ?? nothing;
  const own = useSyncExternalStore(store.subscribe, () => store.state().cells.get(code));
  const ownHeardAt = useSyncExternalStore(store.subscribe, () => coarse(store.state().heardAt));
  const cityCell = useCell(code);
  const cityHeardAt = useSyncExternalStore(cityBoard.subscribe, () => coarse(cityBoard.state().heardAt));
  return ownHeardAt === null
    ? { cell: cityCell ?? null, heardAt: cityHeardAt, inDetail, settled: !inDetail && cityHeardAt !== null }
    : { cell: own ?? null, heardAt: ownHeardAt, inDetail, settled: true };
}

/** In steps of ten seconds: enough to judge a sum by, and the page does not draw itself anew with every heartbeat. */
function coarse(heardAt: string | null): string | null {
  if (heardAt === null) return null;
  return new Date(Math.floor(Date.parse(heardAt) / 10_000) * 10_000).toISOString();
}
