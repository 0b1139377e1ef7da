import type { BedClass, BedRequestKind, FlowBoardSubscription } from '../../generated/graphql.ts';

export type FlowBoard = FlowBoardSubscription['bedBoardUpdates'];
export type BlockKind = 'REQUEST' | 'TROLLEY' | 'DISCHARGE' | 'CLEANING';
const BLOCK_KINDS: readonly BlockKind[] = ['TROLLEY', 'REQUEST', 'DISCHARGE', 'CLEANING'];

/** A bed left or being cleaned for longer than this blocks the next patient. */
const CLEANING_MINUTES = 45;
const MINUTE = 60_000;

/** One thing that holds patients up. */
export interface FlowBlock {
  readonly id: string;
  readonly kind: BlockKind;
  readonly ward: string | null;
  readonly bed: string | null;
  readonly bedClass: BedClass | null;
  readonly requestKind: BedRequestKind | null;
  /** From when on minutes are lost: the end of what is allowed, or the beginning of the wait. */
  readonly lostSince: number;
}

/**
 * What blocks the flow of a hospital at `now`: patients on trolleys, requests for a bed, discharges whose expected instant has
 * passed, beds not clean after 45 minutes. The longest first.
 */
export function flowBlocks(board: Pick<FlowBoard, 'wards' | 'demand'>, now: number): FlowBlock[] {
  const blocks: FlowBlock[] = [];
  const add = (block: Omit<FlowBlock, 'bedClass' | 'requestKind' | 'bed' | 'ward'> & Partial<FlowBlock>) => {
    if (block.lostSince < now) blocks.push({ bedClass: null, requestKind: null, bed: null, ward: null, ...block });
  };
  for (const request of board.demand) {
    add({
      id: `request ${request.id}`,
      kind: 'REQUEST',
      bedClass: request.bedClass,
      requestKind: request.kind,
      lostSince: Date.parse(request.since),
    });
  }
  for (const ward of board.wards) {
    for (const stay of ward.withoutBed) {
      add({ id: `trolley ${stay.visit}`, kind: 'TROLLEY', ward: ward.code, lostSince: Date.parse(stay.since) });
    }
    for (const bed of ward.beds) {
      const place = { ward: ward.code, bed: bed.code, bedClass: bed.bedClass };
      if ((bed.state === 'CONTAMINATED' || bed.state === 'HOUSEKEEPING') && bed.since) {
        const allowed = Date.parse(bed.since) + CLEANING_MINUTES * MINUTE;
        add({ id: `cleaning ${ward.code} ${bed.code}`, kind: 'CLEANING', ...place, lostSince: allowed });
      }
      for (const stay of bed.stays) {
        if (!stay.dischargeAt) continue;
        add({ id: `discharge ${stay.visit}`, kind: 'DISCHARGE', ...place, lostSince: Date.parse(stay.dischargeAt) });
      }
    }
  }
  return blocks.toSorted((a, b) => a.lostSince - b.lostSince || a.id.localeCompare(b.id));
}

export interface BlockGroup {
  readonly id: string;
  readonly kind: BlockKind;
  /** The longest of it; all of a group are of one kind, ward, request kind and class, not of one bed. */
  readonly longest: FlowBlock;
  readonly count: number;
  readonly beds: readonly string[];
}

/**
 * Blocks of the same kind in the same ward (requests: of the same kind and class) as one line: thirty equal lines hide what
 * else is there. By the longest in each, as the blocks come in.
 */
export function groupsOf(blocks: readonly FlowBlock[]): BlockGroup[] {
  const groups = new Map<string, FlowBlock[]>();
  for (const block of blocks) {
    const { kind, ward, requestKind, bedClass } = block;
    const key = [kind, ward ?? '', requestKind ?? '', kind === 'REQUEST' ? (bedClass ?? '') : ''].join(' ');
    const own = groups.get(key);
    if (own) own.push(block);
    else groups.set(key, [block]);
  }
  return [...groups].map(([id, own]) => ({
    id,
    kind: own[0]!.kind,
    longest: own[0]!,
    count: own.length,
    beds: own.flatMap(({ bed }) => (bed === null ? [] : [bed])),
  }));
}

export const minutesLost = ({ lostSince }: FlowBlock, now: number): number =>
  Math.max(0, Math.floor((now - lostSince) / MINUTE));

export interface Lost {
  readonly kind: BlockKind;
  readonly count: number;
  readonly minutes: number;
}

/** How many of each kind, and the minutes they have lost together. */
export function lostByKind(blocks: readonly FlowBlock[], now: number): Lost[] {
  return BLOCK_KINDS.map(kind => {
    const own = blocks.filter(block => block.kind === kind);
    return { kind, count: own.length, minutes: own.reduce((sum, block) => sum + minutesLost(block, now), 0) };
  });
}
