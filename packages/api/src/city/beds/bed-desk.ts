import type { BedSayingInput } from '@hims/schema';
import { ring } from '../../commit/ring.ts';
import { writeFacts } from '../../commit/write-facts.ts';
import type { FreshnessRule } from '../../ingest/freshness.ts';
import type { Actor } from '../../kernel/actor.ts';
import { Refusal } from '../../kernel/refusals.ts';
import type { Sql } from '../../postgres/database.ts';
import type { BedState } from './adt-event-rules.ts';
import { instantOfDevice, type TimeDoubt } from './late-change-rules.ts';
import { saidAlready, wardFacts } from './ward-facts.queries.ts';

/** Signal on which screens that follow beds are rung. */
export const BED_BOARD = 'BED_BOARD';
/** Under which what people do at the board is kept. */
const OWN_SOURCE = 'HIMS-BEDS';

/** A clock may be ahead of ours by this much. */
const AHEAD_MS = 2 * 60_000;
const DAY_MS = 24 * 3_600_000;

/** One line of the history of a ward. `what` is a cause of `bed_transition` where the state changed. */
export type Noted = {
  readonly ward: string;
  readonly bedId?: string | null;
  readonly visitId?: string | null;
  readonly what: string;
  readonly from?: BedState;
  readonly to?: BedState;
  /** What is said of the bed beside its state, where `what` alone does not tell which. */
  readonly flag?: 'blocked' | 'staffed' | 'surge';
  readonly why?: string | null;
  /** Milliseconds; without it, now. */
  readonly occurredAt?: number;
};

/** How a command is taken back (nothing: it cannot be), and which one it took back itself. */
type KeptUndo = {
  readonly requestId: string;
  readonly effects: readonly object[];
  readonly undoes: string | null;
};

/** What a device said without a connection: which, when by its clock, and at which instant it counts. Milliseconds. */
type Heard = {
  readonly device: string;
  /** null: said just now. */
  readonly saidAt: number | null;
  readonly doubt: TimeDoubt | null;
  readonly at: number;
};

/** The beds of one hospital, held by one command: nobody else changes them until its transaction ends. */
export interface BedDesk {
  readonly sql: Sql;
  readonly actor: Actor;
  readonly facility: string;
  /** Milliseconds since 1970, city clock. */
  readonly at: number;
  /** Source under which the actor's deeds are kept. */
  readonly source: string;
  /** Whether whoever acts is a simulation. */
  readonly simulated: boolean;
  /** Ward code → bed classes; every ward of the hospital. */
  readonly wards: ReadonlyMap<string, readonly string[]>;
  /** Adds a line to the history, and marks the ward as changed. */
  note(...lines: readonly Noted[]): void;
  /** Marks a ward as changed: its counts go on the board when the desk closes. */
  touch(ward: string): void;
  /** Says the counts of these wards again, though nobody acted on them. */
  restate(wards: readonly string[]): void;
  /** Keeps how this command is taken back, or which it took back. */
  keepUndo(kept: KeptUndo): void;
  /** Takes over which device says this command and when; `lastAt`: the latest that is known of what it changes. */
  heardFrom(said: BedSayingInput, lastAt: number): void;
  /** What was taken over; null: this command is said at the desk. */
  heard(): Heard | null;
  /** Rings for what belongs to no ward: the list of those who need a bed. */
  ringAll(): void;
  /** Writes the history, puts the counts of touched wards on the board and rings. Nothing may be done afterwards. */
  close(): Promise<void>;
}

/** RFC 3339 of milliseconds. */
export const iso = (at: number) => new Date(at).toISOString();

/** Who may not act here hears nothing about what is here. Throws Refusal FORBIDDEN. */
export function refuseOthers(actor: Actor, facility: string): void {
  if (actor.facilities !== null && !actor.facilities.has(facility)) {
    throw new Refusal('FORBIDDEN', `facility "${facility}" is not yours; yours: ${few(actor.facilities)}.`);
  }
}

/** Throws Refusal TOO_MANY when a call names more than is accepted. */
export function refuseMore(what: string, count: number, most: number): void {
  if (count > most) throw new Refusal('TOO_MANY', `${count} ${what} in one call; up to ${most} are accepted.`);
}

function few(codes: ReadonlySet<string>): string {
  const all = [...codes];
  return all.length === 0 ? 'none' : all.length > 5 ? `${all.slice(0, 5).join(', ')} and others` : all.join(', ');
}

