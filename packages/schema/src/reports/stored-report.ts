import { Field, ID, ObjectType } from 'type-graphql';
import { Signal } from '../board/board.ts';
import { PageInfo } from '../page-info.ts';
import { Readable } from '../policy.ts';
import { DateTime } from '../scalars.ts';
import { ReportOutcome } from './report-receipt.ts';

@ObjectType({
  simpleResolvers: true,
  description:
    'A report as it was handed in, whatever became of it: also the late ones, which correct history, and those in quarantine.',
})
@Readable('feeds')
export class StoredReport {
  @Field(() => ID)
  source!: string;
  @Field(() => ID)
  messageId!: string;
  @Field(() => ID)
  facility!: string;
  @Field(() => Signal, { nullable: true, description: 'null: the report carried none, or several.' })
  signal?: Signal | null;
  @Field(() => ID, { description: 'Which part of the signal, e.g. MED-M/GENERAL.' })
  part!: string;
  @Field(() => DateTime, { description: 'When the source says it was true.' })
  observedAt!: string;
  @Field(() => DateTime, { description: 'When we received it.' })
  receivedAt!: string;
  @Field(() => ReportOutcome)
  outcome!: ReportOutcome;
  @Field(() => String, { nullable: true })
  reason?: string | null;
  @Field(() => String, { nullable: true })
  message?: string | null;
  @Field(() => String, { description: 'What the report said, as JSON in the shape of its input.' })
  content!: string;
}

@ObjectType({ simpleResolvers: true })
@Readable('feeds')
export class StoredReportEdge {
  @Field(() => String, { description: 'Give back as `after` to continue behind this report.' })
  cursor!: string;
  @Field(() => StoredReport)
  node!: StoredReport;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Reports in the order in which they were true, not in which they came.',
})
@Readable('feeds')
export class StoredReportConnection {
  @Field(() => [StoredReportEdge])
  edges!: StoredReportEdge[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
