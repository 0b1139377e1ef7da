import { randomUUID } from 'node:crypto';
import type { BedChangeInput, BedSayingInput, VisitInput } from '@hims/schema';
import { Refusal } from '../../kernel/refusals.ts';
import type { BedState } from './adt-event-rules.ts';
import type { Done } from './bed-deeds.ts';
import { type BedDesk, iso } from './bed-desk.ts';
import { type FoundBed, type FoundVisit, notAdmitted } from './find-bed.ts';
import { AWAY_ORDERS, type AwayOrder, judgeChange, judgeDischarge, type Verdict } from './late-change-rules.ts';

/** Lines of the history that change the same thing as an order. */
const STATE = 'c.bed_id = $1 and c.to_state is not null';
const BLOCKED = `c.bed_id = $1 and (c.what in ('BLOCKED', 'UNBLOCKED') or c.flag = 'blocked')`;
const PLACE = `c.visit_id = $1 and c.what in
  ('ADMIT', 'TRANSFER', 'DISCHARGE', 'CANCEL_ADMIT', 'CANCEL_TRANSFER', 'CANCEL_DISCHARGE')`;

const STATE_NAMES: Readonly<Record<BedState, string>> = {
  C: 'CLOSED',
  H: 'HOUSEKEEPING',
  O: 'OCCUPIED',
  U: 'UNOCCUPIED',
  K: 'CONTAMINATED',
  I: 'ISOLATED',
};

type Line = { readonly by: string; readonly at: Date | string };

/** The newest change of the same thing: by others since this device saw it, or by anybody at all. */
async function newest(desk: BedDesk, same: string, id: string, said: BedSayingInput | null): Promise<Line | null> {
  const { rows } = await desk.sql.query<Line>(
    `select c.actor as by, c.recorded_at as at from bed_change c
     where ${same} and c.id > $2 and ($3::text is null or c.device is distinct from $3) order by c.id desc limit 1`,
    [id, said?.seen ?? 0, said?.device ?? null],
  );
  return rows[0] ?? null;
}

/** Somebody looks at the board while they say it: they are told, and look again. */
function changedSince(what: string, desk: BedDesk, { by, at }: Line): Refusal {
  const seconds = Math.max(0, Math.round((desk.at - new Date(at).getTime()) / 1000));
  return new Refusal(
    'CHANGED_SINCE',
    `${what} was changed ${seconds} s ago by ${by}, after you saw it; what is so now is accepted.`,
    { by, secondsAgo: seconds },
  );
}

/**
 * What a device says of a bed, against what is so now. Null: it applies and is to be done; the instant to count it at is taken
 * from the desk. Otherwise what became of it: it agrees, or a task was opened. Throws Refusal AWAY_FROM_DESK where only the
 * server can decide, and CHANGED_SINCE where it was said just now and somebody was faster.
 */
export async function takeSaidOfBed(desk: BedDesk, input: BedChangeInput, bed: FoundBed): Promise<Done | null> {
  const { said } = input;
  if (!said) return null;
  const order = AWAY_ORDERS.find(each => each === input.order);
  if (!order) {
    throw new Refusal(
      'AWAY_FROM_DESK',
      `${input.order} cannot be said by a device; ${AWAY_ORDERS.join(', ')} are accepted, anything else without "said".`,
    );
  }
  const same = order === 'BLOCK' || order === 'UNBLOCK' ? BLOCKED : STATE;
  const overtaken = await newest(desk, same, bed.id, said);
  if (!said.happenedAt) {
    if (overtaken) throw changedSince(`bed "${bed.code}" of ward "${bed.ward}"`, desk, overtaken);
    desk.heardFrom(said, bed.lastAt);
    return null;
  }
  desk.heardFrom(said, bed.lastAt);
  const why = input.why ?? null;
  const verdict = judgeChange(order, why, { ...bed, overtaken: overtaken !== null });
  if (verdict === 'APPLIES') return null;
  const place = { ward: bed.ward, bedId: bed.id, bed: bed.code, visit: null };
  return settle(desk, verdict, {
    ...place,
    asked: order,
    why,
    found: same === BLOCKED ? (bed.blocked === null ? 'NOT_BLOCKED' : 'BLOCKED') : STATE_NAMES[bed.state],
    line: overtaken ?? (await newest(desk, same, bed.id, null)),
  });
}

