import type {
  OpdCommandInput,
  OpdCommandOutcome,
  OpdSession,
  SettledToken,
  SettleLeftOverInput,
  TokenReceipt,
} from '@hims/schema';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { inTurn } from '../../commit/in-turn.ts';
import { runCommand } from '../../commit/run-command.ts';
import { Refusal } from '../../kernel/refusals.ts';
import type { RequestContext } from '../../kernel/request.ts';
import { type Sql, sqlOf } from '../../postgres/database.ts';
import type { Halls } from './opd/halls.ts';
import { lockQueues } from './opd/lock-queues.ts';
import {
  bodyOf,
  doOpdCommand,
  type OpdAnswer,
  type OpdVerb,
  opdWork,
  type SessionVerb,
  subjectOf,
  type TokenVerb,
} from './opd/opd-command.ts';
import type { OpdWork, QueueDay } from './opd/opd-work.ts';
import { writeQueueFacts } from './opd/queue-facts.ts';

const MOST_COMMANDS = 200;
/** Commands of one transaction: it holds the queues they name, and people at consoles wait for it. */
const TOGETHER = 25;

/** Commands at the OPD: one at a time for people, many at once for machines. */
export interface OpdDesk {
  session(context: RequestContext, verb: SessionVerb, requestId: string, input: object): Promise<OpdSession>;
  token(context: RequestContext, verb: TokenVerb, requestId: string, input: object): Promise<TokenReceipt>;
  settle(context: RequestContext, requestId: string, input: SettleLeftOverInput): Promise<SettledToken[]>;
  batch(context: RequestContext, commands: readonly OpdCommandInput[]): Promise<OpdCommandOutcome[]>;
}

/** `committed` is to be told after each transaction of a batch, so that screens hear of it. */
export function openOpdDesk({ halls, committed }: { halls: Halls; committed: () => void }): OpdDesk {
  async function one(context: RequestContext, verb: OpdVerb, requestId: string, input: object): Promise<OpdAnswer> {
    const touched = new Map<string, QueueDay>();
    const answer = await context.command(
      { action: verb, subject: subjectOf(input), requestId, args: input },
      async (em, at, followed) => {
        // Of a transaction that was undone and begins anew nothing stays.
        touched.clear();
        const work = { ...(await opdWork(sqlOf(em), context.actor, at)), touched };
        const done = await doOpdCommand(work, verb, input);
        followed.push(...work.followed);
        await writeQueueFacts(work.sql, [...touched.values()], at, [...work.rings.values()]);
        return done;
      },
    );
    halls.changed(touched.values());
    return answer;
  }

  /**
   * Commands of one facility in one transaction; what one of them did is taken back alone when it is refused. When its queues cannot
   * be had, each is refused with BUSY_TRY_AGAIN, and others are not.
   */
  async function together(
    context: RequestContext,
    facility: string | null,
    commands: readonly OpdCommandInput[],
  ): Promise<OpdCommandOutcome[]> {
    const changed = new Map<string, QueueDay>();
    const { actor } = context;
    const mine = facility !== null && (actor.facilities === null || actor.facilities.has(facility));
    const transaction = async (em: SqlEntityManager) => {
      changed.clear();
      const at = context.now();
      const sql = sqlOf(em);
      const work = await opdWork(sql, actor, at);
      if (mine) await lockQueues(work, facility, commands);
      const outcomes: OpdCommandOutcome[] = [];
      for (const command of commands) {
        const own: OpdWork = { ...work, touched: new Map(), rings: new Map(), pending: [], followed: [] };
        await sql.query('savepoint command');
        try {
          const { verb, input } = bodyOf(command);
          const asked = { action: verb, subject: subjectOf(input), requestId: command.requestId, args: input };
          const answer = await runCommand(sql, { ...asked, actor: context.actor, at }, async followed => {
            const done = await doOpdCommand(own, verb, input);
            followed.push(...own.followed);
            return done;
          });
          await sql.query('release savepoint command');
          for (const [key, day] of own.touched) changed.set(key, day);
          for (const [key, ring] of own.rings) work.rings.set(key, ring);
          outcomes.push({ requestId: command.requestId, ...answer } as unknown as OpdCommandOutcome);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          await sql.query('rollback to savepoint command');
          const { code, message } = error;
          const inTheWay = code === 'ALREADY_CALLED' ? inTheWayOf(context.actor.subject, error.details) : {};
          outcomes.push({ requestId: command.requestId, refusal: { code, message, ...inTheWay } });
        }
      }
      await writeQueueFacts(sql, [...changed.values()], at, [...work.rings.values()]);
      return outcomes;
    };
    try {
      const outcomes = await inTurn(() => context.write(transaction));
      committed();
      halls.changed(changed.values());
      return outcomes;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, message } = error;
      return commands.map(({ requestId }) => ({ requestId, refusal: { code, message } }));
    }
  }

  return {
    async session(context, verb, requestId, input) {
      const answer = await one(context, verb, requestId, input);
      return (answer as { session: unknown }).session as OpdSession;
    },
    async token(context, verb, requestId, input) {
      const answer = await one(context, verb, requestId, input);
      return (answer as { token: unknown }).token as TokenReceipt;
    },
    async settle(context, requestId, input) {
      const answer = await one(context, 'settleLeftOver', requestId, input);
      return (answer as { settled: unknown }).settled as SettledToken[];
    },
    async batch(context, commands) {
      if (commands.length < 1 || commands.length > MOST_COMMANDS) {
        throw new Refusal('TOO_MANY_COMMANDS', `${commands.length} commands; 1 to ${MOST_COMMANDS} are accepted.`);
      }
      const facilities = await context.read(em => facilitiesOf(sqlOf(em), commands));
      const groups = Map.groupBy(commands.keys(), index => facilities[index] ?? null);
      const outcomes = new Array<OpdCommandOutcome>(commands.length);
      for (const [facility, indexes] of groups) {
        for (let from = 0; from < indexes.length; from += TOGETHER) {
          const part = indexes.slice(from, from + TOGETHER);
          const done = await together(
            context,
            facility,
            part.map(index => commands[index]!),
          );
          part.forEach((index, i) => {
            outcomes[index] = done[i]!;
          });
        }
      }
      return outcomes;
    },
  };
}

/** Whom a room serves already: a machine that may not read the console goes on from there after a restart. */
function inTheWayOf(subject: string, details: Refusal['details']) {
  const { token, at, by } = details as { token: string; at: string; by: string | undefined };
  return { token, since: new Date(at), byYou: by === subject };
}

/** The facility of each command; null: of nothing that the actor may see. */
async function facilitiesOf(sql: Sql, commands: readonly OpdCommandInput[]): Promise<(string | null)[]> {
  const inputs = commands.map(
    ({ requestId: _, ...bodies }) =>
      (Object.values(bodies).find(body => body != null) ?? {}) as Record<'facility' | 'session' | 'token', string>,
  );
  const { rows } = await sql.query<{ kind: string; id: string; facility: string }>(
    `select 'token' as kind, id::text, facility_code as facility from opd_token where id = any ($1::bigint[])
     union all select 'session', id::text, facility_code from opd_session where id = any ($2::bigint[])`,
    [
      inputs.flatMap(({ token }) => token ?? []),
      inputs.flatMap(({ session, token }) => (token ? [] : (session ?? []))),
    ],
  );
  const known = new Map(rows.map(({ kind, id, facility }) => [`${kind}/${id}`, facility]));
  return inputs.map(
    ({ facility, token, session }) =>
      facility ?? known.get(token === undefined ? `session/${session}` : `token/${token}`) ?? null,
  );
}
