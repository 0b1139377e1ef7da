import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Readable } from '../policy.ts';
import { DateTime } from '../scalars.ts';
import { AwayReason, DoctorPresence, QueueKind } from './opd-words.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'A line of people in a facility. Its tokens are numbered 1, 2, 3 … anew each day (IST), without a gap.',
})
@Readable('public')
export class OpdQueue {
  @Field(() => ID, { description: 'Code of the facility.' })
  facility!: string;
  @Field(() => ID, {
    description:
      'Code of the queue, unique in the facility: that of the department whose doctors are waited for, or REGISTRATION, LABORATORY, PHARMACY.',
  })
  code!: string;
  @Field(() => QueueKind, { description: 'What is waited for.' })
  kind!: QueueKind;
  @Field(() => ID, {
    nullable: true,
    description: 'Code of the department of a CONSULTATION queue; null: another kind.',
  })
  department?: string | null;
  @Field(() => String, { description: 'Name in English.' })
  nameEn!: string;
  @Field(() => String, { description: 'Name in Hindi.' })
  nameHi!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A room (or counter) on one day: who sits in it, from when to when, and for which queue.',
})
@Readable('hospitalDesk')
export class OpdSession {
  @Field(() => ID, { description: 'Id of the session.' })
  id!: string;
  @Field(() => ID, { description: 'Code of the facility.' })
  facility!: string;
  @Field(() => ID, { description: 'Code of the queue it takes people from.' })
  queue!: string;
  @Field(() => String, { description: 'Day in Delhi, YYYY-MM-DD.' })
  day!: string;
  @Field(() => String, { description: 'Room or counter, e.g. 12 or B-3.' })
  room!: string;
  @Field(() => ID, { nullable: true, description: 'Code of the doctor; null: not stated.' })
  doctorCode?: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the doctor; null: not stated.' })
  doctorName?: string | null;
  @Field(() => Int, { nullable: true, description: 'People it is planned for; null: no limit.' })
  capacity?: number | null;
  @Field(() => DateTime, { description: 'When it is to begin.' })
  plannedStart!: string;
  @Field(() => DateTime, { nullable: true, description: 'When it is to end; null: not stated.' })
  plannedEnd?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it began; null: not yet.' })
  startedAt?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it ended; null: not yet.' })
  endedAt?: string | null;
  @Field(() => DoctorPresence, { description: 'Whether the doctor is in the room.' })
  presence!: DoctorPresence;
  @Field(() => DateTime, { description: 'Since when.' })
  presenceSince!: string;
  @Field(() => AwayReason, { nullable: true, description: 'Why the doctor is away; null: is present.' })
  awayReason?: AwayReason | null;
  @Field(() => DateTime, { nullable: true, description: 'When the doctor is expected back; null: not stated.' })
  expectedReturn?: string | null;
  @Field(() => Boolean, { description: 'Whether it belongs to the simulated city.' })
  simulated!: boolean;
}
