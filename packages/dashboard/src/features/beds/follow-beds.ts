import { useMemo, useRef } from 'react';
import { BedBoardUpdatesDocument, type BedBoardUpdatesSubscription } from '../../generated/graphql.ts';
import { useConnectionState } from '../../live/page-connection.ts';
import { useWatchedState } from '../../live/watched-state.ts';

export type Board = BedBoardUpdatesSubscription['bedBoardUpdates'];
export type Ward = Board['wards'][number];
export type Bed = Ward['beds'][number];
export type Stay = Bed['stays'][number];
export type Request = Board['demand'][number];
export type Task = Board['tasks'][number];

export interface FollowedBeds {
  /** The newest board; null: none has come yet. */
  readonly board: Board | null;
  /** Code of a refusal, e.g. FORBIDDEN. */
  readonly refused: string | null;
  /** Whether the board is the present. Otherwise nothing may be commanded by it. */
  readonly isLive: boolean;
}

/** The beds of a hospital as they change, or only those of one ward. A ward in which nothing changed keeps its identity, so it is not drawn again. */
export function useBedBoard(facility: string, ward: string | null = null): FollowedBeds {
  const { data, refused } = useWatchedState(
    BedBoardUpdatesDocument,
    useMemo(() => (ward === null ? { facility } : { facility, wards: [ward] }), [facility, ward]),
  );
  const { kind } = useConnectionState();
  const known = useRef<ReadonlyMap<string, { readonly text: string; readonly ward: Ward }>>(new Map());
  const sent = data?.bedBoardUpdates ?? null;
  const board = useMemo(() => {
    if (sent === null) return null;
    const next = new Map(
      sent.wards.map(ward => {
        const text = JSON.stringify(ward);
        const before = known.current.get(ward.code);
        return [ward.code, before?.text === text ? before : { text, ward }] as const;
      }),
    );
    known.current = next;
    return { ...sent, wards: [...next.values()].map(each => each.ward) };
  }, [sent]);
  return { board, refused, isLive: kind === 'LIVE' };
}

/** Who lies or stands in a ward under this number, and where; null: nobody. */
export function placeOfVisit(
  board: Board,
  visit: string,
): { readonly ward: Ward; readonly bed: Bed | null; readonly stay: Stay } | null {
  for (const ward of board.wards) {
    for (const bed of ward.beds) {
      const stay = bed.stays.find(each => each.visit === visit);
      if (stay) return { ward, bed, stay };
    }
    const stay = ward.withoutBed.find(each => each.visit === visit);
    if (stay) return { ward, bed: null, stay };
  }
  return null;
}

/** A bed by the codes of its ward and its own; null: it is not there any more. */
export function bedAt(board: Board, ward: string, code: string): { readonly ward: Ward; readonly bed: Bed } | null {
  const found = board.wards.find(each => each.code === ward);
  const bed = found?.beds.find(each => each.code === code);
  return found && bed ? { ward: found, bed } : null;
}
