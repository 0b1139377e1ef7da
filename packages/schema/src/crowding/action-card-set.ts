import { IsEnum, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Role } from '../identity/viewer.ts';
import { Readable } from '../policy.ts';
import { DateTime } from '../scalars.ts';

@ObjectType({ simpleResolvers: true, description: 'One action as a set of cards has it.' })
@Readable('aggregate')
export class CardAction {
  @Field(() => Int, { description: 'The level it belongs to, 1 to 4.' })
  level!: number;
  @Field(() => ID, { description: 'Code of the action, once on each level.' })
  code!: string;
  @Field(() => Role, { description: 'Who owns it.' })
  ownerRole!: Role;
  @Field(() => Int, { description: 'Minutes from the declaration until it is due.' })
  minutes!: number;
  @Field(() => String, { description: 'What to do, in English.' })
  textEn!: string;
  @Field(() => String, { description: 'What to do, in Hindi.' })
  textHi!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A version of the action cards of all levels. A card that is open keeps the version it was opened with.',
})
@Readable('aggregate')
export class ActionCardSet {
  @Field(() => Int, { description: 'Number of the version; grows by one.' })
  version!: number;
  @Field(() => Boolean, { description: 'True while the department has not approved it.' })
  draft!: boolean;
  @Field(() => DateTime, { description: 'Declarations from then on open these cards.' })
  effectiveFrom!: string;
  @Field(() => [CardAction], { description: 'The actions by level, in the order of the card.' })
  actions!: CardAction[];
}

@InputType({ description: 'One action of a new set of cards.' })
export class CardActionInput {
  @Field(() => Int, { description: 'The level it belongs to, 1 to 4.' })
  @IsInt()
  @Min(1)
  @Max(4)
  level!: number;
  @Field(() => ID, { description: 'Code of the action, e.g. OPEN-SURGE-BEDS; capitals, digits and hyphens.' })
  @IsString()
  @Matches(/^[A-Z][A-Z0-9-]{1,39}$/)
  code!: string;
  @Field(() => Role, { description: 'OFFICIAL, SUPERINTENDENT, CLERK, DOCTOR or DISPATCHER.' })
  @IsEnum(Role)
  ownerRole!: Role;
  @Field(() => Int, { description: 'Minutes from the declaration until it is due, 1 to 1,440.' })
  @IsInt()
  @Min(1)
  @Max(1440)
  minutes!: number;
  @Field(() => String, { description: 'What to do, in English, 1 to 300 characters.' })
  @IsString()
  @Length(1, 300)
  textEn!: string;
  @Field(() => String, { description: 'The same in Hindi, 1 to 300 characters.' })
  @IsString()
  @Length(1, 300)
  textHi!: string;
}
