import type { LeftOverDecision, OtherLeftOvers, SettleLeftOverInput } from '@hims/schema';
import { ringAtEnd } from '../../../commit/ring.ts';
import { Refusal } from '../../../kernel/refusals.ts';
import { startOfIstDay } from '../carry-over-rules.ts';
import { istDayOf } from '../ist-day-rules.ts';
import { callingOrder } from '../priority-rules.ts';
import { type TokenAnswer, tokenAnswer } from './answers.ts';
import { carryOver } from './carry-over.ts';
import { openEntries } from './find-entry.ts';
import { lockQueue } from './lock-queue.ts';
import { markSimulated } from './mark-simulated.ts';
import { type Entry, type OpdWork, type QueueDay, ringOf } from './opd-work.ts';
import { promiseWaits } from './promise-wait.ts';
import { refuseOutside } from './refuse-outside.ts';
import { takeStep } from './take-step.ts';

/** So far ahead somebody may be carried over, days: a week, for a clinic that is held once in it. */
const FARTHEST_DAYS = 7;
const DAY_MS = 86_400_000;
/** Those who join a line together keep room between them, as those who join one by one. */
const RANKS_APART = 10;

/** What became of one: the token, and the one of a later day that it was carried over to. */
export type SettledAnswer = { token: TokenAnswer; carriedTo: TokenAnswer | null };

type Decided = Pick<LeftOverDecision, 'choice' | 'day' | 'queue' | 'reason'>;

/**
 * Decides on those who are left over in a queue today, in calling order and all together: what one of them refuses, none is done.
 * Whoever is called or in the chair is not left over. Throws Refusal FORBIDDEN, UNKNOWN_QUEUE, TOKEN_MOVED_ON, LINE_CHANGED,
 * NAMED_TWICE, DAY_TOO_FAR, SAME_QUEUE, MOVE_NEEDS_QUEUE.
 */
export async function settleLeftOver(work: OpdWork, input: SettleLeftOverInput): Promise<SettledAnswer[]> {
  const { facility, queue, decisions } = input;
  const others = input.others ?? null;
  refuseOutside(work.actor, facility);
  const today = istDayOf(work.at);
  const all: readonly Decided[] = [...decisions, ...(others ? [others] : [])];
  for (const each of all) refuseUnclear(each, queue, work.at);

  const places = new Map([[`${queue} ${today}`, 0]]);
  const carried = (key: string, count: number) => places.set(key, (places.get(key) ?? 0) + count);
  for (const each of decisions) carried(placeOf(each, queue, work.at), each.choice === 'CARRY_OVER' ? 1 : 0);
  if (others) carried(placeOf(others, queue, work.at), others.choice === 'CARRY_OVER' ? others.count : 0);
  const locked = new Map<string, QueueDay>();
  for (const [key, numbers] of [...places].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [code, day] = key.split(' ') as [string, string];
    locked.set(key, await lockQueue(work, { facility, queue: code, day }, numbers));
  }
  const here = locked.get(`${queue} ${today}`)!;

  const line = await leftOver(work, here);
  const decided = decide(line, decisions, others);
  const settled: SettledAnswer[] = [];
  // The last of its numbers each day has given by its lock; those of this command are before it.
  const next = new Map([...places].map(([key, numbers]) => [key, locked.get(key)!.lastNumber - numbers]));
  const moved = new Map<QueueDay, { after: Entry; answer: number }[]>();
  for (const [entry, decision] of decided) {
    const key = placeOf(decision, queue, work.at);
    const there = locked.get(key)!;
    if (decision.choice === 'CARRY_OVER') {
      const number = next.get(key)! + 1;
      next.set(key, number);
      settled.push(await carryOver(work, entry, here, there, number));
    } else if (decision.choice === 'MOVE') {
      const joining = moved.get(there) ?? [];
      moved.set(there, joining);
      const after = await moveOn(work, entry, here, there, joining.length);
      joining.push({ after, answer: settled.length });
      settled.push({ token: tokenAnswer(after, null), carriedTo: null });
    } else {
      const state = decision.choice === 'LEFT' ? 'LEFT' : 'CANCELLED';
      const byItself = decision.choice === 'LEFT' ? 'markLeft' : 'cancel';
      const reason = decision.reason ?? 'END_OF_DAY';
      const after = takeStep(work, entry, { state, kind: 'STEP', at: here.at, sessionId: null, reason, byItself });
      settled.push({ token: tokenAnswer(after, null), carriedTo: null });
    }
  }
  for (const [there, joining] of moved) {
    await keepRanks(work, there, joining.length);
    const waits = await promiseWaits(
      work,
      joining.map(({ after }) => after),
    );
    for (const [i, { after, answer }] of joining.entries()) {
      settled[answer] = { token: tokenAnswer(after, null, waits[i]), carriedTo: null };
    }
  }
  return settled;
}

