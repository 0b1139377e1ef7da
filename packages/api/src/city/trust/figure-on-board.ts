import { Refusal } from '../../kernel/refusals.ts';
import type { Sql } from '../../postgres/database.ts';
import { belongsTo, type Figure, isSum, type ReadFact, readFigure, signalOf, wantsClass } from './figure-rules.ts';

/** A number may be disputed this long after it was on the screen: time enough to walk to the ward and count. */
const LOOKING_BACK_MS = 60 * 60_000;

export type Asked = { readonly facility: string; readonly metric: string; readonly part: string | null };

/** The figure as the board has it now. Throws Refusal NOTHING_ON_BOARD where the board shows no value, and WHICH_CLASS. */
export async function figureOnBoard(sql: Sql, asked: Asked): Promise<Figure> {
  refuseAllClasses(asked);
  const figure = readFigure(asked.metric, asked.part, await knownParts(sql, asked, null));
  if (figure) return figure;
  throw new Refusal(
    'NOTHING_ON_BOARD',
    `The board shows no ${asked.metric} for ${asked.facility}${asked.part === null ? '' : `, part ${asked.part}`}; a figure that is shown is accepted.`,
  );
}

/**
 * The figure as a screen showed it within the last hour: with this value and, where it is of one part, this observedAt.
 * Throws Refusal WHICH_CLASS, and NEVER_SHOWN with what the board says now: nobody can put a number into the board's mouth.
 */
export async function figureOnceShown(
  sql: Sql,
  asked: Asked,
  shown: { readonly value: number; readonly observedAt: string },
  now: number,
): Promise<Figure> {
  refuseAllClasses(asked);
  const fits = (figure: Figure | null): boolean =>
    figure !== null && figure.value === shown.value && (isSum(asked.part) || figure.observedAt === shown.observedAt);
  const present = readFigure(asked.metric, asked.part, await knownParts(sql, asked, null));
  if (present && fits(present)) return present;

  // Parts that have not changed since then stood beside every value that the log tells of.
  const since = new Date(now - LOOKING_BACK_MS).toISOString();
  const facts = new Map(await knownParts(sql, asked, since));
  const { rows } = await sql.query<{ facts: Record<string, ReadFact> }>(
    `select facts from change_log
     where signal = $1 and facility_code = $2 and recorded_at >= $3 order by recorded_at, xid, seq`,
    [signalOf(asked.metric), asked.facility, since],
  );
  let found: Figure | null = null;
  for (const row of rows) {
    for (const [part, fact] of Object.entries(row.facts)) if (belongsTo(asked.part, part)) facts.set(part, fact);
    const figure = readFigure(asked.metric, asked.part, facts);
    if (fits(figure)) found = figure;
  }
  if (found) return found;
  throw new Refusal(
    'NEVER_SHOWN',
    `The board did not show ${shown.value} as ${asked.metric} of ${asked.facility} in the last hour; it shows ${present?.value ?? 'no value'} now.`,
    { now: present?.value ?? null },
  );
}

function refuseAllClasses({ metric, part }: Asked): void {
  if (!wantsClass(metric, part)) return;
  throw new Refusal(
    'WHICH_CLASS',
    `${metric} has no sum over classes, which overlap; a part such as */GENERAL or MED-M/GENERAL is accepted.`,
  );
}

/** Parts of the board and their facts; with `before`, those that were last observed before it. */
async function knownParts(sql: Sql, asked: Asked, before: string | null): Promise<[string, ReadFact][]> {
  const { rows } = await sql.query<{ part: string; fact: ReadFact }>(
    `select part, fact from cell
     where facility_code = $1 and signal = $2 and ($3::timestamptz is null or observed_at < $3)`,
    [asked.facility, signalOf(asked.metric), before],
  );
  return rows.map(({ part, fact }) => [part, fact]);
}
