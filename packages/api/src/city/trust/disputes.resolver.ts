import {
  BoardCheck,
  BoardCheckConnection,
  Dispute,
  DisputeConnection,
  DisputeInput,
  OpenDisputes,
  PhoneCheckInput,
  PhoneCheckResult,
  Readable,
  SurpriseAuditInput,
} from '@hims/schema';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Refusal } from '../../kernel/refusals.ts';
import type { RequestContext } from '../../kernel/request.ts';
import { sqlOf } from '../../postgres/database.ts';
import { boardCheckPage } from './board-checks.queries.ts';
import { closeDispute } from './close-dispute.ts';
import { disputePage, openDisputes } from './disputes.queries.ts';
import { figureOnceShown } from './figure-on-board.ts';
import { openDispute, refuseElsewhere } from './open-dispute.ts';
import { recordCheck } from './record-check.ts';
import { recordPhoneCheck } from './record-phone-check.ts';

const REQUEST_ID = 'Your id of this command, 1 to 100 characters; sent again it is done once and answered alike.';
const FACILITY = 'Code of the facility; without it, every facility that you may see.';
const AFTER = 'Cursor of the last one you have.';

@Resolver()
export class DisputesResolver {
  @Mutation(() => Dispute, {
    description:
      'Disputes a number that the board showed within the last hour: it carries a mark on every screen until an official or the superintendent decides, within four hours. Refusals: NEVER_SHOWN, ALREADY_DISPUTED.',
  })
  @Readable('operational')
  disputeNumber(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('dispute', () => DisputeInput, { description: 'The number, and what is wrong with it.' })
    dispute: DisputeInput,
  ): Promise<Dispute> {
    const { facility, metric, shown, reason } = dispute;
    refuseElsewhere(context.actor, facility);
    const part = dispute.part ?? null;
    const shownAt = { value: shown, observedAt: dispute.shownObservedAt.toISOString() };
    return context.command({ action: 'disputeNumber', subject: facility, requestId, args: dispute }, async (em, at) => {
      const sql = sqlOf(em);
      const figure = await figureOnceShown(sql, { facility, metric, part }, shownAt, at);
      const doubt = {
        kind: 'DISPUTE',
        facility,
        metric,
        part,
        figure,
        claimed: dispute.claimed ?? null,
        reason: reason.trim(),
        evidence: dispute.evidence?.trim() || null,
        checkId: null,
      } as const;
      return openDispute(sql, doubt, context.actor, at);
    }) as unknown as Promise<Dispute>;
  }

  @Mutation(() => PhoneCheckResult, {
    description:
      '"I rang": keeps what the hospital said beside what the board says, for its trust score; where they are apart, opens a dispute. Refusal: NOTHING_ON_BOARD.',
  })
  @Readable('checkers')
  recordPhoneCheck(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('check', () => PhoneCheckInput, { description: 'Who was rung, and what they said.' }) check: PhoneCheckInput,
  ): Promise<PhoneCheckResult> {
    refuseElsewhere(context.actor, check.facility);
    const call = { ...check, part: check.part ?? null, whatTheySaid: check.whatTheySaid?.trim() || null };
    const command = { action: 'recordPhoneCheck', subject: check.facility, requestId, args: check };
    return context.command(command, (em, at) =>
      recordPhoneCheck(sqlOf(em), call, context.actor, at),
    ) as unknown as Promise<PhoneCheckResult>;
  }

  @Mutation(() => BoardCheck, {
    description:
      'Keeps what was counted on a surprise visit beside what the board says at this instant. The tolerance is fixed for each figure. Refusal: NOTHING_ON_BOARD.',
  })
  @Readable('auditors')
  recordSurpriseAudit(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('audit', () => SurpriseAuditInput, { description: 'What was counted, and where.' }) audit: SurpriseAuditInput,
  ): Promise<BoardCheck> {
    const { facility, metric, counted } = audit;
    const command = { action: 'recordSurpriseAudit', subject: facility, requestId, args: audit };
    return context.command(command, async (em, at) => {
      const { check } = await recordCheck(
        sqlOf(em),
        {
          kind: 'SURPRISE_AUDIT',
          facility,
          metric,
          part: audit.part ?? null,
          counted,
          whoWasRung: null,
          note: audit.note?.trim() || null,
        },
        context.actor,
        at,
      );
      return check;
    }) as unknown as Promise<BoardCheck>;
  }

