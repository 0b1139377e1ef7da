import type { BedChangeInput } from '@hims/schema';
import { Refusal } from '../../kernel/refusals.ts';
import type { BedState } from './adt-event-rules.ts';
import { appendEvents } from './append-events.ts';
import { type Done, newEventId, type Undo } from './bed-deeds.ts';
import type { BedDesk } from './bed-desk.ts';
import { type FoundBed, findBed, instantAfter } from './find-bed.ts';
import { takeSaidOfBed } from './take-late-change.ts';
import type { Hand } from './touched-rules.ts';

/** Orders that set the state of a bed, from which states they are given, and what the bed is afterwards. */
const STATES: Readonly<
  Record<string, { from: readonly BedState[]; to: (bed: FoundBed) => BedState; accepted: string }>
> = {
  OPEN: { from: ['C'], to: () => 'U', accepted: 'a closed bed' },
  CLOSE: { from: ['U', 'K', 'H', 'I'], to: () => 'C', accepted: 'an empty bed' },
  ISOLATE: { from: ['O', 'U', 'K'], to: () => 'I', accepted: 'a bed that is occupied, clean or contaminated' },
  END_ISOLATION: { from: ['I'], to: bed => (bed.visits.length > 0 ? 'O' : 'K'), accepted: 'an isolated bed' },
  START_CLEANING: { from: ['K', 'U'], to: () => 'H', accepted: 'an empty bed that is not being cleaned' },
  FINISH_CLEANING: { from: ['K', 'H'], to: () => 'U', accepted: 'a bed that was left or is being cleaned' },
};

/** Orders that say something beside the state. */
const FLAGS = {
  BLOCK: { flag: 'blocked', what: 'BLOCKED' },
  UNBLOCK: { flag: 'blocked', what: 'UNBLOCKED' },
  STAFF: { flag: 'staffed', what: 'STAFFED' },
  UNSTAFF: { flag: 'staffed', what: 'UNSTAFFED' },
  SURGE: { flag: 'surge', what: 'SURGE' },
  REGULAR: { flag: 'surge', what: 'REGULAR' },
} as const;

const NEEDS_REASON = ['CLOSE', 'BLOCK'];

/**
 * Does one order to a bed. Throws Refusal UNKNOWN_WARD, UNKNOWN_BED, NO_REASON, NOT_POSSIBLE_NOW, ALREADY_SO, and those of
 * takeSaidOfBed.
 */
export async function changeBed(desk: BedDesk, input: BedChangeInput): Promise<Done> {
  const bed = await findBed(desk, input.ward, input.bed);
  if (NEEDS_REASON.includes(input.order) && !input.why) {
    throw new Refusal('NO_REASON', `${input.order} needs "why": a code such as REPAIR or NO_LINEN.`);
  }
  const already = await takeSaidOfBed(desk, input, bed);
  if (already) return already;
  const state = STATES[input.order];
  const undo = state ? await setState(desk, bed, input, state) : await setFlag(desk, bed, input);
  return { ward: bed.ward, bed: bed.code, undo: [undo] };
}

async function setState(
  desk: BedDesk,
  bed: FoundBed,
  input: BedChangeInput,
  order: { from: readonly BedState[]; to: (bed: FoundBed) => BedState; accepted: string },
): Promise<Undo> {
  const intended = order.to(bed);
  if (!order.from.includes(bed.state) || (intended === 'C' && bed.visits.length > 0)) {
    throw new Refusal(
      'NOT_POSSIBLE_NOW',
      `bed "${bed.code}" of ward "${bed.ward}" is ${bed.state}; ${input.order} is accepted for ${order.accepted}.`,
    );
  }
  const eventId = await sayState(desk, bed, intended, 'BY_HAND', input.why ?? null);
  return { kind: 'STATUS', eventId, bed: bed.id };
}

/** Says the state of a bed and brings it there. Returns the id of the saying. */
async function sayState(
  desk: BedDesk,
  bed: FoundBed,
  status: BedState,
  hand: Hand,
  why: string | null,
): Promise<string> {
  const eventId = newEventId();
  const said = {
    facility: desk.facility,
    eventId,
    source: desk.source,
    occurredAt: instantAfter(desk, bed.lastAt),
    ward: bed.ward,
    bed: bed.code,
    status,
  };
  await appendEvents(desk, { events: [], statuses: [said], hand, sharingMeant: true, why });
  return eventId;
}

async function setFlag(desk: BedDesk, bed: FoundBed, input: BedChangeInput): Promise<Undo> {
  const { flag, what } = FLAGS[input.order as keyof typeof FLAGS];
  const value =
    flag === 'blocked' ? (input.order === 'BLOCK' ? input.why! : null) : ['STAFF', 'SURGE'].includes(input.order);
  if (bed[flag] === value) {
    throw new Refusal('ALREADY_SO', `bed "${bed.code}" of ward "${bed.ward}" is so already; nothing was changed.`);
  }
  await writeFlag(desk, bed.id, flag, value);
  desk.note({ ward: bed.ward, bedId: bed.id, what, why: input.why ?? null });
  return { kind: 'FLAG', bed: bed.id, flag, was: bed[flag], is: value };
}

/** Writes what is said of a bed beside its state. */
export async function writeFlag(
  desk: BedDesk,
  bedId: string,
  flag: 'blocked' | 'staffed' | 'surge',
  value: string | boolean | null,
): Promise<void> {
  await desk.sql.query(`update bed set ${flag} = $2, simulated = simulated or $3 where id = $1`, [
    bedId,
    value,
    desk.simulated,
  ]);
}
