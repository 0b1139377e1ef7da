/**
 * The one message every server sends: twenty hospitals, ten leaf fields each, about 4.3 kB. The peers hold it in memory;
 * the real API has it on its board. The documents differ only by the filter that the peers do not have.
 */
export const changedFacilities = 20;

interface Emergency {
  observedAt: string;
  quality: string;
  source: string;
  figures: { present: number; waiting: number; longestWaitMinutes: number; boarders: number };
}

export interface Opening {
  observedAt: string;
  receivedAt: string;
  quality: string;
  source: string;
  open: boolean;
}

export interface Cell {
  facility: string;
  kind: string;
  changedAt: string;
  emergency: Emergency | null;
}

export interface Frame {
  kind: string;
  from: string;
  to: string;
  position: string;
  cells: Cell[];
}

const changedFields = `kind from to position cells {
  facility kind changedAt
  emergency { observedAt quality source figures { present waiting longestWaitMinutes boarders } }
}`;

const wholeCity = 'cells { facility kind changedAt opening { open observedAt receivedAt quality source } }';

export const peerSubscription = `subscription Bench { boardUpdates { ${changedFields} } }`;
export const ourSubscription = `subscription Bench($filter: BoardFilter) { boardUpdates(filter: $filter) { ${changedFields} } }`;
export const snapshotQuery = `query Bench { board { position ${wholeCity} } }`;

/** The part of the contract that the schema-first peers serve. */
export const sdl = `
  type Figures { present: Int! waiting: Int! longestWaitMinutes: Int! boarders: Int! }
  type Emergency { observedAt: String! quality: String! source: ID! figures: Figures }
  type Opening { observedAt: String! receivedAt: String! quality: String! source: ID! open: Boolean }
  type Cell { facility: ID! kind: String! changedAt: String! emergency: Emergency opening: Opening }
  type Frame { kind: String! from: String to: String position: String! cells: [Cell!]! }
  type Board { position: String! cells: [Cell!]! }
  type Query { board: Board! }
  type Subscription { boardUpdates: Frame! }
`;

/** The next change of the city: the same twenty hospitals, new figures, and the time by which a reader counts its age. */
export function frameAt(position: number, observedAt = new Date().toISOString()): Frame {
  const cells = Array.from({ length: changedFacilities }, (_, at) => ({
    facility: `H${100 + at}`,
    kind: 'HOSPITAL',
    changedAt: String(100_000 + position),
    emergency: {
      observedAt,
      quality: 'GOOD',
      source: 'SIM-HOSPITALS',
      figures: { present: 100 + ((position + at) % 90), waiting: 30 + at, longestWaitMinutes: 140, boarders: 12 },
    },
  }));
  const to = String(100_000 + position);
  return { kind: 'DELTA', from: String(99_999 + position), to, position: to, cells };
}

/** The whole city as a snapshot reads it: 1,204 facilities, each with one nested value. */
export function wholeBoard(facilities = 1_204): { position: string; cells: Cell[]; openings: Map<string, Opening> } {
  const now = new Date().toISOString();
  const codes = Array.from({ length: facilities }, (_, at) => `AAM-${String(at + 1).padStart(4, '0')}`);
  return {
    position: '100000',
    cells: codes.map(facility => ({ facility, kind: 'MANDIR', changedAt: '100000', emergency: null })),
    openings: new Map(
      codes.map(code => [
        code,
        { observedAt: now, receivedAt: now, quality: 'GOOD', source: 'SIM-MANDIRS', open: true },
      ]),
    ),
  };
}