/**
 * Opens the desk of a hospital inside the caller's transaction. Commands of one hospital follow one another: a ward is small,
 * a command takes milliseconds, and whoever loses a race for a bed hears it from a rule and not from a deadlock. Throws Refusal
 * FORBIDDEN, NO_WARDS.
 */
export async function openBedDesk(sql: Sql, actor: Actor, facility: string, at: number): Promise<BedDesk> {
  refuseOthers(actor, facility);
  await sql.query(`select pg_advisory_xact_lock(hashtextextended($1, 6))`, [`beds/${facility}`]);
  const { wards, freshness } = await knownOf(sql, facility);
  if (wards.size === 0) {
    throw new Refusal(
      'NO_WARDS',
      `facility "${facility}" has no wards in the registry; a hospital with wards is accepted.`,
    );
  }
  const { source, simulated, kept } = await sourceOf(sql, actor);
  const touched = new Set<string>();
  const restated = new Set<string>();
  const noted: Noted[] = [];
  let undo: KeptUndo | null = null;
  let heard: Heard | null = null;
  let everywhere = false;
  return {
    sql,
    actor,
    facility,
    at,
    source,
    simulated,
    wards,
    note(...lines) {
      for (const line of lines) {
        noted.push(line);
        touched.add(line.ward);
      }
    },
    touch(ward) {
      touched.add(ward);
    },
    keepUndo(kept) {
      undo = kept;
    },
    heardFrom({ device, happenedAt }, lastAt) {
      const saidAt = happenedAt?.getTime() ?? null;
      const counted = saidAt === null ? { at, doubt: null } : instantOfDevice(saidAt, { after: lastAt, now: at });
      heard = { device, saidAt, ...counted };
    },
    heard: () => heard,
    restate(late) {
      for (const ward of late) restated.add(ward);
    },
    ringAll() {
      everywhere = true;
    },
    async close() {
      // Time alone is nobody's attention: a reservation that lapses must not keep a forgotten ward believable.
      const watched = actor.role === 'SYSTEM' ? [] : [...touched].sort();
      if (noted.length + watched.length > 0 || undo) {
        await writeHistory(sql, { actor, facility, at, lines: noted, watched, simulated, source, kept, undo, heard });
      }
      if (everywhere) await ring(sql, at, [{ facility, signal: BED_BOARD, part: 'DEMAND' }]);
      const unchanged = [...restated].filter(ward => !touched.has(ward));
      const changed = [...touched].sort();
      const wards = [...unchanged, ...changed].sort();
      // Time alone says nothing new: what it changes is still the word of whoever acted last, and as old.
      const said =
        actor.role === 'SYSTEM'
          ? await saidAlready(sql, facility, wards, at)
          : wards.map(ward => ({ ward, source, at }));
      if (said.length > 0) await writeFacts(sql, at, await wardFacts(sql, facility, said, at, freshness));
      if (changed.length === 0) return;
      await ring(
        sql,
        at,
        changed.map(part => ({ facility, signal: BED_BOARD, part })),
      );
    },
  };
}

/** The wards of a hospital, and how long their counts may be believed. */
async function knownOf(
  sql: Sql,
  facility: string,
): Promise<{ wards: Map<string, readonly string[]>; freshness: FreshnessRule[] }> {
  const { rows } = await sql.query<{
    wards: { code: string; classes: string[] }[] | null;
    rules: (Omit<FreshnessRule, 'effectiveFrom' | 'signal'> & { effectiveFrom: string })[] | null;
  }>(
    `select
       (select json_agg(json_build_object('code', code, 'classes', bed_classes) order by code)
        from ward where facility_code = $1) as wards,
       (select json_agg(json_build_object('detail', detail, 'expectedEverySeconds', expected_every_seconds,
               'staleAfterSeconds', stale_after_seconds, 'expireAfterSeconds', expire_after_seconds,
               'effectiveFrom', effective_from))
        from freshness_rule where signal = 'BEDS') as rules`,
    [facility],
  );
  const [known] = rows;
  return {
    wards: new Map((known?.wards ?? []).map(ward => [ward.code, ward.classes])),
    freshness: (known?.rules ?? []).map(rule => ({
      ...rule,
      signal: 'BEDS',
      effectiveFrom: new Date(rule.effectiveFrom).getTime(),
    })),
  };
}