  @Mutation(() => Dispute, {
    description:
      'Decides a dispute: upheld (the number was wrong) or rejected. By an official or the superintendent of the hospital, never by the person who opened it. Refusals: NO_SUCH_DISPUTE, CLOSED_ALREADY, OWN_DISPUTE.',
  })
  @Readable('oversight')
  decideDispute(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('id', () => ID, { description: 'Number of the dispute.' }) id: string,
    @Arg('uphold', () => Boolean, { description: 'true: the number was wrong.' }) uphold: boolean,
    @Arg('note', () => String, { description: 'Why, 3 to 500 characters. No names of patients.' }) note: string,
  ): Promise<Dispute> {
    return this.close(context, 'decideDispute', requestId, { id, closing: uphold ? 'UPHELD' : 'REJECTED', note });
  }

  @Mutation(() => Dispute, {
    description: 'Takes back a dispute of your own. Refusals: NO_SUCH_DISPUTE, CLOSED_ALREADY, NOT_YOURS.',
  })
  @Readable('operational')
  withdrawDispute(
    @Ctx() context: RequestContext,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('id', () => ID, { description: 'Number of the dispute.' }) id: string,
    @Arg('note', () => String, { description: 'Why, 3 to 500 characters. No names of patients.' }) note: string,
  ): Promise<Dispute> {
    return this.close(context, 'withdrawDispute', requestId, { id, closing: 'WITHDRAWN', note });
  }

  private close(
    context: RequestContext,
    action: string,
    requestId: string,
    asked: Parameters<typeof closeDispute>[1],
  ): Promise<Dispute> {
    const note = asked.note.trim();
    if (note.length < 3 || note.length > 500) {
      throw new Refusal('BAD_NOTE', `note has ${note.length} characters; 3 to 500 are accepted.`);
    }
    const command = { action, subject: asked.id.slice(0, 20), requestId, args: asked };
    return context.command(command, (em, at) =>
      closeDispute(sqlOf(em), { ...asked, note }, context.actor, at),
    ) as unknown as Promise<Dispute>;
  }

  @Query(() => DisputeConnection, { description: 'Disputes within your facilities, newest first.' })
  @Readable('operational')
  disputes(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { nullable: true, description: FACILITY }) facility?: string | null,
    @Arg('openOnly', () => Boolean, {
      defaultValue: false,
      description: 'Only those that wait for a decision, overdue ones included.',
    })
    openOnly = false,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Disputes on a page, 1 to 200.' }) first = 50,
    @Arg('after', () => String, { nullable: true, description: AFTER }) after?: string | null,
  ): Promise<DisputeConnection> {
    const asked = { facility: facility ?? null, openOnly, first, after: after ?? null };
    return context.read(em =>
      disputePage(sqlOf(em), asked, context.actor.subject, context.now()),
    ) as unknown as Promise<DisputeConnection>;
  }

  @Query(() => OpenDisputes, {
    description: 'Every number within your facilities that is being doubted just now: the marks that screens draw.',
  })
  @Readable('aggregate')
  openDisputes(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { nullable: true, description: FACILITY }) facility?: string | null,
  ): Promise<OpenDisputes> {
    return context.read(em =>
      openDisputes(sqlOf(em), facility ?? null, context.now()),
    ) as unknown as Promise<OpenDisputes>;
  }

  @Subscription(() => OpenDisputes, {
    topics: 'never',
    description: 'The same, whole, whenever one is opened, decided or becomes overdue.',
  })
  @Readable('aggregate')
  openDisputesUpdates(
    @Root() state: OpenDisputes,
    @Arg('facility', () => ID, { nullable: true, description: FACILITY }) _facility?: string | null,
  ): OpenDisputes {
    return state;
  }

  @Query(() => BoardCheckConnection, {
    description: 'Surprise audits and telephone checks within your facilities, newest first.',
  })
  @Readable('aggregate')
  boardChecks(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { nullable: true, description: FACILITY }) facility?: string | null,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Checks on a page, 1 to 200.' }) first = 50,
    @Arg('after', () => String, { nullable: true, description: AFTER }) after?: string | null,
  ): Promise<BoardCheckConnection> {
    const asked = { facility: facility ?? null, first, after: after ?? null };
    return context.read(em => boardCheckPage(sqlOf(em), asked)) as unknown as Promise<BoardCheckConnection>;
  }
}
