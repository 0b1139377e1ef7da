import type { HospitalCell } from '../../live/board-store.ts';
import { type Fact, freshnessAt, isOwnConsole } from '../../live/freshness.ts';
import type { HandSignal } from './entry-rows.ts';

/** A part of which a feed and a person both say something. */
export interface TwoWords {
  readonly part: string;
  readonly feed: { readonly value: number; readonly observedAt: string; readonly believed: boolean };
  readonly hand: { readonly value: number; readonly fact: Fact };
  readonly shown: 'FEED' | 'HAND';
}

/** How the feed of a block stands; `since`: when it last said something, null: never. */
export interface FeedState {
  readonly kind: 'HEARD' | 'PARTLY' | 'SILENT' | 'NEVER';
  readonly since: string | null;
  readonly silent: number;
  readonly of: number;
  /** All of it is counted by the boards and consoles of this system: there is no feed. */
  readonly ownConsole: boolean;
}

type Spoken = Fact & { readonly beside?: unknown };

const WHOLE = 'WHOLE';
const byHand = (fact: Fact) => fact.sourceKind === 'MANUAL';

interface Part {
  readonly part: string;
  readonly machine: Fact | null;
  readonly hand: Fact | null;
  readonly shown: 'FEED' | 'HAND';
  readonly figureOf: (fact: Fact) => number;
}

/** Each part of a signal with the word of its feed and of a person. */
function partsOf(cell: HospitalCell | null, signal: HandSignal): Part[] {
  if (!cell) return [];
  const split = <F extends Spoken>(part: string, fact: F, figureOf: (fact: F) => number): Part => {
    const other = (fact.beside as F | null | undefined) ?? null;
    const words = byHand(fact) ? { machine: other, hand: fact } : { machine: fact, hand: other };
    return {
      part,
      ...words,
      shown: byHand(fact) ? 'HAND' : 'FEED',
      figureOf: figureOf as (fact: Fact) => number,
    };
  };
  if (signal === 'EMERGENCY') {
    return cell.emergency ? [split('ED', cell.emergency, fact => fact.lastReported.present)] : [];
  }
  if (signal === 'QUEUES') {
    return (cell.queues ?? []).map(queue => split(queue.department, queue, fact => fact.lastReported.waiting));
  }
  return (cell.beds ?? []).map(ward =>
    split(`${ward.ward}/${ward.bedClass}`, ward, fact => fact.lastReported.occupied),
  );
}

/** How the feed of a signal stands at `now` (milliseconds): silent is what is stale. Entries of people are no feed. */
export function feedState(cell: HospitalCell | null, signal: HandSignal, now: number): FeedState {
  const fed = partsOf(cell, signal).flatMap(({ machine }) => machine ?? []);
  const silent = fed.filter(fact => ['STALE', 'EXPIRED'].includes(freshnessAt(fact, now).byAge)).length;
  const since =
    fed
      .map(fact => fact.observedAt)
      .sort()
      .at(-1) ?? null;
  const kind = fed.length === 0 ? 'NEVER' : silent === 0 ? 'HEARD' : silent === fed.length ? 'SILENT' : 'PARTLY';
  const ownConsole = fed.length > 0 && fed.every(isOwnConsole);
  return { kind, since, silent, of: fed.length, ownConsole };
}

/** Parts of which both speak at `now`: what each says, and which is shown. A class counted as a whole stands against its wards. */
export function twoWords(cell: HospitalCell | null, signal: HandSignal, now: number): TwoWords[] {
  const parts = partsOf(cell, signal);
  return parts.flatMap(({ part, machine, hand, shown, figureOf }) => {
    if (!hand || freshnessAt(hand, now).state === 'EXPIRED') return [];
    const value = { value: figureOf(hand), fact: hand };
    const wards = signal === 'BEDS' && part.startsWith(`${WHOLE}/`) ? wardsOf(parts, part) : [];
    if (wards.length > 0) {
      const bedClass = part.split('/')[1];
      const sum = cell?.bedsByClass?.find(each => each.bedClass === bedClass);
      return [
        {
          part,
          feed: {
            value: wards.reduce((total, ward) => total + ward.figureOf(ward.machine!), 0),
            observedAt: wards
              .map(ward => ward.machine!.observedAt)
              .sort()
              .at(-1)!,
            believed: wards.every(ward => freshnessAt(ward.machine!, now).state !== 'EXPIRED'),
          },
          hand: value,
          shown: sum?.sourceKind === 'MANUAL' ? ('HAND' as const) : ('FEED' as const),
        },
      ];
    }
    if (!machine) return [];
    const believed = freshnessAt(machine, now).state !== 'EXPIRED';
    return [{ part, feed: { value: figureOf(machine), observedAt: machine.observedAt, believed }, hand: value, shown }];
  });
}

function wardsOf(parts: readonly Part[], whole: string): Part[] {
  const bedClass = whole.slice(WHOLE.length);
  return parts.filter(({ part, machine }) => machine && part.endsWith(bedClass) && !part.startsWith(`${WHOLE}/`));
}

/** Changes whenever an entry may have come, gone, or changed places with a feed. */
export function handStamp(cell: HospitalCell | null): string {
  return (['EMERGENCY', 'BEDS', 'QUEUES'] as const)
    .flatMap(signal =>
      partsOf(cell, signal).map(({ part, hand, shown }) =>
        hand ? `${part} ${hand.observedAt} ${hand.quality} ${shown}` : '',
      ),
    )
    .join('|');
}
