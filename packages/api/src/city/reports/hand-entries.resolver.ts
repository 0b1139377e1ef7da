import { HandEntries, HandEntryInput, HandEntryReceipt, Readable } from '@hims/schema';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../kernel/request.ts';
import type { HandEntered } from './enter-by-hand.ts';
import type { HandDesk } from './hand-desk.ts';

const REQUEST_ID = 'Your own id of this command, 1 to 100 printable ASCII characters; sent again it is done once.';
const FACILITY = 'Code of your hospital.';

@Resolver()
export class HandEntriesResolver {
  constructor(private readonly desk: HandDesk) {}

  @Mutation(() => [HandEntryReceipt], {
    description:
      'Enters figures of your hospital by hand, each with a receipt of its own, in order. Shown where no feed speaks; beside a feed that does, which takes the word back with its next report. What is hard to believe needs a reason. Refused: FORBIDDEN, UNKNOWN_HOSPITAL, TOO_MANY_ENTRIES, NAMED_TWICE.',
  })
  @Readable('handEntry')
  enterByHand(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('entries', () => [HandEntryInput], { description: 'What was counted, 1 to 60 entries.' })
    entries: HandEntryInput[],
  ): Promise<HandEntryReceipt[]> {
    const entered = entries.map(each => ({ ...each })) as unknown as HandEntered[];
    return this.desk.enter(context, facility, requestId, entered) as unknown as Promise<HandEntryReceipt[]>;
  }

  @Mutation(() => HandEntries, {
    description:
      'Takes an entry off the board: what stood before it comes back, if it may still be believed. By whoever made it, and by the superintendent. Answers with what is in force then. Refused: FORBIDDEN, UNKNOWN_ENTRY, NOT_YOUR_ENTRY, WITHDRAWN_ALREADY.',
  })
  @Readable('handEntry')
  withdrawHandEntry(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('entry', () => ID, { description: 'Id of the entry.' }) entry: string,
  ): Promise<HandEntries> {
    return this.desk.withdraw(context, facility, requestId, entry) as unknown as Promise<HandEntries>;
  }

  @Query(() => HandEntries, {
    description:
      'What can be entered by hand for your hospital, with the limits that hold now, and the entries in force. Refused: FORBIDDEN, UNKNOWN_HOSPITAL.',
  })
  @Readable('handEntry')
  handEntries(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
  ): Promise<HandEntries> {
    return this.desk.entries(context, facility) as unknown as Promise<HandEntries>;
  }
}
