import {
  BedAuditError,
  BedBoard,
  BedChangeConnection,
  BedClass,
  BedDecisions,
  BedForecast,
  Readable,
} from '@hims/schema';
import { Arg, Ctx, ID, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { RequestContext } from '../../kernel/request.ts';
import { sqlOf } from '../../postgres/database.ts';
import { bedAuditErrors } from './bed-audits.queries.ts';
import { MOST_WARDS, openedBedBoard, readBedBoard } from './bed-board.queries.ts';
import { bedDecisions } from './bed-decisions.queries.ts';
import { refuseMore } from './bed-desk.ts';
import { bedForecast } from './bed-forecast.queries.ts';
import { bedHistory } from './bed-history.queries.ts';

const FACILITY = 'Code of the facility.';
const WARDS = 'Wards whose beds are wanted, up to 200; without it, all. Tallies come for every ward.';

/** Answers are made of instants as text and ids as text, as JSON holds them. */
type Plain = never;

@Resolver()
export class BedsResolver {
  @Query(() => BedBoard, {
    description: 'The beds of one hospital now. Whoever opens it is written into the audit.',
  })
  @Readable('wardStaff')
  bedBoard(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('wards', () => [ID], { nullable: true, description: WARDS }) wards?: string[] | null,
  ): Promise<BedBoard> {
    refuseMore('wards', wards?.length ?? 0, MOST_WARDS);
    return context.write(async em => {
      const sql = sqlOf(em);
      await openedBedBoard(sql, context.actor, facility, context.now());
      return readBedBoard(sql, facility, wards ?? null, context.now());
    }) as Promise<Plain>;
  }

  @Subscription(() => BedBoard, {
    topics: 'never',
    description: 'Follows the beds of one hospital: the whole state when opened, and again after every change.',
  })
  @Readable('wardStaff')
  bedBoardUpdates(
    @Root() board: BedBoard,
    @Arg('facility', () => ID, { description: FACILITY }) _facility: string,
    @Arg('wards', () => [ID], { nullable: true, description: WARDS }) _wards?: string[] | null,
  ): BedBoard {
    return board;
  }

  @Query(() => BedDecisions, {
    description: 'Counts of one hospital by class, now and after decisions already made, with the decisions.',
  })
  @Readable('operational')
  bedDecisions(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
  ): Promise<BedDecisions> {
    return context.read(em => bedDecisions(sqlOf(em), context.actor, facility, context.now())) as Promise<Plain>;
  }

  @Query(() => BedForecast, {
    description:
      'Demand for beds of one class in some hours, as a distribution. Hidden while it does not beat persistence.',
  })
  @Readable('operational')
  bedForecast(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('bedClass', () => BedClass, { description: 'The class.' }) bedClass: BedClass,
    @Arg('hours', () => Int, { defaultValue: 8, description: 'How far ahead, 1 to 72 hours.' }) hours = 8,
    @Arg('untested', () => Boolean, {
      defaultValue: false,
      description: 'True: show the distribution although it has not earned it.',
    })
    untested = false,
  ): Promise<BedForecast> {
    return context.read(em =>
      bedForecast(sqlOf(em), context.actor, { facility, bedClass, hours, untested }, context.now()),
    ) as Promise<Plain>;
  }

  @Query(() => BedChangeConnection, {
    description: 'What happened to a ward or one of its beds, newest first: when, by whom and why.',
  })
  @Readable('wardStaff')
  bedHistory(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: FACILITY }) facility: string,
    @Arg('ward', () => ID, { description: 'Code of the ward.' }) ward: string,
    @Arg('bed', () => ID, { nullable: true, description: 'Code of the bed; without it, the whole ward.' }) bed?:
      | string
      | null,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Changes on a page, 1 to 200.' }) first = 50,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last one you have.' }) after?:
      | string
      | null,
  ): Promise<BedChangeConnection> {
    const wanted = { facility, ward, bed: bed ?? null, first, after: after ?? null };
    return context.write(em => bedHistory(sqlOf(em), context.actor, wanted, context.now())) as Promise<Plain>;
  }

  @Query(() => [BedAuditError], {
    description: 'How far the free-bed figure of each hospital was from what auditors counted. In order of code.',
  })
  @Readable('aggregate')
  bedAuditErrors(
    @Ctx() context: RequestContext,
    @Arg('facilities', () => [ID], {
      nullable: true,
      description: 'Up to 200 codes; without it, every hospital audited.',
    })
    facilities?: string[] | null,
  ): Promise<BedAuditError[]> {
    refuseMore('facilities', facilities?.length ?? 0, MOST_WARDS);
    return context.read(em => bedAuditErrors(sqlOf(em), facilities ?? null)) as Promise<Plain>;
  }
}
