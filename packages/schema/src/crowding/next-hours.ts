import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Readable } from '../policy.ts';
import { DateTime } from '../scalars.ts';
import { BoardMetric } from '../trust/board-metric.ts';

export enum NextHoursVerdict {
  SHOWN = 'SHOWN',
  TOO_YOUNG = 'TOO_YOUNG',
  LOSES = 'LOSES',
  UNKNOWN_NOW = 'UNKNOWN_NOW',
}
registerEnumType(NextHoursVerdict, {
  name: 'NextHoursVerdict',
  description: 'Whether the next hours of a figure are told, and why not.',
  valuesConfig: {
    SHOWN: { description: 'Told: in the last fourteen days it was better than "it stays as it is".' },
    TOO_YOUNG: { description: 'Hidden: too few days are on record.' },
    LOSES: { description: 'Hidden: "it stays as it is" was as good or better. Comes back by itself.' },
    UNKNOWN_NOW: { description: 'Hidden: the figure is not known now, and nothing can be said of what comes from it.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A figure at an instant.' })
@Readable('aggregate')
export class FigurePoint {
  @Field(() => DateTime, { description: 'The instant at which it is drawn.' })
  at!: string;
  @Field(() => Float, { nullable: true, description: 'null: not known then. Nothing is interpolated.' })
  value?: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'What a figure will be in some hours.' })
@Readable('aggregate')
export class FigureAhead {
  @Field(() => Int, { description: 'Hours ahead, 1 to 4.' })
  hours!: number;
  @Field(() => DateTime, { description: 'The instant that is spoken of.' })
  at!: string;
  @Field(() => Float, { description: 'The figure now, and what usually comes to it by then on days of this kind.' })
  median!: number;
  @Field(() => Float, { description: 'Lower end of the band that holds in 50 of 100 cases.' })
  low50!: number;
  @Field(() => Float, { description: 'Upper end of the same.' })
  high50!: number;
  @Field(() => Float, { description: 'Lower end of the band that holds in 80 of 100 cases.' })
  low80!: number;
  @Field(() => Float, { description: 'Upper end of the same.' })
  high80!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'How forecasts of the last fourteen days did, each made again with what was known before it.',
})
@Readable('aggregate')
export class NextHoursRecord {
  @Field(() => Int, { description: 'Forecasts whose instant has come: of every hour, one to four hours ahead.' })
  judged!: number;
  @Field(() => Float, {
    description: 'Share of them in which what came lay inside the 80 % band; 0.75 to 0.85 is right.',
  })
  inside80!: number;
  @Field(() => Float, { description: 'The same of the 50 % band.' })
  inside50!: number;
  @Field(() => Float, { description: 'Mean absolute error, in the unit of the figure.' })
  error!: number;
  @Field(() => Float, { description: 'The same of "it stays as it is".' })
  persistenceError!: number;
}

@ObjectType({ simpleResolvers: true, description: 'The last day and the next hours of one figure of a hospital.' })
@Readable('aggregate')
export class NextHoursFigure {
  @Field(() => BoardMetric, { description: 'The figure.' })
  metric!: BoardMetric;
  @Field(() => String, {
    nullable: true,
    description: 'A bed class as in disputes, e.g. "*/ICU"; null: the whole hospital.',
  })
  part?: string | null;
  @Field(() => Boolean, { description: 'Whether any of it was made up by a simulation.' })
  simulated!: boolean;
  @Field(() => NextHoursVerdict, { description: 'Whether the next hours are told.' })
  verdict!: NextHoursVerdict;
  @Field(() => Int, { description: 'Days of the last 28 of which at least half is known.' })
  days!: number;
  @Field(() => NextHoursRecord, { nullable: true, description: 'null: nothing could be judged yet.' })
  record?: NextHoursRecord | null;
  @Field(() => [FigurePoint], { description: 'The last 24 hours, every quarter of an hour.' })
  past!: FigurePoint[];
  @Field(() => [FigurePoint], {
    description: 'The same hours a week before, and four more, at the instants of this week.',
  })
  lastWeek!: FigurePoint[];
  @Field(() => [FigureAhead], { description: 'One to four hours ahead; empty unless the verdict is SHOWN.' })
  ahead!: FigureAhead[];
}

@ObjectType({ simpleResolvers: true, description: 'What will break in the next four hours.' })
@Readable('aggregate')
export class NextHours {
  @Field(() => ID, { description: 'Code of the hospital.' })
  facility!: string;
  @Field(() => DateTime, { description: 'The quarter of an hour from which it is looked ahead.' })
  at!: string;
  @Field(() => Int, { description: 'Days of record that a figure needs before its next hours are told.' })
  neededDays!: number;
  @Field(() => [NextHoursFigure], {
    description:
      'Patients in and waiting for emergency, waiting in the OPD, patients in beds by class; those that were ever known.',
  })
  figures!: NextHoursFigure[];
}
