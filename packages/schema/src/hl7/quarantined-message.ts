import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageInfo } from '../page-info.ts';
import { Readable } from '../policy.ts';
import { DateTime } from '../scalars.ts';

export enum Hl7Channel {
  MLLP = 'MLLP',
  HTTP = 'HTTP',
}
registerEnumType(Hl7Channel, {
  name: 'Hl7Channel',
  description: 'The door that an HL7 message came through.',
  valuesConfig: {
    MLLP: { description: 'A socket of the minimal lower layer protocol.' },
    HTTP: { description: 'POST /hl7.' },
  },
});

export enum Hl7Answer {
  AA = 'AA',
  AE = 'AE',
  AR = 'AR',
}
registerEnumType(Hl7Answer, {
  name: 'Hl7Answer',
  description: 'What an HL7 sender is told (HL7 table 0008).',
  valuesConfig: {
    AA: { description: 'Taken: its effect is on disk.' },
    AE: { description: 'An error in the message; nothing of it was done.' },
    AR: { description: 'Rejected for its header; nothing of it was done.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description:
    'An HL7 message that could not be taken: where it is wrong and why. What it says of a person is not shown here.',
})
@Readable('oversight')
export class QuarantinedMessage {
  @Field(() => ID, { description: 'Number in the quarantine.' })
  id!: string;
  @Field(() => Hl7Channel, { description: 'The door it came through.' })
  channel!: Hl7Channel;
  @Field(() => String, {
    description: 'MSH-3 and MSH-4 of a registered sender, e.g. LNH-HIS|LNH; else "?" and where it came from.',
  })
  sender!: string;
  @Field(() => String, { nullable: true, description: 'MSH-10; null: absent or not usable.' })
  controlId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Code of the facility that the sender speaks for, whatever the message names; null: unknown.',
  })
  facility?: string | null;
  @Field(() => DateTime, { description: 'When the first copy came.' })
  receivedAt!: string;
  @Field(() => Hl7Answer, { description: 'What the sender was told.' })
  answer!: Hl7Answer;
  @Field(() => String, { description: 'Segment that is wrong, e.g. PV1.' })
  segment!: string;
  @Field(() => Int, { nullable: true, description: 'Field in the segment, from 1; null: the segment as a whole.' })
  field?: number | null;
  @Field(() => Int, { nullable: true, description: 'Component in the field, from 1; null: the field as a whole.' })
  component?: number | null;
  @Field(() => Int, { description: 'Code of HL7 table 0357, e.g. 101 required field missing.' })
  code!: number;
  @Field(() => String, { description: 'What, which value, what would be accepted.' })
  reason!: string;
  @Field(() => String, { nullable: true, description: 'Event of the message, e.g. A01; null: it could not be read.' })
  trigger?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was taken after all; null: not yet.' })
  replayedAt?: string | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When somebody decided to do nothing about it; null: nobody did.',
  })
  dismissedAt?: string | null;
  @Field(() => String, { nullable: true, description: 'Who decided that.' })
  dismissedBy?: string | null;
  @Field(() => String, { nullable: true, description: 'Why.' })
  dismissedWhy?: string | null;
  @Field(() => DateTime, { description: 'When it is deleted, whatever became of it.' })
  keptUntil!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A message of a page, with its cursor.' })
@Readable('oversight')
export class QuarantinedMessageEdge {
  @Field(() => String, { description: 'Give back as `after` to continue behind this message.' })
  cursor!: string;
  @Field(() => QuarantinedMessage, { description: 'The message.' })
  node!: QuarantinedMessage;
}

@ObjectType({ simpleResolvers: true, description: 'Messages in quarantine, the newest first.' })
@Readable('oversight')
export class QuarantinedMessageConnection {
  @Field(() => [QuarantinedMessageEdge], { description: 'The messages of this page.' })
  edges!: QuarantinedMessageEdge[];
  @Field(() => PageInfo, { description: 'Whether there are more, and from where.' })
  pageInfo!: PageInfo;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A message in quarantine as it came. It may hold data of a person, so that it was read is in the audit.',
})
@Readable('oversight')
export class QuarantinedText {
  @Field(() => ID, { description: 'Number in the quarantine.' })
  id!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'The message, a segment a line; what is not UTF-8 is replaced. null: it was taken or dismissed since, and is not kept.',
  })
  text?: string | null;
  @Field(() => Boolean, { description: 'Whether every field that could tell who it is about reads ***.' })
  masked!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'What became of a message that was taken from quarantine again.' })
@Readable('oversight')
export class Replayed {
  @Field(() => Hl7Answer, { description: 'AA: taken. Else it stays in quarantine, with the present reason.' })
  answer!: Hl7Answer;
  @Field(() => QuarantinedMessage, { description: 'The message as it is listed now.' })
  message!: QuarantinedMessage;
}
