import { crc32 } from 'node:zlib';
import type { RoleName } from '@hims/schema';
import { type Actor, SYSTEM } from '../kernel/actor.ts';
import type { Database } from '../postgres/database.ts';

/** What the assignments in force say about subjects. */
export interface Authority {
  /** The actor a subject is now; null: no assignment is in force. At most two seconds old. */
  current(subject: string): Promise<Actor | null>;
  /** The same for many subjects, read now and in one query. */
  currentOf(subjects: readonly string[]): Promise<Map<string, Actor | null>>;
}

type AssignmentRow = {
  subject: string;
  name: string | null;
  role: RoleName;
  facility_code: string | null;
  source_code: string | null;
  version: number;
  reports_for: string[] | null;
};

/** The machine's clock, not the city's: rights do not run faster in an accelerated city. Newest first. */
const IN_FORCE = `
  select a.subject, a.name, a.role, a.facility_code, a.source_code, a.version,
         (select array_agg(f.facility_code order by f.facility_code)
            from source_facility f where f.source_code = a.source_code) as reports_for
    from assignment a
   where a.subject = any ($1) and a.valid_from <= now() and (a.valid_to is null or a.valid_to > now())
   order by a.subject, a.valid_from desc, a.id desc`;

/** Roles that an assignment without a facility gives the whole city. A patient's gives nothing: they see what is public. */
const CITY_ROLES: ReadonlySet<RoleName> = new Set<RoleName>(['OFFICIAL', 'DISPATCHER', 'CREW', 'ANALYST']);

const KEPT_MS = 2_000;
const MOST_KEPT = 20_000;

/** One role at a time: the newest assignment says which, and older ones count only where they give the same role. */
function actorFrom(rows: readonly AssignmentRow[]): Actor | null {
  const newest = rows[0];
  if (!newest) return null;
  const inRole = rows.filter(row => row.role === newest.role);
  const wholeCity = CITY_ROLES.has(newest.role) && inRole.some(row => row.facility_code === null);
  const facilities = new Set<string>();
  const sources = new Set<string>();
  for (const row of inRole) {
    if (row.source_code !== null) {
      sources.add(row.source_code);
      for (const facility of row.reports_for ?? []) facilities.add(facility);
    } else if (row.facility_code !== null) {
      facilities.add(row.facility_code);
    }
  }
  return {
    subject: newest.subject,
    name: newest.name,
    role: newest.role,
    facilities: wholeCity ? null : facilities,
    sources,
    version: crc32(JSON.stringify(inRole)),
  };
}

/** Reads who may do what from the database, at most every two seconds per subject and never twice for one moment. */
export function authorityOf(database: Database, now: () => number = () => performance.now()): Authority {
  const kept = new Map<string, { readAt: number; actor: Actor | null }>();
  let gathering: { subjects: Set<string>; answer: Promise<Map<string, Actor | null>> } | null = null;

  function keep(subject: string, actor: Actor | null, readAt: number): Actor | null {
    const before = kept.get(subject);
    // The same rights stay the same object, so that streams can compare by identity.
    const actorKept = before?.actor && actor && before.actor.version === actor.version ? before.actor : actor;
    kept.delete(subject);
    kept.set(subject, { readAt, actor: actorKept });
    if (kept.size > MOST_KEPT) for (const oldest of kept.keys()) if (kept.delete(oldest)) break;
    return actorKept;
  }

  async function read(subjects: readonly string[]): Promise<Map<string, Actor | null>> {
    const answer = new Map<string, Actor | null>();
    if (subjects.length === 0) return answer;
    // Dated before the query: what changes while it runs must not count as known.
    const readAt = now();
    const { rows } = await database.sql(SYSTEM, sql => sql.query<AssignmentRow>(IN_FORCE, [subjects]));
    const bySubject = new Map<string, AssignmentRow[]>();
    for (const row of rows) {
      const ofSubject = bySubject.get(row.subject);
      if (ofSubject) ofSubject.push(row);
      else bySubject.set(row.subject, [row]);
    }
    for (const subject of subjects) {
      answer.set(subject, keep(subject, actorFrom(bySubject.get(subject) ?? []), readAt));
    }
    return answer;
  }

  return {
    currentOf: read,
    async current(subject) {
      const known = kept.get(subject);
      if (known && now() - known.readAt < KEPT_MS) return known.actor;
      if (!gathering) {
        const subjects = new Set<string>();
        gathering = {
          subjects,
          answer: new Promise((resolve, reject) => {
            setImmediate(() => {
              gathering = null;
              read([...subjects]).then(resolve, reject);
            });
          }),
        };
      }
      gathering.subjects.add(subject);
      return (await gathering.answer).get(subject) ?? null;
    },
  };
}
