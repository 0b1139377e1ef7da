import { invariant } from '../kernel/refusals.ts';

/** What every fact carries as far as the board asks; the rest is the signal's own. */
export type BoardFact = {
  readonly observedAt: string;
  readonly expiresAt: string;
  readonly staleAt: string;
  readonly quality: string;
  readonly sourceKind: string;
  /** Its place in the order of what was known of its part, where that is later than `observedAt`. */
  readonly since?: string;
};

const placeOf = (fact: BoardFact): string => fact.since ?? fact.observedAt;

/**
 * How a signal is drawn into a cell. Pure; lives with its noun in `city/`. The list is handed over at start: the board
 * draws beds without knowing beds.
 */
export interface Projection {
  readonly signal: string;
  /** Returns the fields of the cell that this signal owns, from all of the facility's parts, ordered by part. */
  draw(parts: ReadonlyMap<string, BoardFact>): Readonly<Record<string, unknown>>;
}

/** A thing on the board: a facility, or a vehicle. `view` is what the contract shows, ready to be read field by field. */
export type BoardCell = {
  readonly key: string;
  readonly kind: string;
  readonly view: Record<string, unknown>;
  /** Signal → part → fact. */
  readonly parts: Map<string, Map<string, BoardFact>>;
  /** Signal → position of its last change. */
  readonly changedAt: Map<string, number>;
  /** Position of the last change of any signal. */
  lastChangedAt: number;
  /** Neighbours in the order of last change. */
  older: BoardCell | null;
  newer: BoardCell | null;
};

export type BoardChange = {
  readonly facility: string;
  readonly signal: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly xid: number;
};

/** A fact that took its place on the board. */
export type Placed = { cell: BoardCell; facility: string; signal: string; part: string; fact: BoardFact };

/**
 * The present, in memory: one cell per facility, and one per vehicle for the signal whose parts roam the city. Cells hang
 * in a list ordered by their last change, so "what changed since position p" is a walk from the newest that stops at p: its
 * cost is what changed, not what exists, and a reader needs no queue but its position.
 */
export class Board {
  readonly #cells = new Map<string, BoardCell>();
  readonly #vehicles = new Map<string, BoardCell>();
  /** Vehicle → the facility it reports through. */
  readonly #homes = new Map<string, string>();
  readonly #projections: ReadonlyMap<string, Projection>;
  #newest: BoardCell | null = null;
  #position = 0;
  #revision = 0;

  constructor(
    readonly epoch: string,
    projections: readonly Projection[],
    /** Kind of a facility by its code; null: not in the registry. */
    readonly kindOf: (facility: string) => string | null,
    /** The signal whose parts are things of their own, not parts of a facility. */
    readonly roamingSignal: string,
  ) {
    this.#projections = new Map(projections.map(projection => [projection.signal, projection]));
  }

  /** How far into the change log the board has read. Grows, never falls. */
  get position(): number {
    return this.#position;
  }

  /** Counts changes of the picture; for caches. */
  get revision(): number {
    return this.#revision;
  }

  get cells(): ReadonlyMap<string, BoardCell> {
    return this.#cells;
  }

  get vehicles(): ReadonlyMap<string, BoardCell> {
    return this.#vehicles;
  }

  /**
   * Folds committed changes, in commit order. A fact older than the one on the board changes nothing, so folding a change
   * twice is folding it once. Returns the facts that took their place.
   */
  apply(changes: readonly BoardChange[]): Placed[] {
    const placed: Placed[] = [];
    const redraw = new Map<BoardCell, Map<string, number>>();
    for (const change of changes) {
      invariant(change.xid >= this.#position, `the log went back: at ${this.#position}, row of ${change.xid}`);
      this.#position = change.xid;
      const roaming = change.signal === this.roamingSignal;
      // Other states have their word in the log too; whoever follows them is told by the doorbell.
      if (!roaming && !this.#projections.has(change.signal)) continue;
      for (const [part, fact] of Object.entries(change.facts) as [string, BoardFact][]) {
        const cell = roaming ? this.#vehicle(part, change.facility) : this.#cell(change.facility);
        if (!cell) continue;
        let parts = cell.parts.get(change.signal);
        if (!parts) cell.parts.set(change.signal, (parts = new Map()));
        const known = parts.get(part);
        if (known && placeOf(known) > placeOf(fact)) continue;
        parts.set(part, fact);
        placed.push({ cell, facility: change.facility, signal: change.signal, part, fact });
        let signals = redraw.get(cell);
        if (!signals) redraw.set(cell, (signals = new Map()));
        signals.set(change.signal, change.xid);
      }
    }
    for (const [cell, signals] of redraw) {
      for (const [signal, xid] of signals) {
        cell.changedAt.set(signal, xid);
        cell.lastChangedAt = Math.max(cell.lastChangedAt, xid);
        this.#draw(cell, signal);
      }
      if ('changedAt' in cell.view) cell.view.changedAt = cell.lastChangedAt;
    }
    // Oldest first, so that the list stays ordered when one batch holds several transactions.
    for (const cell of [...redraw.keys()].sort((a, b) => a.lastChangedAt - b.lastChangedAt)) this.#toFront(cell);
    if (redraw.size > 0) this.#revision++;
    return placed;
  }

  /** The facility that a vehicle reports through. */
  homeOf(vehicle: string): string {
    return this.#homes.get(vehicle) ?? '';
  }

  /** Cells and vehicles that changed after `position`, newest first. */
  *changedSince(position: number): Generator<BoardCell> {
    for (let cell = this.#newest; cell && cell.lastChangedAt > position; cell = cell.older) yield cell;
  }

  #cell(facility: string): BoardCell | null {
    const known = this.#cells.get(facility);
    if (known) return known;
    const kind = this.kindOf(facility);
    if (kind === null) return null;
    const view: Record<string, unknown> = { facility, kind, changedAt: 0 };
    const cell = emptyCell(facility, kind, view);
    // A signal that never reported is drawn too: as unknown, with the shape the contract promises.
    for (const projection of this.#projections.values()) {
      if (projection.signal !== this.roamingSignal) Object.assign(view, projection.draw(new Map()));
    }
    this.#cells.set(facility, cell);
    return cell;
  }

  #vehicle(code: string, home: string): BoardCell {
    this.#homes.set(code, home);
    const known = this.#vehicles.get(code);
    if (known) return known;
    const cell = emptyCell(code, 'VEHICLE', {});
    this.#vehicles.set(code, cell);
    return cell;
  }

  #draw(cell: BoardCell, signal: string): void {
    const parts = cell.parts.get(signal)!;
    if (signal === this.roamingSignal) {
      Object.assign(cell.view, parts.get(cell.key));
      return;
    }
    const projection = this.#projections.get(signal);
    if (!projection) return;
    // Ordered by part, so that two boards that heard the same things in another order are equal to the byte.
    const ordered = new Map([...parts].sort(([a], [b]) => (a < b ? -1 : 1)));
    Object.assign(cell.view, projection.draw(ordered));
  }

  #toFront(cell: BoardCell): void {
    if (this.#newest === cell) return;
    if (cell.newer) cell.newer.older = cell.older;
    if (cell.older) cell.older.newer = cell.newer;
    cell.older = this.#newest;
    cell.newer = null;
    if (this.#newest) this.#newest.newer = cell;
    this.#newest = cell;
  }
}

function emptyCell(key: string, kind: string, view: Record<string, unknown>): BoardCell {
  return { key, kind, view, parts: new Map(), changedAt: new Map(), lastChangedAt: 0, older: null, newer: null };
}
