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
  @Field(() => ID, { description: 'Code of the source that sent it.' })
  source!: string;
  @Field(() => ID, { description: "The sender's own id of the report." })
  messageId!: string;
  @Field(() => ID, { description: 'Code of the facility it named.' })
  facility!: string;
  @Field(() => Signal, { nullable: true, description: 'null: the report carried none, or several.' })
  signal?: Signal | null;
  @Field(() => ID, { description: 'Which part of the signal, e.g. MED-M/GENERAL.' })
  part!: string;
  @Field(() => DateTime, { description: 'When the source says it was true.' })
  observedAt!: string;
  @Field(() => DateTime, { description: 'When we received it.' })
  receivedAt!: string;
  @Field(() => ReportOutcome, { description: 'What became of it.' })
  outcome!: ReportOutcome;
  @Field(() => String, {
    nullable: true,
    description: 'Why it was not simply applied; a code, e.g. ABSURD_JUMP. null when APPLIED.',
  })
  reason?: string | null;
  @Field(() => String, { nullable: true, description: 'The same in a sentence; null when APPLIED.' })
  message?: string | null;
  @Field(() => String, { description: 'What the report said, as JSON in the shape of its input.' })
  content!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A report in a page, with its cursor.' })
@Readable('feeds')
export class StoredReportEdge {
  @Field(() => String, { description: 'Give back as `after` to continue behind this report.' })
  cursor!: string;
  @Field(() => StoredReport, { description: 'The report.' })
  node!: StoredReport;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Reports in the order in which they were true, not in which they came.',
})
@Readable('feeds')
export class StoredReportConnection {
  @Field(() => [StoredReportEdge], { description: 'The reports of this page.' })
  edges!: StoredReportEdge[];
  @Field(() => PageInfo, { description: 'Whether there are more, and from where.' })
  pageInfo!: PageInfo;
}
