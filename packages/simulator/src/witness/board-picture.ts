import type { ReportContent } from '../city/reports.ts';

/** The frames of the board, as far as the witness reads them. Written against the schema, apart from the driver. */
interface Fact {
  observedAt: string;
}
export interface Cell {
  facility: string;
  beds: (Fact & { ward: string; bedClass: string; lastReported: Record<string, number> })[];
  queues: (Fact & { department: string; lastReported: Record<string, number> })[];
  emergency: (Fact & { lastReported: Record<string, unknown> }) | null;
  opening: (Fact & { lastReported: boolean; note: string | null }) | null;
}
interface Vehicle extends Fact {
  vehicle: string;
  lastReported: Record<string, unknown>;
}
export interface Frame {
  kind: 'SNAPSHOT' | 'DELTA' | 'UP_TO_DATE' | 'MUST_REFETCH';
  epoch: string;
  position: string;
  from: string | null;
  cells: Cell[];
  ambulances: Vehicle[];
  gone: string[];
}

export interface Picture {
  epoch: string | null;
  position: bigint;
  cells: ReadonlyMap<string, Cell>;
  ambulances: ReadonlyMap<string, Vehicle>;
}

export const blankPicture: Picture = { epoch: null, position: -1n, cells: new Map(), ambulances: new Map() };

export type Applied =
  | { next: Picture }
  /** Subscribe again: with `since` after a gap, from nothing after MUST_REFETCH. */
  | { again: 'WITH_SINCE' | 'FROM_NOTHING' };

/** What a frame does to a picture. Throws when a position falls within one epoch: that breaks a promise of the board. */
export function applyFrame(picture: Picture, frame: Frame): Applied {
  if (frame.kind === 'MUST_REFETCH') return { again: 'FROM_NOTHING' };
  const position = BigInt(frame.position);
  if (frame.epoch === picture.epoch && position < picture.position) {
    throw new PositionFell(picture.position, position, frame.kind);
  }
  if (frame.kind === 'SNAPSHOT') {
    return {
      next: {
        epoch: frame.epoch,
        position,
        cells: new Map(frame.cells.map(cell => [cell.facility, cell])),
        ambulances: new Map(frame.ambulances.map(each => [each.vehicle, each])),
      },
    };
  }
  if (frame.epoch !== picture.epoch) return { again: 'FROM_NOTHING' };
  if (frame.kind === 'UP_TO_DATE') return { next: { ...picture, position } };
  if (frame.from === null || BigInt(frame.from) !== picture.position) return { again: 'WITH_SINCE' };
  const cells = new Map(picture.cells);
  const ambulances = new Map(picture.ambulances);
  for (const code of frame.gone) {
    cells.delete(code);
    ambulances.delete(code);
  }
  for (const cell of frame.cells) cells.set(cell.facility, cell);
  for (const each of frame.ambulances) ambulances.set(each.vehicle, each);
  return { next: { epoch: frame.epoch, position, cells, ambulances } };
}

export class PositionFell extends Error {
  override name = 'PositionFell';
  constructor(before: bigint, after: bigint, kind: string) {
    super(
      `the board went back in time: at ${before}, then a ${kind} at ${after}; a position only grows within an epoch`,
    );
  }
}

export interface SeenFact {
  content: ReportContent;
  observedAt: number;
}

/** The picture as a list of facts, named like the city names its parts. */
export function factsOf(picture: Picture, control: string): Map<string, SeenFact> {
  const facts = new Map<string, SeenFact>();
  const see = (part: string, fact: Fact, content: unknown): void => {
    facts.set(part, { content: content as ReportContent, observedAt: Date.parse(fact.observedAt) });
  };
  for (const cell of picture.cells.values()) {
    const { facility } = cell;
    for (const fact of cell.beds) {
      const { ward, bedClass } = fact;
      see(`${facility}/BEDS/${ward}/${bedClass}`, fact, { beds: { ward, bedClass, ...fact.lastReported } });
    }
    for (const fact of cell.queues) {
      const { department } = fact;
      see(`${facility}/QUEUES/${department}`, fact, { queue: { department, ...fact.lastReported } });
    }
    if (cell.emergency) see(`${facility}/EMERGENCY`, cell.emergency, { emergency: cell.emergency.lastReported });
    if (cell.opening) {
      const { lastReported: open, note } = cell.opening;
      see(`${facility}/OPENING`, cell.opening, { opening: { open, note } });
    }
  }
  for (const fact of picture.ambulances.values()) {
    const { vehicle } = fact;
    see(`${control}/AMBULANCES/${vehicle}`, fact, { ambulance: { vehicle, ...fact.lastReported } });
  }
  return facts;
}
