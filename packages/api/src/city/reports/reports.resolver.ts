import {
  DateTime,
  Feed,
  Readable,
  ReportInput,
  ReportOutcome,
  ReportReceipt,
  Signal,
  StoredReportConnection,
} from '@hims/schema';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { findReceipts } from '../../commit/receipts.ts';
import type { Report } from '../../ingest/judge.ts';
import type { RequestContext } from '../../kernel/request.ts';
import { sqlOf } from '../../postgres/database.ts';
import { type openReportDesk, refuseTooMany } from './report-desk.ts';
import { feeds } from './sources.queries.ts';
import { storedReports } from './stored-reports.queries.ts';

@Resolver()
export class ReportsResolver {
  constructor(private readonly desk: ReturnType<typeof openReportDesk>) {}

  @Mutation(() => [ReportReceipt], {
    description:
      'Hands in up to 1,000 reports. Each gets a receipt of its own, in order; one that is refused does not touch the others. After the receipt a report survives any crash; sent again, it is applied once and answered alike.',
  })
  @Readable('reporters')
  submitReports(
    @Ctx() context: RequestContext,
    // Checked field by field in ingest, where a bad report is refused in its own receipt instead of with the whole call.
    @Arg('reports', () => [ReportInput], { validate: false, description: 'Up to 1,000 reports.' })
    reports: ReportInput[],
  ): Promise<ReportReceipt[]> {
    refuseTooMany(reports.length);
    return this.desk.submit(context.actor, reports as unknown as Report[]) as Promise<ReportReceipt[]>;
  }

  @Query(() => [ReportReceipt], {
    description: 'Receipts of your own reports, for ids you are in doubt about. Unknown ids are left out.',
  })
  @Readable('feeds')
  async receipts(
    @Ctx() context: RequestContext,
    @Arg('source', () => ID, { description: 'Code of your source.' }) source: string,
    @Arg('messageIds', () => [ID], { description: 'Up to 1,000 ids that you gave your reports.' }) messageIds: string[],
  ): Promise<ReportReceipt[]> {
    refuseTooMany(messageIds.length);
    const found = await context.read(em =>
      findReceipts(
        sqlOf(em),
        messageIds.map(() => source),
        messageIds,
      ),
    );
    return found.map(receipt => ({ ...receipt, repeated: true })) as unknown as ReportReceipt[];
  }

  @Query(() => StoredReportConnection, {
    description:
      'Reports of one facility as they were handed in, in the order in which they were true, whatever became of them. Up to 500 a page. A source sees its own.',
  })
  @Readable('feeds')
  reports(
    @Ctx() context: RequestContext,
    @Arg('facility', () => ID, { description: 'Code of the facility.' }) facility: string,
    @Arg('from', () => DateTime, { validate: false, description: 'observedAt from this instant on.' }) from: Date,
    @Arg('to', () => DateTime, { validate: false, description: 'observedAt before this instant.' }) to: Date,
    @Arg('signal', () => Signal, { nullable: true, description: 'Only reports of this signal; without it, all.' })
    signal?: Signal | null,
    @Arg('outcomes', () => [ReportOutcome], { nullable: true, description: 'Only reports that became one of these.' })
    outcomes?: ReportOutcome[] | null,
    @Arg('first', () => Int, { defaultValue: 100, description: 'Reports on a page, 1 to 500.' }) first = 100,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last one you have.' }) after?:
      | string
      | null,
  ): Promise<StoredReportConnection> {
    const wanted = {
      facility,
      from,
      to,
      signal: signal ?? null,
      outcomes: outcomes ?? null,
      first,
      after: after ?? null,
    };
    return context.read(em => storedReports(sqlOf(em), wanted)) as unknown as Promise<StoredReportConnection>;
  }

  @Query(() => [Feed], { description: 'Sources that may report, and when each was last heard.' })
  @Readable('feeds')
  feeds(@Ctx() context: RequestContext): Promise<Feed[]> {
    return context.read(em => feeds(sqlOf(em))) as Promise<Feed[]>;
  }
}
