import { Field, ID, InterfaceType, registerEnumType } from 'type-graphql';
import { Role } from '../identity/viewer.ts';
import { Readable } from '../policy.ts';
import { DateTime } from '../scalars.ts';

export enum SourceKind {
  FEED = 'FEED',
  MANUAL = 'MANUAL',
  DERIVED = 'DERIVED',
  SIMULATED = 'SIMULATED',
}
registerEnumType(SourceKind, {
  name: 'SourceKind',
  description: 'Where a value comes from. Anything computed from a simulated value is SIMULATED.',
  valuesConfig: {
    FEED: { description: "A hospital's own software." },
    MANUAL: { description: 'Typed by a person.' },
    DERIVED: { description: 'Computed from other values on the board.' },
    SIMULATED: { description: 'Made up by the simulated city. Not a fact about Delhi.' },
  },
});

export enum Quality {
  GOOD = 'GOOD',
  UNCERTAIN = 'UNCERTAIN',
  EXPIRED = 'EXPIRED',
}
registerEnumType(Quality, {
  name: 'Quality',
  description: 'How far a value can be relied on.',
  valuesConfig: {
    GOOD: { description: 'Plausible when it arrived. Its age still counts: see lateAt, staleAt, expiresAt.' },
    UNCERTAIN: { description: 'Failed a plausibility check; `reason` says which.' },
    EXPIRED: { description: 'Too old to be believed: the value is unknown and is left out of every total.' },
  },
});

@InterfaceType({
  description:
    'What every value on the board carries: when it was true, when we learnt it, from whom, and until when it may be believed.',
})
@Readable('public')
export abstract class Fact {
  @Field(() => DateTime, { description: 'When the source says it was true.' })
  observedAt!: string;
  @Field(() => DateTime, { description: 'When we received it.' })
  receivedAt!: string;
  @Field(() => ID, { description: 'Code of the source.' })
  source!: string;
  @Field(() => SourceKind, { description: 'Whether it was fed, typed, derived or simulated.' })
  sourceKind!: SourceKind;
  @Field(() => Quality, { description: 'How far the value can be relied on.' })
  quality!: Quality;
  @Field(() => String, { nullable: true, description: 'Why the quality is not GOOD; a code, e.g. ABSURD_JUMP.' })
  reason?: string | null;
  @Field(() => DateTime, { description: 'From then on a newer report is overdue.' })
  lateAt!: string;
  @Field(() => DateTime, { description: 'From then on the value is stale: shown, flagged in coverage.' })
  staleAt!: string;
  @Field(() => DateTime, { description: 'From then on the value is unknown and counts nowhere.' })
  expiresAt!: string;
  @Field(() => Role, {
    nullable: true,
    description: 'MANUAL only: as what the person works who entered it by hand. null: no person did.',
  })
  enteredByRole?: Role | null;
}
