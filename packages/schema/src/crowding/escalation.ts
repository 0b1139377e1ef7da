import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Role } from '../identity/viewer.ts';
import { Readable } from '../policy.ts';
import { DateTime } from '../scalars.ts';

export enum ActionState {
  OPEN = 'OPEN',
  DONE = 'DONE',
  UNDONE = 'UNDONE',
}
registerEnumType(ActionState, {
  name: 'ActionState',
  description: 'What became of an action of a card. OPEN → DONE → UNDONE → DONE.',
  valuesConfig: {
    OPEN: { description: 'Nobody has said that it is done.' },
    DONE: { description: 'Somebody has said that it is done.' },
    UNDONE: { description: 'It was said to be done and was taken back: still to do.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'One action of a card, with its owner and its clock.' })
@Readable('operational')
export class ActionCardItem {
  @Field(() => ID, { description: 'Code of the action, e.g. OPEN-SURGE-BEDS.' })
  code!: string;
  @Field(() => String, { description: 'What to do, in English.' })
  textEn!: string;
  @Field(() => String, { description: 'What to do, in Hindi.' })
  textHi!: string;
  @Field(() => Role, { description: 'Who owns it. The superintendent and officials may tick it too.' })
  ownerRole!: Role;
  @Field(() => Int, { description: 'Minutes from the declaration until it is due.' })
  minutes!: number;
  @Field(() => DateTime, { description: 'When it is due.' })
  dueAt!: string;
  @Field(() => ActionState, { description: 'What became of it.' })
  state!: ActionState;
  @Field(() => Boolean, { description: 'Whether it was due, and not done, when this was answered.' })
  overdue!: boolean;
  @Field(() => DateTime, { nullable: true, description: 'When it was last ticked or taken back; null: never.' })
  changedAt?: string | null;
  @Field(() => String, { nullable: true, description: 'By whom, as their assignment names them.' })
  changedBy?: string | null;
  @Field(() => Role, { nullable: true, description: 'The role they did it in.' })
  changedByRole?: Role | null;
}

@ObjectType({ simpleResolvers: true, description: 'The actions of a declared level.' })
@Readable('operational')
export class ActionCard {
  @Field(() => ID, { description: 'Number of the card; each declaration opens a new one.' })
  id!: string;
  @Field(() => Int, { description: 'Version of the set of cards it was taken from.' })
  version!: number;
  @Field(() => Boolean, { description: 'True while the department has not approved the set.' })
  draft!: boolean;
  @Field(() => DateTime, { description: 'When its clock started.' })
  openedAt!: string;
  @Field(() => [ActionCardItem], { description: 'The actions, in the order of the card.' })
  items!: ActionCardItem[];
}

@ObjectType({ simpleResolvers: true, description: 'A level that somebody declared.' })
@Readable('operational')
export class DeclaredLevel {
  @Field(() => ID, { description: 'Number of the declaration.' })
  id!: string;
  @Field(() => Int, { description: 'The level, 1 to 4.' })
  level!: number;
  @Field(() => Int, { nullable: true, description: 'What was calculated when it was declared; null: unknown then.' })
  calculatedLevel?: number | null;
  @Field(() => Int, { description: 'Version of the escalation table that was in force.' })
  tableVersion!: number;
  @Field(() => String, { description: 'Why, as they wrote it.' })
  reason!: string;
  @Field(() => DateTime, { description: 'Since when.' })
  since!: string;
  @Field(() => String, { description: 'By whom, as their assignment names them.' })
  by!: string;
  @Field(() => Role, { description: 'The role they did it in.' })
  byRole!: Role;
  @Field(() => Boolean, { description: 'True when it came back because a later one was undone.' })
  restored!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Escalation of a hospital: the level that is calculated and the level that was declared. Both are kept.',
})
@Readable('operational')
export class Escalation {
  @Field(() => ID, { description: 'Code of the hospital.' })
  facility!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'What the table in force gives now, 1 to 4; null: too little is known.',
  })
  calculatedLevel?: number | null;
  @Field(() => Int, { nullable: true, description: 'Version of the table in force; null: none is.' })
  tableVersion?: number | null;
  @Field(() => Boolean, { description: 'Whether the calculated level rests on anything simulated.' })
  simulated!: boolean;
  @Field(() => DeclaredLevel, { nullable: true, description: 'The declaration in force; null: none was made.' })
  declared?: DeclaredLevel | null;
  @Field(() => ActionCard, { nullable: true, description: 'Its card; null: nothing is declared.' })
  card?: ActionCard | null;
  @Field(() => DateTime, { description: 'The clock by which `overdue` was judged.' })
  serverTime!: string;
  @Field(() => Float, {
    description: 'How fast that clock runs: 1 is real time; more only in an accelerated simulated city.',
  })
  clockRate!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A declared level among those of the city, with how its card stands.',
})
@Readable('operational')
export class EscalationSummary {
  @Field(() => ID, { description: 'Code of the hospital.' })
  facility!: string;
  @Field(() => Int, { description: 'The declared level, 1 to 4.' })
  level!: number;
  @Field(() => Int, { nullable: true, description: 'What was calculated when it was declared; null: unknown then.' })
  calculatedLevel?: number | null;
  @Field(() => DateTime, { description: 'Since when.' })
  since!: string;
  @Field(() => String, { description: 'By whom, as their assignment names them.' })
  by!: string;
  @Field(() => Role, { description: 'The role they did it in.' })
  byRole!: Role;
  @Field(() => Int, { description: 'Actions on the card.' })
  actions!: number;
  @Field(() => Int, { description: 'Of these, done.' })
  done!: number;
  @Field(() => Int, { description: 'Of these, due and not done.' })
  overdue!: number;
  @Field(() => DateTime, { nullable: true, description: 'When the next action is due; null: none is left.' })
  nextDueAt?: string | null;
}
