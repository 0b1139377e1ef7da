import { QuarantinedMessage, QuarantinedMessageConnection, QuarantinedText, Readable, Replayed } from '@hims/schema';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { wardCodes } from '../city/beds/wards.queries.ts';
import { writeAudit } from '../commit/audit.ts';
import type { RequestContext } from '../kernel/request.ts';
import { sqlOf } from '../postgres/database.ts';
import { dismissQuarantined } from './dismiss-quarantined.ts';
import type { Hl7Desk } from './hl7-desk.ts';
import { maskMessage } from './mask-message.ts';
import { quarantined, quarantinedMessage } from './quarantine.queries.ts';
import { type ReplayOutcome, replayQuarantined } from './replay-quarantined.ts';

@Resolver()
export class QuarantineResolver {
  /** A replay holds two transactions at once. One after the other, replays can never hold all connections and wait for more. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly desk: Hl7Desk) {}

  @Query(() => QuarantinedMessageConnection, {
    description:
      'HL7 messages that could not be taken, the newest first: what is wrong with each, not what it says. Up to 200 a page.',
  })
  @Readable('oversight')
  hl7Quarantine(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, {
      nullable: true,
      description: 'Only of senders of this facility; without it, all you may see.',
    })
    facility?: string | null,
    @Arg('waiting', () => Boolean, {
      nullable: true,
      description: 'true: only those neither taken nor dismissed; false: only the others; without it, all.',
    })
    waiting?: boolean | null,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Messages on a page, 1 to 200.' }) first = 50,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last one you have.' }) after?:
      | string
      | null,
  ): Promise<QuarantinedMessageConnection> {
    const wanted = { facility: facility ?? null, waiting: waiting ?? null, first, after: after ?? null };
    return context.read(em => quarantined(sqlOf(em), wanted)) as unknown as Promise<QuarantinedMessageConnection>;
  }

  @Query(() => QuarantinedText, {
    description:
      'One message in quarantine as it came. It may hold data of a person: that you read it is written into the audit. Without `reveal` what could tell who it is about is hidden.',
  })
  @Readable('oversight')
  hl7QuarantinedMessage(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Number in the quarantine.' }) id: string,
    @Arg('reveal', () => Boolean, {
      defaultValue: true,
      description:
        'false: every field that could tell who it is about reads ***, and nothing is written into the audit.',
    })
    reveal = true,
  ): Promise<QuarantinedText> {
    if (!reveal) {
      return context.read(async em => {
        const sql = sqlOf(em);
        const { row, raw } = await quarantinedMessage(sql, id);
        return { id: row.id, text: raw && maskMessage(textOf(raw), await wardCodes(sql)), masked: true };
      });
    }
    return context.write(async em => {
      const sql = sqlOf(em);
      const { row, raw } = await quarantinedMessage(sql, id);
      const entry = { actor: context.actor, action: 'hl7QuarantinedMessage', subject: row.id };
      await writeAudit(sql, context.now(), [{ ...entry, details: { sender: row.sender, facility: row.facility } }]);
      return { id: row.id, text: raw && textOf(raw), masked: false };
    });
  }

  @Mutation(() => Replayed, {
    description:
      'Takes a message from quarantine again, after its cause was repaired, e.g. the ward was added. You answer for its sender. Taken, copies of it are acknowledged from then on.',
  })
  @Readable('oversight')
  replayQuarantined(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, {
      description: 'Chosen by you, 1 to 100 printable ASCII characters; a copy gets the same answer.',
    })
    requestId: string,
    @Arg('id', () => ID, { description: 'Number in the quarantine.' }) id: string,
  ): Promise<Replayed> {
    const replay = () =>
      context.command<ReplayOutcome>(
        { action: 'replayQuarantined', subject: `hl7/${id.slice(0, 40)}`, requestId, args: { id } },
        (em, at) => replayQuarantined(em, context.actor, this.desk, id, at),
      );
    const answer = this.last.then(replay, replay);
    this.last = answer.catch(() => undefined);
    return answer as unknown as Promise<Replayed>;
  }

  @Mutation(() => QuarantinedMessage, {
    description:
      'Decides that nothing is to be done about a message in quarantine. What it says is forgotten at once; who decided and why is kept. Its sender goes on getting the refusal for copies.',
  })
  @Readable('oversight')
  dismissQuarantined(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, {
      description: 'Chosen by you, 1 to 100 printable ASCII characters; a copy gets the same answer.',
    })
    requestId: string,
    @Arg('id', () => ID, { description: 'Number in the quarantine.' }) id: string,
    @Arg('reason', () => String, { description: 'Why, 1 to 500 characters; nothing about a patient.' }) reason: string,
  ): Promise<QuarantinedMessage> {
    return context.command(
      { action: 'dismissQuarantined', subject: `hl7/${id.slice(0, 40)}`, requestId, args: { id, reason } },
      (em, at) => dismissQuarantined(sqlOf(em), at, context.actor, id, reason),
    ) as unknown as Promise<QuarantinedMessage>;
  }
}

/** A segment a line; what is not UTF-8, and NUL, is replaced. */
function textOf(raw: Buffer): string {
  return raw.toString('utf8').replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
}
