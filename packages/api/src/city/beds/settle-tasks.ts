import { writeAudit } from '../../commit/audit.ts';
import { type BedDesk, iso } from './bed-desk.ts';
import type { Hand, TouchedBed, Visit } from './touched-rules.ts';

type Task = { kind: string; about: string; ward: string | null; bedId: string | null; wanted: boolean };

/**
 * Opens a task for whatever does not agree in what was touched, and closes those that agree again. What a person did on purpose
 * (two to a bed) is no disagreement.
 */
export async function settleTasks(
  desk: BedDesk,
  beds: readonly TouchedBed[],
  work: { hand: Hand; sharingMeant: boolean; visits: readonly Visit[] },
): Promise<void> {
  const tasks: Task[] = beds.flatMap(bed => {
    const present = bed.stays.filter(stay => stay.to === null);
    const since = Math.min(...present.map(stay => stay.from));
    const saidOtherwise =
      bed.said !== null &&
      (present.length > 0 ? bed.said.at >= since && !['O', 'I'].includes(bed.said.status) : bed.state === 'O');
    const place = { about: `bed ${bed.id}`, ward: bed.ward, bedId: bed.id };
    return [
      { ...place, kind: 'SHARED_BED', wanted: present.length > 1 && !work.sharingMeant },
      { ...place, kind: 'STATUS_MISMATCH', wanted: saidOtherwise },
    ];
  });
  for (const { id, folded } of work.visits) {
    tasks.push({
      kind: 'EVENT_DISREGARDED',
      about: `visit ${id}`,
      ward: folded.stays.at(-1)?.ward ?? null,
      bedId: null,
      wanted: folded.disregarded.length > 0 && work.hand === 'REPORTED',
    });
  }
  const open = tasks.filter(task => task.wanted);
  const over = tasks.filter(task => !task.wanted);
  // A bed that stays shared on purpose keeps the task that is open about it, if there is one.
  const doubted = new Set(beds.filter(bed => bed.doubted).map(bed => bed.id));
  const closing = over.filter(
    task =>
      (task.bedId === null ? work.hand !== 'BY_HAND' : doubted.has(task.bedId)) &&
      !(work.sharingMeant && task.kind === 'SHARED_BED'),
  );
  if (closing.length > 0) {
    const { rows } = await desk.sql.query<{ ward: string | null }>(
      `update bed_task k set resolved_at = $3::timestamptz, resolved_by = $4, resolution = 'AGREES_AGAIN'
       from unnest($2::text[], $5::text[]) as t(kind, about)
       where k.facility_code = $1 and k.kind = t.kind and k.about = t.about and k.resolved_at is null returning k.ward`,
      [desk.facility, closing.map(task => task.kind), iso(desk.at), desk.source, closing.map(task => task.about)],
    );
    for (const { ward } of rows) if (ward) desk.touch(ward);
  }
  if (open.length === 0) return;
  await desk.sql.query(
    `insert into bed_task (facility_code, kind, about, ward, bed_id, said_by, opened_at)
     select $1, kind, about, ward, bed, $3, $4::timestamptz
     from json_to_recordset($2::json) as t(kind text, about text, ward text, bed bigint)
     on conflict (facility_code, kind, about) where resolved_at is null do nothing`,
    [
      desk.facility,
      JSON.stringify(open.map(({ kind, about, ward, bedId }) => ({ kind, about, ward, bed: bedId }))),
      desk.source,
      iso(desk.at),
    ],
  );
}

/** The audit row of messages that no command carries. */
export async function auditEvents(desk: BedDesk, count: number): Promise<void> {
  await writeAudit(desk.sql, desk.at, [
    { actor: desk.actor, action: 'takeAdtEvents', subject: desk.facility, details: { events: count } },
  ]);
}
