import { useSyncExternalStore } from 'react';
import type {
  AggregateCellFragment,
  FrameStepFragment,
  PublicCellFragment,
  TriageNumbersFragment,
  VehicleOnBoardFragment,
  WardCellFragment,
} from '../generated/graphql.ts';

/** A facility as the city-wide screens know it. What lies outside the viewer's rights is absent. */
export type CityCell = Omit<PublicCellFragment, 'crowding'> &
  Partial<Omit<AggregateCellFragment, keyof PublicCellFragment>> & {
    readonly crowding:
      | (NonNullable<PublicCellFragment['crowding']> &
          Partial<Pick<NonNullable<AggregateCellFragment['crowding']>, 'inputs'>>)
      | null;
  };
type Emergency = NonNullable<AggregateCellFragment['emergency']>;
type EmergencyFigures = Emergency['lastReported'] & Partial<TriageNumbersFragment>;
/** A facility with its wards, departments and triage classes, as its own page knows it. */
export type HospitalCell = Omit<CityCell, 'emergency'> &
  Partial<Pick<WardCellFragment, 'beds' | 'queues'>> & {
    readonly emergency?:
      | (Omit<Emergency, 'figures' | 'lastReported'> & {
          readonly figures: EmergencyFigures | null;
          readonly lastReported: EmergencyFigures;
        })
      | null;
  };
export type Vehicle = VehicleOnBoardFragment;

/** One step of the board as the subscriptions deliver it. */
export type Frame<Cell extends CityCell = CityCell> = FrameStepFragment & {
  readonly cells: readonly Cell[];
  readonly ambulances?: readonly Vehicle[];
};

/** A screen's picture of the board at one position. */
export interface BoardState<Cell extends CityCell = CityCell> {
  readonly epoch: string | null;
  /** Where this picture is in the change log; null until the first snapshot. */
  readonly position: string | null;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly ambulances: ReadonlyMap<string, Vehicle>;
  /** Moves whenever a cell or a vehicle changed. */
  readonly version: number;
  /** Codes of the facilities and vehicles that the last step changed. */
  readonly changed: readonly string[];
  /** Server time of the last frame, also of one that changed nothing; null before the first. */
  readonly heardAt: string | null;
}

/** What a screen knows before it has heard anything. */
export function emptyBoard<Cell extends CityCell = CityCell>(): BoardState<Cell> {
  return {
    epoch: null,
    position: null,
    cells: new Map(),
    ambulances: new Map(),
    version: 0,
    changed: [],
    heardAt: null,
  };
}

/**
 * What became of a frame. RESUBSCRIBE: it does not continue this picture, ask again with `since`. REFETCH: this picture
 * cannot be continued at all, ask again without `since`.
 */
export type FrameOutcome = 'APPLIED' | 'RESUBSCRIBE' | 'REFETCH';

/**
 * Folds one frame into the picture. A frame that does not continue it changes nothing: a picture with a hole in it would
 * look like any other.
 */
export function applyFrame<Cell extends CityCell>(
  state: BoardState<Cell>,
  frame: Frame<Cell>,
): { readonly state: BoardState<Cell>; readonly outcome: FrameOutcome } {
  switch (frame.kind) {
    case 'SNAPSHOT':
      return applySnapshot(state, frame);
    case 'DELTA':
      return applyDelta(state, frame);
    case 'UP_TO_DATE':
      return applyHeartbeat(state, frame);
    case 'MUST_REFETCH': {
      // Rights that end, end at once. For any other reason the old picture stays, and shows its age.
      const kept = frame.reason === 'RIGHTS_CHANGED' ? { ...emptyBoard<Cell>(), version: state.version + 1 } : state;
      return { state: { ...kept, position: null, epoch: null }, outcome: 'REFETCH' };
    }
  }
}

function applySnapshot<Cell extends CityCell>(state: BoardState<Cell>, frame: Frame<Cell>) {
  // A snapshot from before our position in the same history would take the screen back in time.
  if (state.epoch === frame.epoch && state.position !== null && isBefore(frame.position, state.position)) {
    return { state, outcome: 'RESUBSCRIBE' as const };
  }
  const cells = new Map(frame.cells.map(cell => [cell.facility, cell]));
  const ambulances = new Map((frame.ambulances ?? []).map(vehicle => [vehicle.vehicle, vehicle]));
  return {
    state: {
      epoch: frame.epoch,
      position: frame.position,
      cells,
      ambulances,
      version: state.version + 1,
      changed: [...cells.keys(), ...ambulances.keys()],
      heardAt: frame.serverTime,
    },
    outcome: 'APPLIED' as const,
  };
}

