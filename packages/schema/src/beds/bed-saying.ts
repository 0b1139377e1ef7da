import { IsDate, IsInt, IsOptional, IsString, Matches, Min } from 'class-validator';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { DateTime, Position } from '../scalars.ts';

export enum BedOutcome {
  DONE = 'DONE',
  AGREES = 'AGREES',
  CONFLICT = 'CONFLICT',
}
registerEnumType(BedOutcome, {
  name: 'BedOutcome',
  description: 'What became of a command that was accepted.',
  valuesConfig: {
    DONE: { description: 'It was done.' },
    AGREES: { description: 'It was so already, whoever said it first; nothing was changed.' },
    CONFLICT: { description: 'It came late and no longer fits; nothing was changed, and a task waits for a person.' },
  },
});

export enum DeviceTimeDoubt {
  AHEAD = 'AHEAD',
  TOO_OLD = 'TOO_OLD',
}
registerEnumType(DeviceTimeDoubt, {
  name: 'DeviceTimeDoubt',
  description: 'Why the time of a device is not believed as it was said.',
  valuesConfig: {
    AHEAD: { description: 'It had not come yet by the clock of the city.' },
    TOO_OLD: { description: 'More than 72 hours ago, or before what it changes was so.' },
  },
});

@InputType({
  description:
    'Which device says something of a bed, and on what it stands. With it, what somebody else has changed since is never overwritten.',
})
export class BedSayingInput {
  @Field(() => ID, {
    description: 'Chosen by the device once: 1 to 100 printable ASCII characters. Its own changes follow one another.',
  })
  @IsString()
  @Matches(/^[\x21-\x7e]{1,100}$/)
  device!: string;
  @Field(() => Position, { description: 'lastChange of the board that the device showed.' })
  @IsInt()
  @Min(0)
  seen!: number;
  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it happened by the clock of the device, which had no connection then. What no longer fits becomes a task instead of a refusal. null: now.',
  })
  @IsOptional()
  @IsDate()
  happenedAt?: Date | null;
}
