import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Readable } from '../policy.ts';
import { DateTime } from '../scalars.ts';

export enum ReportOutcome {
  APPLIED = 'APPLIED',
  UNCERTAIN = 'UNCERTAIN',
  LATE = 'LATE',
  QUARANTINED = 'QUARANTINED',
  REFUSED = 'REFUSED',
}
registerEnumType(ReportOutcome, {
  name: 'ReportOutcome',
  description: 'What became of a report.',
  valuesConfig: {
    APPLIED: { description: 'Stored, and now on the board.' },
    UNCERTAIN: { description: 'Stored and on the board, marked UNCERTAIN; `reason` says why.' },
    LATE: { description: 'Stored as history. Something newer was already known and stays.' },
    QUARANTINED: { description: 'Stored for a person to look at; not on the board.' },
    REFUSED: { description: 'Not accepted; `reason` and `message` say why.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description:
    'What became of one report. Once given it survives any crash, and every copy of the report gets the same one.',
})
@Readable('feeds')
export class ReportReceipt {
  @Field(() => ID, { description: 'Code of the source that sent it.' })
  source!: string;
  @Field(() => ID, { description: "The sender's own id of the report." })
  messageId!: string;
  @Field(() => ReportOutcome, { description: 'What became of it.' })
  outcome!: ReportOutcome;
  @Field(() => String, {
    nullable: true,
    description: 'A code, e.g. UNKNOWN_WARD, NOT_YOUR_FACILITY, FROM_THE_FUTURE, ABSURD_JUMP. null when APPLIED.',
  })
  reason?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The same in a sentence: what, which value, what would be accepted.',
  })
  message?: string | null;
  @Field(() => DateTime, { description: 'When the first copy was received.' })
  receivedAt!: string;
  @Field(() => Boolean, { description: 'Whether this call brought a copy of a report that was already here.' })
  repeated!: boolean;
}
