import { Hl7Sender, Hl7SenderInput, Readable } from '@hims/schema';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/request.ts';
import { sqlOf } from '../postgres/database.ts';
import { bindSender } from './bind-sender.ts';
import { hl7Senders } from './senders.queries.ts';
import { unbindSender } from './unbind-sender.ts';

const REQUEST_ID = 'Chosen by you, 1 to 100 printable ASCII characters; a copy gets the same answer.';

@Resolver()
export class SendersResolver {
  @Query(() => [Hl7Sender], {
    description:
      'Who may send HL7 messages, for which facility and from where. Superintendents see those of their own.',
  })
  @Readable('oversight')
  hl7Senders(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 200, description: 'Senders on a page, 1 to 500.' }) first = 200,
    @Arg('after', () => String, { nullable: true, description: 'application|facility of the last one you have.' })
    after?: string | null,
  ): Promise<Hl7Sender[]> {
    return context.read(em => hl7Senders(sqlOf(em), first, after ?? null)) as unknown as Promise<Hl7Sender[]>;
  }

  @Mutation(() => Hl7Sender, {
    description:
      'Lets a sender of HL7 messages speak for a source, or binds it anew: in force with the next message. It opens a hospital to a machine, so it is in the audit.',
  })
  @Readable('registrar')
  bindHl7Sender(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('sender', () => Hl7SenderInput, { description: 'Who, for which source and facility, from where.' })
    sender: Hl7SenderInput,
  ): Promise<Hl7Sender> {
    const { application, facility, source, speaksFor, addresses } = sender;
    const args = { application, facility, source, speaksFor, addresses };
    return context.command(
      { action: 'bindHl7Sender', subject: `hl7/${application}|${facility}`.slice(0, 60), requestId, args },
      (em, at) => bindSender(sqlOf(em), at, context.actor, args),
    ) as unknown as Promise<Hl7Sender>;
  }

  @Mutation(() => Hl7Sender, {
    description:
      'Lets a sender send no more, from its next message on. What it sent stays. Answers with what it was bound to.',
  })
  @Readable('registrar')
  unbindHl7Sender(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('application', () => String, { description: 'MSH-3.1 of its messages.' }) application: string,
    @Arg('facility', () => String, { description: 'MSH-4.1 of its messages.' }) facility: string,
  ): Promise<Hl7Sender> {
    const args = { application, facility };
    return context.command(
      { action: 'unbindHl7Sender', subject: `hl7/${application}|${facility}`.slice(0, 60), requestId, args },
      (em, at) => unbindSender(sqlOf(em), at, application, facility),
    ) as unknown as Promise<Hl7Sender>;
  }
}