/** The end of a line is behind all who joined it together. */
async function keepRanks(work: OpdWork, there: QueueDay, joined: number): Promise<void> {
  await work.sql.query(
    `update opd_queue_day set last_rank = last_rank + $4::int
     where facility_code = $1 and queue_code = $2 and ist_day = $3::date`,
    [there.facility, there.queue, there.day, (joined - 1) * RANKS_APART],
  );
  ringAtEnd(work.rings, ringOf(there.facility, there.queue));
}

/** Everybody in a queue of today who is at no end and in no room: in calling order, then who was set aside, absent and booked. */
async function leftOver(work: OpdWork, here: QueueDay): Promise<Entry[]> {
  const open = await openEntries(
    work,
    `e.facility_code = $1 and e.queue_code = $2 and e.ist_day = $3::date and e.state in ('WAITING', 'HELD', 'ABSENT', 'BOOKED')`,
    [here.facility, here.queue, here.day],
  );
  const turn = ['WAITING', 'HELD', 'ABSENT', 'BOOKED'];
  const order = callingOrder(here.rule, here.at);
  return open.sort(
    (a, b) =>
      turn.indexOf(a.state) - turn.indexOf(b.state) || (a.state === 'WAITING' ? order(a, b) : 0) || a.rank - b.rank,
  );
}

/** Each with what was decided, in the order of the line. */
function decide(
  line: readonly Entry[],
  decisions: readonly LeftOverDecision[],
  others: OtherLeftOvers | null,
): [Entry, Decided][] {
  const named = new Map(decisions.map(each => [each.token, each]));
  if (named.size < decisions.length) {
    throw new Refusal('NAMED_TWICE', 'A token is named twice in decisions; each once is accepted.');
  }
  for (const { token, step } of decisions) {
    const entry = line.find(({ tokenId }) => tokenId === token);
    if (!entry || (step != null && entry.step !== step)) {
      throw new Refusal(
        'TOKEN_MOVED_ON',
        entry
          ? `Token ${entry.number} of ${entry.series} is ${entry.state} at step ${entry.step}. Look again.`
          : `token "${token}" does not wait in this queue today. Look again.`,
        { token, number: entry?.number, state: entry?.state, step: entry?.step },
      );
    }
  }
  const rest = line.filter(({ tokenId }) => !named.has(tokenId));
  if (others && rest.length !== others.count) {
    throw new Refusal(
      'LINE_CHANGED',
      `count of the others is ${others.count}, and ${rest.length} are left over beside those you name. Look again.`,
      { count: rest.length },
    );
  }
  return line.flatMap((entry): [Entry, Decided][] => {
    const decision = named.get(entry.tokenId) ?? others;
    return decision ? [[entry, decision]] : [];
  });
}

function dayOf({ day }: Decided, at: number): string {
  return day ?? istDayOf(at + DAY_MS);
}

/** Queue and day that a decision brings somebody to; their own for an end. */
function placeOf(decision: Decided, queue: string, at: number): string {
  if (decision.choice === 'CARRY_OVER') return `${queue} ${dayOf(decision, at)}`;
  return `${decision.choice === 'MOVE' ? decision.queue : queue} ${istDayOf(at)}`;
}

function refuseUnclear(decision: Decided, queue: string, at: number): void {
  if (decision.choice === 'MOVE') {
    if (decision.queue == null) throw new Refusal('MOVE_NEEDS_QUEUE', 'queue is missing; with MOVE one is needed.');
    if (decision.queue === queue) {
      throw new Refusal('SAME_QUEUE', `MOVE leads to ${queue} itself; another queue is accepted.`);
    }
  }
  if (decision.choice !== 'CARRY_OVER') return;
  const day = dayOf(decision, at);
  const [first, last] = [istDayOf(at + DAY_MS), istDayOf(at + FARTHEST_DAYS * DAY_MS)];
  if (day < first || day > last || istDayOf(startOfIstDay(day)) !== day) {
    throw new Refusal('DAY_TOO_FAR', `day is ${day}; ${first} to ${last} are accepted.`);
  }
}

/** To the end of another queue of today, behind so many who join it together; who was set aside or absent is taken up again for it. */
async function moveOn(work: OpdWork, entry: Entry, here: QueueDay, there: QueueDay, behind: number): Promise<Entry> {
  await markSimulated(work, [entry], there);
  const at = Math.max(here.at, there.at);
  const kind = entry.state === 'ABSENT' ? 'RETURN' : 'STEP';
  const present =
    entry.state === 'HELD' || entry.state === 'ABSENT'
      ? takeStep(work, entry, { state: 'WAITING', kind, at: here.at, byItself: 'resume' })
      : entry;
  return takeStep(work, present, {
    state: present.state === 'BOOKED' ? 'BOOKED' : 'WAITING',
    kind: 'MOVE',
    at,
    queue: there.queue,
    sessionId: null,
    rank: there.endRank + behind * RANKS_APART,
    joinedAt: at,
    overtaken: 0,
    absences: 0,
    reason: 'MOVED',
    byItself: 'move',
  });
}