function applyDelta<Cell extends CityCell>(state: BoardState<Cell>, frame: Frame<Cell>) {
  if (state.epoch === null || state.position === null) return { state, outcome: 'REFETCH' as const };
  if (frame.epoch !== state.epoch) return { state, outcome: 'REFETCH' as const };
  if (frame.from !== state.position) return { state, outcome: 'RESUBSCRIBE' as const };
  const vehicles = frame.ambulances ?? [];
  const changed = [...frame.cells.map(cell => cell.facility), ...vehicles.map(v => v.vehicle), ...frame.gone];
  if (changed.length === 0) {
    return { state: { ...state, position: frame.position, heardAt: frame.serverTime }, outcome: 'APPLIED' as const };
  }
  const cells = frame.cells.length + frame.gone.length > 0 ? new Map(state.cells) : state.cells;
  const ambulances = vehicles.length + frame.gone.length > 0 ? new Map(state.ambulances) : state.ambulances;
  for (const cell of frame.cells) (cells as Map<string, Cell>).set(cell.facility, cell);
  for (const vehicle of vehicles) (ambulances as Map<string, Vehicle>).set(vehicle.vehicle, vehicle);
  for (const code of frame.gone) {
    (cells as Map<string, Cell>).delete(code);
    (ambulances as Map<string, Vehicle>).delete(code);
  }
  return {
    state: {
      ...state,
      cells,
      ambulances,
      changed,
      position: frame.position,
      heardAt: frame.serverTime,
      version: state.version + 1,
    },
    outcome: 'APPLIED' as const,
  };
}

function applyHeartbeat<Cell extends CityCell>(state: BoardState<Cell>, frame: Frame<Cell>) {
  if (state.epoch === null || state.position === null) return { state, outcome: 'REFETCH' as const };
  if (frame.epoch !== state.epoch) return { state, outcome: 'REFETCH' as const };
  // Positions only grow: a heartbeat from behind says that a step was taken twice somewhere.
  if (isBefore(frame.position, state.position)) return { state, outcome: 'RESUBSCRIBE' as const };
  return { state: { ...state, position: frame.position, heardAt: frame.serverTime }, outcome: 'APPLIED' as const };
}

/** Positions are decimal numbers in strings, and may be longer than a double holds. */
function isBefore(a: string, b: string): boolean {
  return a.length === b.length ? a < b : a.length < b.length;
}

/** A picture of the board outside React: a thousand tiles may follow it and only those whose cell changed draw again. */
export interface BoardStore<Cell extends CityCell = CityCell> {
  state(): BoardState<Cell>;
  /** Folds a frame in and tells the listeners when anything changed. */
  apply(frame: Frame<Cell>): FrameOutcome;
  /** Forgets everything, e.g. because another person signed in. */
  clear(): void;
  /** Called after every frame, also one that only moved the position. */
  subscribe(onChange: () => void): () => void;
  /** For canvas drawings: called with the codes that a step changed, only when it changed any. */
  subscribeTick(onTick: (changed: readonly string[]) => void): () => void;
}

export function createBoardStore<Cell extends CityCell = CityCell>(): BoardStore<Cell> {
  let current = emptyBoard<Cell>();
  const listeners = new Set<() => void>();
  const tickListeners = new Set<(changed: readonly string[]) => void>();

  function move(next: BoardState<Cell>): void {
    const stepped = next.version !== current.version;
    current = next;
    for (const listener of listeners) listener();
    if (stepped) for (const listener of tickListeners) listener(next.changed);
  }

  return {
    state: () => current,
    apply(frame) {
      const { state, outcome } = applyFrame(current, frame);
      if (state !== current) move(state);
      return outcome;
    },
    clear() {
      move({ ...emptyBoard<Cell>(), changed: [...current.cells.keys()], version: current.version + 1 });
    },
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    subscribeTick(onTick) {
      tickListeners.add(onTick);
      return () => tickListeners.delete(onTick);
    },
  };
}

/** The whole city, as far as the viewer may see it. */
export const cityBoard: BoardStore = createBoardStore();

/** For canvas drawings of the city, see `BoardStore.subscribeTick`. */
export const subscribeTick = cityBoard.subscribeTick;

/** One facility; draws again only when its own cell changed. */
export function useCell(code: string): CityCell | undefined {
  return useSyncExternalStore(cityBoard.subscribe, () => cityBoard.state().cells.get(code));
}

/** All facilities by code; a new map whenever any of them changed. */
export function useCells(): ReadonlyMap<string, CityCell> {
  return useSyncExternalStore(cityBoard.subscribe, () => cityBoard.state().cells);
}

/** All vehicles by code; empty for viewers who may not see them. */
export function useAmbulances(): ReadonlyMap<string, Vehicle> {
  return useSyncExternalStore(cityBoard.subscribe, () => cityBoard.state().ambulances);
}

/** A number that moves when anything on the board changed. */
export function useBoardVersion(): number {
  return useSyncExternalStore(cityBoard.subscribe, () => cityBoard.state().version);
}

/** Server time of the last frame. */
export function useHeardAt(): string | null {
  return useSyncExternalStore(cityBoard.subscribe, () => cityBoard.state().heardAt);
}

/** Whether the first picture of the city has arrived. */
export function useBoardArrived(): boolean {
  return useSyncExternalStore(cityBoard.subscribe, () => cityBoard.state().heardAt !== null);
}
