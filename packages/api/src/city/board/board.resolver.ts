import { Board, BoardFilter, BoardFrame, BoardPoint, DateTime, Readable } from '@hims/schema';
import { Arg, Ctx, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Refusal } from '../../kernel/refusals.ts';
import type { RequestContext } from '../../kernel/request.ts';
import { foldBoardAt } from '../../live/board-at.ts';
import { sqlOf } from '../../postgres/database.ts';
import { answerBoard, type BoardAnswer } from './answer-board.ts';
import { type LiveBoard, scopedFilter } from './live-board.ts';

/** Questions about the past that are answered at once. */
const MOST_LOOKING_BACK = 2;

const WHICH_PART = 'Which part of the board; without it, all you may see.';

@Resolver(() => Board)
export class BoardResolver {
  private lookingBack = 0;

  constructor(private readonly live: LiveBoard) {}

  @Query(() => Board, {
    description:
      'The board now, or as it was known at `asOf`. Every value carries its age, source and quality; expired values are null. Ambulances are included only when the filter names that signal.',
  })
  @Readable('public')
  async board(
    @Ctx() context: RequestContext,
    @Arg('filter', () => BoardFilter, { nullable: true, description: WHICH_PART }) filter?: BoardFilter | null,
    @Arg('asOf', () => DateTime, {
      validate: false,
      nullable: true,
      description:
        'An instant in the past. Before the first report this city received nothing was known, and the board is empty.',
    })
    asOf?: Date | null,
  ): Promise<BoardAnswer> {
    const now = this.live.clock.now();
    let board = this.live.board;
    let instant = now;
    if (asOf) {
      instant = asOf.getTime();
      if (instant > now) {
        throw new Refusal(
          'AS_OF_IN_THE_FUTURE',
          `asOf ${asOf.toISOString()} has not come yet; up to ${new Date(now).toISOString()} is accepted.`,
        );
      }
      board = this.live.emptyBoard();
      await this.lookBack(() => context.read(em => foldBoardAt(sqlOf(em), board, instant)));
    }
    return answerBoard(this.live, board, scopedFilter(context.actor, filter), instant);
  }

  /** Folding the log is the dearest question there is, and anyone may ask it: few at once, the others are told to come back. */
  private async lookBack(work: () => Promise<void>): Promise<void> {
    if (this.lookingBack >= MOST_LOOKING_BACK) {
      throw new Refusal(
        'TOO_MANY_LOOKING_BACK',
        `${MOST_LOOKING_BACK} others are looking at the past just now. Ask again in a few seconds.`,
      );
    }
    this.lookingBack++;
    try {
      await work();
    } finally {
      this.lookingBack--;
    }
  }

  @Subscription(() => BoardFrame, {
    topics: 'never',
    description:
      'Follows the board: first a snapshot (or, with `since`, what you missed), then one delta a tick while something changes, and a heartbeat. Apply a delta only if `from` is where you are; otherwise subscribe again with `since`.',
  })
  @Readable('public')
  boardUpdates(
    @Root() frame: BoardFrame,
    @Arg('filter', () => BoardFilter, { nullable: true, description: WHICH_PART }) _filter?: BoardFilter | null,
    @Arg('since', () => BoardPoint, {
      nullable: true,
      description: 'Where you are; without it you start with a snapshot.',
    })
    _since?: BoardPoint | null,
  ): BoardFrame {
    return frame;
  }
}
