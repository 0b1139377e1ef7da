import { BedClass, DiversionAdvice, Readable } from '@hims/schema';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../kernel/request.ts';
import type { Board } from '../../live/board.ts';
import { sqlOf } from '../../postgres/database.ts';
import { suggestDiversion } from './suggest-diversion.ts';

@Resolver()
export class DiversionResolver {
  constructor(private readonly live: { readonly board: Board }) {}

  @Query(() => DiversionAdvice, {
    description:
      'The three nearest hospitals that have a free bed of a class, as far as is known, with what speaks against each, and who was left out and why. Advice: ring before you send.',
  })
  @Readable('diversion')
  suggestDiversion(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: 'Code of the hospital that sends.' }) facility: string,
    @Arg('bedClass', () => BedClass, { description: 'The class of bed they need.' }) bedClass: BedClass,
    @Arg('patients', () => Int, { defaultValue: 1, description: 'How many would be sent, 1 to 100.' })
    patients: number,
  ): Promise<DiversionAdvice> {
    return context.read(em =>
      suggestDiversion(sqlOf(em), context.actor, this.live.board, context.now(), { facility, bedClass, patients }),
    );
  }
}
