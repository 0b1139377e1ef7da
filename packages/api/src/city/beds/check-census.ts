import type { AttestWardInput, ReportCensusInput, ResolveBedTaskInput } from '@hims/schema';
import { Refusal } from '../../kernel/refusals.ts';
import { type BedDesk, classesOf, iso } from './bed-desk.ts';
import type { Did } from './bed-orders.ts';
import { type Shift, shiftAt, shiftBefore } from './shift-rules.ts';

/** Patients on the board now, in a ward or in the hospital (null). */
async function onBoard(desk: BedDesk, ward: string | null): Promise<number> {
  const { rows } = await desk.sql.query<{ patients: number }>(
    `select (select count(*)::int from stay s where s.facility_code = $1 and upper_inf(s.during) and ($2::text is null or s.ward = $2))
          + (select count(*)::int from bed b where b.facility_code = $1 and b.state = 'O' and ($2::text is null or b.ward = $2)
             and not exists (select from stay s where s.bed_id = b.id and upper_inf(s.during))) as patients`,
    [desk.facility, ward],
  );
  return rows[0]!.patients;
}

/** Keeps what a person counted in a shift; another number than the board's opens a task. Throws Refusal UNKNOWN_WARD, WRONG_SHIFT. */
export async function attestWard(desk: BedDesk, input: AttestWardInput): Promise<Did> {
  classesOf(desk, input.ward);
  const now = shiftAt(desk.at);
  const shift = [now, shiftBefore(now)].find(each => each.shift === input.shift);
  if (!shift) {
    throw new Refusal(
      'WRONG_SHIFT',
      `shift ${input.shift} is neither the one that runs nor the one before; ${now.shift} is accepted.`,
    );
  }
  const counted = await onBoard(desk, input.ward);
  await keepAttestation(desk, input, shift, counted);
  desk.note({ ward: input.ward, what: 'ATTESTED' });
  const id = await reconcile(desk, input.ward, counted, input.seen, desk.actor.subject);
  return { ward: input.ward, id, count: input.seen };
}

async function keepAttestation(desk: BedDesk, input: AttestWardInput, shift: Shift, counted: number): Promise<void> {
  await desk.sql.query(
    `insert into ward_attestation (facility_code, ward, day, shift, at, actor, seen, on_board)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [desk.facility, input.ward, shift.day, shift.shift, iso(desk.at), desk.actor.subject, input.seen, counted],
  );
}

/** Compares the register of the hospital with the board. Throws Refusal UNKNOWN_WARD. */
export async function reportCensus(desk: BedDesk, input: ReportCensusInput): Promise<Did> {
  const ward = input.ward ?? null;
  if (ward !== null) classesOf(desk, ward);
  const id = await reconcile(desk, ward, await onBoard(desk, ward), input.patients, desk.source);
  desk.ringAll();
  return { ward, id, count: input.patients };
}

/** Opens, brings up to date or closes the task of a count. Returns its id while it is open. */
async function reconcile(
  desk: BedDesk,
  ward: string | null,
  counted: number,
  reported: number,
  saidBy: string,
): Promise<string | null> {
  const about = ward === null ? 'hospital' : `ward ${ward}`;
  if (counted === reported) {
    await desk.sql.query(
      `update bed_task set resolved_at = $3, resolved_by = $4, resolution = 'AGREES_AGAIN'
       where facility_code = $1 and kind = 'COUNT_MISMATCH' and about = $2 and resolved_at is null`,
      [desk.facility, about, iso(desk.at), desk.actor.subject],
    );
    return null;
  }
  const { rows } = await desk.sql.query<{ id: string }>(
    `insert into bed_task (facility_code, kind, about, ward, on_board, reported, said_by, opened_at)
     values ($1, 'COUNT_MISMATCH', $2, $3, $4, $5, $6, $7)
     on conflict (facility_code, kind, about) where resolved_at is null
       do update set on_board = excluded.on_board, reported = excluded.reported, said_by = excluded.said_by returning id`,
    [desk.facility, about, ward, counted, reported, saidBy, iso(desk.at)],
  );
  return String(rows[0]!.id);
}

/** Closes a task. Throws Refusal UNKNOWN_TASK. */
export async function resolveTask(desk: BedDesk, input: ResolveBedTaskInput): Promise<Did> {
  const { rows } = await desk.sql.query<{ ward: string | null }>(
    `update bed_task set resolved_at = $3, resolved_by = $4, resolution = $5
     where facility_code = $1 and id = $2 and resolved_at is null returning ward`,
    [desk.facility, input.task, iso(desk.at), desk.actor.subject, input.resolution],
  );
  const [task] = rows;
  if (!task) throw new Refusal('UNKNOWN_TASK', `task "${input.task}" is not open here; an open task is accepted.`);
  if (task.ward) desk.note({ ward: task.ward, what: 'TASK_RESOLVED', why: input.resolution });
  desk.ringAll();
  return { ward: task.ward, id: input.task };
}