/** `kept`: whoever acts is there until the next change, a person or a simulation of one; a feed may be dead a moment later. */
async function sourceOf(sql: Sql, actor: Actor): Promise<{ source: string; simulated: boolean; kept: boolean }> {
  if (actor.role !== 'SOURCE') return { source: OWN_SOURCE, simulated: false, kept: true };
  const sources = [...actor.sources].sort();
  const { rows } = await sql.query<{ code: string; simulated: boolean }>(
    `select code, kind = 'SIMULATED' as simulated from source where code = any ($1) order by code`,
    [sources],
  );
  const first = rows.find(row => row.simulated) ?? rows[0];
  if (!first) throw new Refusal('FORBIDDEN', 'You report for no source.');
  return { source: first.code, simulated: first.simulated, kept: first.simulated };
}

/** Writes in one go what a command leaves behind: lines of history, the attention to wards, and how it is taken back. */
async function writeHistory(
  sql: Sql,
  kept: {
    actor: Actor;
    facility: string;
    at: number;
    lines: readonly Noted[];
    watched: readonly string[];
    simulated: boolean;
    source: string;
    kept: boolean;
    undo: KeptUndo | null;
    heard: Heard | null;
  },
): Promise<void> {
  await sql.query(
    `with lines as (
       insert into bed_change (facility_code, ward, bed_id, visit_id, what, from_state, to_state, why, occurred_at,
                               recorded_at, actor, role, device, said_at, said_doubt, flag)
       select $1, ward, bed, visit, what, before, after, why, occurred, $3::timestamptz, $4, $5, $11, $12, $13, flag
       from json_to_recordset($2::json) as t(ward text, bed bigint, visit bigint, what text, before text, after text,
            why text, occurred timestamptz, flag text)
     ), undo as (
       insert into bed_undo (facility_code, subject, request_id, at, effect, undoes)
       select $1, $4, request, $3::timestamptz, effect, undoes
       from json_to_record($8::json) as t(request text, effect jsonb, undoes text) where request is not null
     )
     insert into ward_watch as known (facility_code, ward, acted_at, simulated, source_code, kept)
     select $1, ward, $3::timestamptz, $7, $9, $10 from unnest($6::text[]) as ward
     on conflict (facility_code, ward) do update
       set acted_at = greatest(known.acted_at, excluded.acted_at), simulated = known.simulated or excluded.simulated,
           source_code = excluded.source_code, kept = excluded.kept`,
    [
      kept.facility,
      JSON.stringify(
        kept.lines.map(line => ({
          ward: line.ward,
          bed: line.bedId ?? null,
          visit: line.visitId ?? null,
          what: line.what,
          before: line.from ?? null,
          after: line.to ?? null,
          why: line.why ?? null,
          flag: line.flag ?? null,
          occurred: iso(line.occurredAt ?? kept.heard?.at ?? kept.at),
        })),
      ),
      iso(kept.at),
      kept.actor.subject,
      kept.actor.role,
      kept.watched,
      kept.simulated,
      JSON.stringify(
        kept.undo ? { request: kept.undo.requestId, effect: kept.undo.effects, undoes: kept.undo.undoes } : {},
      ),
      kept.source,
      kept.kept,
      kept.heard?.device ?? null,
      kept.heard?.saidAt == null ? null : iso(kept.heard.saidAt),
      kept.heard?.doubt ?? null,
    ],
  );
}

/** The instant something is said to have happened. Throws Refusal FROM_THE_FUTURE, TOO_LONG_AGO. */
export function happenedAt(said: Date | null | undefined, now: number, daysBack = 7): number {
  if (!said) return now;
  const at = said.getTime();
  if (at > now + AHEAD_MS) {
    throw new Refusal('FROM_THE_FUTURE', `"${said.toISOString()}" has not come yet; up to ${iso(now)} is accepted.`);
  }
  if (at < now - daysBack * DAY_MS) {
    throw new Refusal(
      'TOO_LONG_AGO',
      `"${said.toISOString()}" is more than ${daysBack} days ago; since ${iso(now - daysBack * DAY_MS)} is accepted.`,
    );
  }
  return Math.min(at, now);
}

/** The classes of a ward. Throws Refusal UNKNOWN_WARD. */
export function classesOf(desk: Pick<BedDesk, 'wards'>, ward: string): readonly string[] {
  const classes = desk.wards.get(ward);
  if (classes) return classes;
  const all = [...desk.wards.keys()];
  const accepted = all.length > 12 ? `${all.slice(0, 12).join(', ')} and ${all.length - 12} more` : all.join(', ');
  throw new Refusal('UNKNOWN_WARD', `ward "${ward}" is not in the registry; accepted: ${accepted}.`);
}
