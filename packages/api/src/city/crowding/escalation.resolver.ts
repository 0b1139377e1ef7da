import {
  ActionCardSet,
  CardActionInput,
  DateTime,
  Escalation,
  EscalationSummary,
  EscalationTable,
  Readable,
} from '@hims/schema';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Refusal } from '../../kernel/refusals.ts';
import type { RequestContext } from '../../kernel/request.ts';
import { sqlOf } from '../../postgres/database.ts';
import { actionCardSets, declaredLevels } from './action-cards.queries.ts';
import { tickAction, undoAction, type WantedAction } from './change-action.ts';
import { declareEscalation } from './declare-escalation.ts';
import { escalationOf } from './escalation.queries.ts';
import { escalationTables } from './known-hospital.queries.ts';
import { publishActionCards } from './publish-action-cards.ts';
import { undoEscalation } from './undo-escalation.ts';

const REQUEST_ID = 'Your own id of this command, 1 to 100 printable ASCII characters; sent again it is done once.';
const FACILITY = 'Code of the hospital.';
const MOST_LEVELS = 100;
const MOST_ACTIONS = 100;

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

  @Query(() => [ActionCardSet], {
    description: 'Every version of the action cards, oldest first. An open card keeps the version it was opened with.',
  })
  @Readable('aggregate')
  actionCards(@Ctx() context: RequestContext): Promise<ActionCardSet[]> {
    return context.read(em => actionCardSets(sqlOf(em))) as unknown as Promise<ActionCardSet[]>;
  }

  @Query(() => [EscalationSummary], {
    description:
      'The levels that are declared in the hospitals you may see, highest first, with how their cards stand.',
  })
  @Readable('operational')
  declaredLevels(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 40, description: 'How many at most, 1 to 100.' }) first: number,
  ): Promise<EscalationSummary[]> {
    if (first < 1 || first > MOST_LEVELS) {
      throw new Refusal('PAGE_SIZE', `first is ${first}; 1 to ${MOST_LEVELS} is accepted.`);
    }
    return context.read(em => declaredLevels(sqlOf(em), context.now(), first)) as unknown as Promise<
      EscalationSummary[]
    >;
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

  @Mutation(() => ActionCardSet, {
    description:
      'Publishes the action cards of all levels as a new version, in force for declarations from now or later on. Refused: IN_THE_PAST, BAD_CARDS.',
  })
  @Readable('registrar')
  publishActionCards(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('actions', () => [CardActionInput], {
      description: 'All actions, 4 to 100, each level in the order of its card.',
    })
    actions: CardActionInput[],
    @Arg('draft', () => Boolean, { description: 'True while the department has not approved them.' }) draft: boolean,
    @Arg('effectiveFrom', () => DateTime, {
      validate: false,
      nullable: true,
      description: 'From when they are in force; without it, from now.',
    })
    effectiveFrom?: Date | null,
  ): Promise<ActionCardSet> {
    if (actions.length > MOST_ACTIONS) {
      throw new Refusal('BAD_CARDS', `actions are ${actions.length}; up to ${MOST_ACTIONS} are accepted.`);
    }
    const args = { actions, draft, effectiveFrom: effectiveFrom?.toISOString() ?? null };
    return context.command({ action: 'publishActionCards', subject: 'action_card', requestId, args }, (em, at) =>
      publishActionCards(sqlOf(em), at, { actions, draft, effectiveFrom: effectiveFrom?.getTime() ?? at }),
    ) as unknown as Promise<ActionCardSet>;
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