/**
 * The same of a patient who is said to have left. `lastAt`: the latest that is known of the visit and its bed, milliseconds. Throws
 * Refusal NOT_ADMITTED of a visit that never had a place here: there is no ward whose people could settle it.
 */
export async function takeSaidDischarge(
  desk: BedDesk,
  input: VisitInput,
  visit: FoundVisit,
  lastAt: number,
): Promise<Done | null> {
  const { said } = input;
  if (!said) return null;
  const overtaken = await newest(desk, PLACE, visit.id, said);
  if (!said.happenedAt) {
    if (overtaken) throw changedSince(`visit "${visit.number}"`, desk, overtaken);
    desk.heardFrom(said, lastAt);
    return null;
  }
  desk.heardFrom(said, lastAt);
  const verdict = judgeDischarge({ state: visit.state, overtaken: overtaken !== null });
  if (verdict === 'APPLIES') return null;
  const place = await lastPlace(desk, visit);
  if (!place) throw notAdmitted(visit);
  return settle(desk, verdict, {
    ...place,
    visit,
    asked: 'DISCHARGE',
    why: input.why ?? null,
    found: visit.state === 'ADMITTED' ? 'MOVED' : visit.state,
    line: overtaken ?? (await newest(desk, PLACE, visit.id, null)),
  });
}

/** Where the visit was when anything last happened to it; null: it never had a place. */
async function lastPlace(
  desk: BedDesk,
  visit: FoundVisit,
): Promise<{ ward: string; bedId: string | null; bed: string | null } | null> {
  const { rows } = await desk.sql.query<{ ward: string; bedId: string | null; bed: string | null }>(
    `select c.ward, c.bed_id as "bedId", b.code as bed from bed_change c left join bed b on b.id = c.bed_id
     where ${PLACE} order by c.id desc limit 1`,
    [visit.id],
  );
  const [last] = rows;
  return last ? { ...last, bedId: last.bedId === null ? null : String(last.bedId) } : null;
}

type Late = {
  readonly ward: string;
  readonly bedId: string | null;
  readonly bed: string | null;
  readonly visit: FoundVisit | null;
  readonly asked: AwayOrder | 'DISCHARGE';
  readonly why: string | null;
  readonly found: string;
  readonly line: Line | null;
};

async function settle(desk: BedDesk, verdict: Exclude<Verdict, 'APPLIES'>, late: Late): Promise<Done> {
  const { ward, bedId, bed, visit } = late;
  const told = { ward, bed, visit: visit?.number ?? null };
  const line = { ward, bedId, visitId: visit?.id ?? null, why: late.asked };
  if (verdict === 'AGREES') {
    desk.note({ ...line, what: 'SAID_AGAIN' });
    return { ...told, outcome: 'AGREES' };
  }
  desk.note({ ...line, what: 'NOT_APPLIED' });
  return { ...told, id: await openTask(desk, late), outcome: 'CONFLICT' };
}

/** One task for each change that did not fit: who said what when, and what stood there instead. Returns its id. */
async function openTask(desk: BedDesk, late: Late): Promise<string> {
  const { saidAt, doubt } = desk.heard()!;
  const { rows } = await desk.sql.query<{ id: string }>(
    `insert into bed_task (facility_code, kind, about, ward, bed_id, visit_id, said_by, opened_at, asked, asked_why, said_at,
                           said_doubt, found, found_by, found_at)
     values ($1, 'LATE_CHANGE', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning id`,
    [
      desk.facility,
      `change ${randomUUID()}`,
      late.ward,
      late.bedId,
      late.visit?.id ?? null,
      desk.actor.subject,
      iso(desk.at),
      late.asked,
      late.why,
      iso(saidAt!),
      doubt,
      late.found,
      late.line?.by ?? null,
      late.line ? new Date(late.line.at).toISOString() : null,
    ],
  );
  return String(rows[0]!.id);
}
