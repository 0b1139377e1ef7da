import { Escalation, EscalationTable, Readable } from '@hims/schema';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { RequestContext } from '../../kernel/request.ts';
import { sqlOf } from '../../postgres/database.ts';
import { tickAction, undoAction, type WantedAction } from './change-action.ts';
import { declareEscalation } from './declare-escalation.ts';
import { escalationOf } from './escalation.queries.ts';
import { escalationTables } from './known-hospital.queries.ts';
import { undoEscalation } from './undo-escalation.ts';

const REQUEST_ID = 'Your own id of this command, 1 to 100 printable ASCII characters; sent again it is done once.';
const FACILITY = 'Code of the hospital.';

@Resolver()
export class EscalationResolver {
  constructor(private readonly clock: { readonly rate: number }) {}

  @Query(() => [EscalationTable], {
    description: 'Every version of the escalation table, oldest first. Past days keep the version that was in force.',
  })
  @Readable('aggregate')
  escalationTables(@Ctx() context: RequestContext): Promise<EscalationTable[]> {
    return context.read(em => escalationTables(sqlOf(em))) as unknown as Promise<EscalationTable[]>;
  }

  @Query(() => Escalation, {
    description: 'The calculated and the declared level of a hospital, and the card of the declared one.',
  })
  @Readable('operational')
  async escalation(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
  ): Promise<Escalation> {
    const found = await context.read(em => escalationOf(sqlOf(em), context.actor, facility, context.now()));
    return { ...found, clockRate: this.clock.rate };
  }

  @Subscription(() => Escalation, {
    topics: 'never',
    description: 'The same, whole, now and whenever it changes.',
  })
  @Readable('operational')
  escalationUpdates(
    @Root() state: Escalation,
    @Arg('facility', () => ID, { description: FACILITY }) _facility: string,
  ): Escalation {
    return state;
  }

  @Mutation(() => Escalation, {
    description:
      'Declares the level of a hospital and opens its card. Refused: ALREADY_DECLARED, BAD_LEVEL, REASON_MISSING, UNKNOWN_HOSPITAL.',
  })
  @Readable('governors')
  declareEscalation(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('level', () => Int, { description: 'The level, 1 to 4. 1 stands the hospital down.' }) level: number,
    @Arg('reason', () => String, { description: 'Why, 1 to 500 characters. No names of patients.' }) reason: string,
  ): Promise<Escalation> {
    const args = { facility, level, reason };
    return this.#change(context, 'declareEscalation', requestId, facility, args, (em, at) =>
      declareEscalation(sqlOf(em), context.actor, at, args),
    );
  }

  @Mutation(() => Escalation, {
    description: 'Takes the last declaration back; the one before it is in force again. Refused: NOTHING_DECLARED.',
  })
  @Readable('governors')
  undoEscalation(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
  ): Promise<Escalation> {
    return this.#change(context, 'undoEscalation', requestId, facility, { facility }, (em, at) =>
      undoEscalation(sqlOf(em), context.actor, at, facility),
    );
  }

  @Mutation(() => Escalation, {
    description:
      'Says that an action of the card in force is done. For its owner, the superintendent and officials. Refused: CARD_NOT_IN_FORCE, UNKNOWN_ACTION, NOT_YOUR_ACTION, ACTION_DONE_ALREADY.',
  })
  @Readable('operational')
  tickAction(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('card', () => ID, { description: 'Number of the card.' }) card: string,
    @Arg('action', () => ID, { description: 'Code of the action.' }) action: string,
  ): Promise<Escalation> {
    const args: WantedAction = { facility, card, action };
    return this.#change(context, 'tickAction', requestId, facility, args, (em, at) =>
      tickAction(sqlOf(em), context.actor, at, args),
    );
  }

  @Mutation(() => Escalation, {
    description: 'Takes back that an action was done. As tickAction, and refused: ACTION_NOT_DONE.',
  })
  @Readable('operational')
  undoAction(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('card', () => ID, { description: 'Number of the card.' }) card: string,
    @Arg('action', () => ID, { description: 'Code of the action.' }) action: string,
  ): Promise<Escalation> {
    const args: WantedAction = { facility, card, action };
    return this.#change(context, 'undoAction', requestId, facility, args, (em, at) =>
      undoAction(sqlOf(em), context.actor, at, args),
    );
  }

  /** One command, answered with the state that it left. */
  #change(
    context: RequestContext,
    action: string,
    requestId: string,
    facility: string,
    args: object,
    work: (em: Parameters<typeof sqlOf>[0], at: number) => Promise<void>,
  ): Promise<Escalation> {
    return context.command({ action, subject: facility, requestId, args }, async (em, at) => {
      await work(em, at);
      return { ...(await escalationOf(sqlOf(em), context.actor, facility, at)), clockRate: this.clock.rate };
    });
  }
}
