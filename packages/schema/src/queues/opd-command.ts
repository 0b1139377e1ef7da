import { IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Readable } from '../policy.ts';
import { DateTime } from '../scalars.ts';
import {
  CallNextInput,
  DoctorPresenceInput,
  EndTokenInput,
  FinishConsultationInput,
  HoldTokenInput,
  IssueTokenInput,
  MoveTokenInput,
  OpdSessionInput,
  OpdTokenInput,
  OpenSessionInput,
  TokenPriorityInput,
} from './opd-inputs.ts';
import { OpdSession } from './opd-session.ts';
import { TokenState } from './opd-words.ts';
import { WaitEstimate } from './wait-estimate.ts';

@InputType({ description: 'One command of a batch: its own request id, and exactly one of the bodies.' })
export class OpdCommandInput {
  @Field(() => ID, {
    description: 'Chosen by you, 1 to 100 printable ASCII characters; the same again has no second effect.',
  })
  @IsString()
  @MaxLength(200)
  requestId!: string;
  @Field(() => OpenSessionInput, { nullable: true, description: 'As openOpdSession.' })
  @IsOptional()
  @ValidateNested()
  openSession?: OpenSessionInput | null;
  @Field(() => OpdSessionInput, { nullable: true, description: 'As startOpdSession.' })
  @IsOptional()
  @ValidateNested()
  startSession?: OpdSessionInput | null;
  @Field(() => OpdSessionInput, { nullable: true, description: 'As endOpdSession.' })
  @IsOptional()
  @ValidateNested()
  endSession?: OpdSessionInput | null;
  @Field(() => DoctorPresenceInput, { nullable: true, description: 'As setDoctorPresence.' })
  @IsOptional()
  @ValidateNested()
  setPresence?: DoctorPresenceInput | null;
  @Field(() => IssueTokenInput, { nullable: true, description: 'As issueToken.' })
  @IsOptional()
  @ValidateNested()
  issueToken?: IssueTokenInput | null;
  @Field(() => OpdTokenInput, { nullable: true, description: 'As checkInToken.' })
  @IsOptional()
  @ValidateNested()
  checkIn?: OpdTokenInput | null;
  @Field(() => CallNextInput, { nullable: true, description: 'As callNext.' })
  @IsOptional()
  @ValidateNested()
  callNext?: CallNextInput | null;
  @Field(() => OpdTokenInput, { nullable: true, description: 'As recallToken.' })
  @IsOptional()
  @ValidateNested()
  recall?: OpdTokenInput | null;
  @Field(() => OpdTokenInput, { nullable: true, description: 'As startConsultation.' })
  @IsOptional()
  @ValidateNested()
  startConsultation?: OpdTokenInput | null;
  @Field(() => FinishConsultationInput, { nullable: true, description: 'As finishConsultation.' })
  @IsOptional()
  @ValidateNested()
  finishConsultation?: FinishConsultationInput | null;
  @Field(() => OpdTokenInput, { nullable: true, description: 'As markTokenAbsent.' })
  @IsOptional()
  @ValidateNested()
  markAbsent?: OpdTokenInput | null;
  @Field(() => HoldTokenInput, { nullable: true, description: 'As holdToken.' })
  @IsOptional()
  @ValidateNested()
  hold?: HoldTokenInput | null;
  @Field(() => OpdTokenInput, { nullable: true, description: 'As resumeToken.' })
  @IsOptional()
  @ValidateNested()
  resume?: OpdTokenInput | null;
  @Field(() => MoveTokenInput, { nullable: true, description: 'As moveToken.' })
  @IsOptional()
  @ValidateNested()
  move?: MoveTokenInput | null;
  @Field(() => EndTokenInput, { nullable: true, description: 'As markTokenLeft.' })
  @IsOptional()
  @ValidateNested()
  markLeft?: EndTokenInput | null;
  @Field(() => EndTokenInput, { nullable: true, description: 'As cancelToken.' })
  @IsOptional()
  @ValidateNested()
  cancel?: EndTokenInput | null;
  @Field(() => TokenPriorityInput, { nullable: true, description: 'As setTokenPriority.' })
  @IsOptional()
  @ValidateNested()
  setPriority?: TokenPriorityInput | null;
  @Field(() => OpdTokenInput, { nullable: true, description: 'As undoTokenStep.' })
  @IsOptional()
  @ValidateNested()
  undo?: OpdTokenInput | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A token after a command: numbers, never the person. Every copy of the command gets the same.',
})
@Readable('hospitalDesk')
export class TokenReceipt {
  @Field(() => ID, { description: 'Id of the token.' })
  id!: string;
  @Field(() => ID, { description: 'Code of the facility.' })
  facility!: string;
  @Field(() => ID, { description: 'Queue in which the number was issued.' })
  series!: string;
  @Field(() => Int, {
    description: 'Number: 1, 2, 3 … in its series and day. This is the tokenNumber of Scan and Share.',
  })
  number!: number;
  @Field(() => String, { description: 'Day in Delhi, YYYY-MM-DD.' })
  day!: string;
  @Field(() => ID, { description: 'Queue in which it is now.' })
  queue!: string;
  @Field(() => TokenState, { description: 'Where in its life it is.' })
  state!: TokenState;
  @Field(() => Int, { description: 'How many steps its life has had.' })
  step!: number;
  @Field(() => ID, { nullable: true, description: 'Session that called it or alone may call it; null: none.' })
  session?: string | null;
  @Field(() => String, { nullable: true, description: 'Room of that session; null: none.' })
  room?: string | null;
  @Field(() => DateTime, { description: 'When this step was taken.' })
  at!: string;
  @Field(() => DateTime, { description: 'Until when the token is good: the end of its day in Delhi.' })
  expiresAt!: string;
  @Field(() => WaitEstimate, {
    nullable: true,
    description: 'What the person was told at issue; null: another command.',
  })
  estimate?: WaitEstimate | null;
  @Field(() => Boolean, { description: 'Whether it belongs to the simulated city.' })
  simulated!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'Why a command of a batch was refused.' })
@Readable('hospitalDesk')
export class OpdRefusal {
  @Field(() => String, { description: 'A code, e.g. NOTHING_WAITING, ALREADY_CALLED, NOT_POSSIBLE_NOW.' })
  code!: string;
  @Field(() => String, { description: 'The same in a sentence: what, which value, what would be accepted.' })
  message!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'With ALREADY_CALLED: id of the token that is called to the room or in its chair. Otherwise null.',
  })
  token?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'With ALREADY_CALLED: since when. Otherwise null.' })
  since?: Date | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'With ALREADY_CALLED: whether it was you who did that, in whichever run. Otherwise null.',
  })
  byYou?: boolean | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What became of one command of a batch. Exactly one of token, session, refusal.',
})
@Readable('hospitalDesk')
export class OpdCommandOutcome {
  @Field(() => ID, { description: 'Request id of the command.' })
  requestId!: string;
  @Field(() => TokenReceipt, { nullable: true, description: 'The token after it.' })
  token?: TokenReceipt | null;
  @Field(() => OpdSession, { nullable: true, description: 'The session after it.' })
  session?: OpdSession | null;
  @Field(() => OpdRefusal, { nullable: true, description: 'Why nothing was done.' })
  refusal?: OpdRefusal | null;
}
