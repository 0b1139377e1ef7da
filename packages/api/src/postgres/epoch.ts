import pg from 'pg';

/**
 * The epoch of the database at `url`: one id as long as its history is one. Recovery from an archive and promotion start a
 * new timeline, another server has another system identifier: each is a new epoch, and every client gets a snapshot. A plain
 * copy of the files that is put back cannot be told from the history it was taken from; docs/operations.md says what to do
 * then. As owner.
 */
export async function epochOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin');
    // Row-level security is forced: an owner who is no superuser passes it by role, as everyone does.
    await client.query("select set_config('hims.role', 'SYSTEM', true)");
    const { rows } = await client.query<{ epoch: string }>(
      `insert into board_epoch (system_identifier, timeline)
       select s.system_identifier::text || '/' || (select oid from pg_database where datname = current_database()), c.timeline_id
       from pg_control_system() s, pg_control_checkpoint() c
       on conflict (system_identifier, timeline) do update set timeline = excluded.timeline
       returning epoch`,
    );
    await client.query('commit');
    return rows[0]!.epoch;
  } finally {
    await client.end();
  }
}
