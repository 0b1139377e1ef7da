import { ArrayMaxSize, IsString, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Readable } from '../policy.ts';
import { DateTime } from '../scalars.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'A system of a hospital that may send HL7 messages, and the source it speaks for.',
})
@Readable('oversight')
export class Hl7Sender {
  @Field(() => String, { description: 'MSH-3.1 of its messages.' })
  application!: string;
  @Field(() => String, { description: 'MSH-4.1 of its messages.' })
  facility!: string;
  @Field(() => ID, { description: 'Code of the source it speaks for.' })
  source!: string;
  @Field(() => ID, { description: 'Code of the facility that is meant where a location names none.' })
  speaksFor!: string;
  @Field(() => [ID], { description: 'Codes of the facilities that its source may write for; at most 2,000.' })
  mayWriteFor!: string[];
  @Field(() => [String], {
    description: 'Addresses and networks it may come from over MLLP, at most 20; none: not over MLLP, only over HTTP.',
  })
  addresses!: string[];
  @Field(() => DateTime, { nullable: true, description: 'When it was bound; null: when the city was set up.' })
  boundAt?: string | null;
  @Field(() => String, { nullable: true, description: 'Who bound it; null: whoever set up the city.' })
  boundBy?: string | null;
}

@InputType({ description: 'A sender to be bound: the pair of MSH-3 and MSH-4 names it.' })
export class Hl7SenderInput {
  @Field(() => String, { description: 'MSH-3.1 as it writes it: 1 to 20 printable ASCII characters, no spaces, no |.' })
  @IsString()
  @Length(1, 20)
  application!: string;
  @Field(() => String, { description: 'MSH-4.1 as it writes it: 1 to 20 printable ASCII characters, no spaces, no |.' })
  @IsString()
  @Length(1, 20)
  facility!: string;
  @Field(() => ID, { description: 'Code of the source it speaks for.' })
  @IsString()
  @Length(1, 64)
  source!: string;
  @Field(() => ID, { description: 'Code of a facility of that source, meant where a location names none.' })
  @IsString()
  @Length(1, 64)
  speaksFor!: string;
  @Field(() => [String], {
    description:
      'Addresses or networks (/8 or narrower, of IPv6 /32) it may come from over MLLP, up to 20; empty: HTTP only.',
  })
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  addresses!: string[];
}
