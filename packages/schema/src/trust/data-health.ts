import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AlertRuleFault } from '../alerts/alert-rule-fault.ts';
import { Signal } from '../board/board.ts';
import { SourceKind } from '../board/fact.ts';
import { Readable } from '../policy.ts';
import { ReportOutcome } from '../reports/report-receipt.ts';
import { DateTime } from '../scalars.ts';
import { TrustScore } from './trust-score.ts';

export enum FeedState {
  LIVE = 'LIVE',
  LATE = 'LATE',
  STALE = 'STALE',
  EXPIRED = 'EXPIRED',
  NEVER = 'NEVER',
}
registerEnumType(FeedState, {
  name: 'FeedState',
  description: 'How old the newest report of a feed is, by the same rules as every value on the board.',
  valuesConfig: {
    LIVE: { description: 'It reports as often as expected.' },
    LATE: { description: 'A report is overdue: older than one and a half expected intervals.' },
    STALE: { description: 'Its values are old: shown, and marked.' },
    EXPIRED: { description: 'Its values are too old to be believed and count nowhere.' },
    NEVER: { description: 'Expected by the registry, and never heard.' },
  },
});

export enum SignalUse {
  CITY_BED_TOTALS = 'CITY_BED_TOTALS',
  CITY_EMERGENCY_TOTALS = 'CITY_EMERGENCY_TOTALS',
  CITY_OPD_TOTAL = 'CITY_OPD_TOTAL',
  CROWDING_LEVEL = 'CROWDING_LEVEL',
  LEVEL_COUNTS = 'LEVEL_COUNTS',
  BED_FORECAST = 'BED_FORECAST',
  WAITING_ESTIMATE = 'WAITING_ESTIMATE',
  DIVERSION = 'DIVERSION',
  ALERTS = 'ALERTS',
  HALL_DISPLAY = 'HALL_DISPLAY',
  CITY_SCREEN = 'CITY_SCREEN',
  HOSPITAL_SCREEN = 'HOSPITAL_SCREEN',
  WALL = 'WALL',
}
registerEnumType(SignalUse, {
  name: 'SignalUse',
  description: 'What is computed from a signal, or shows it: who is misled when a feed stops and nobody notices.',
  valuesConfig: {
    CITY_BED_TOTALS: { description: 'Beds of the city by class.' },
    CITY_EMERGENCY_TOTALS: { description: 'Emergency patients waiting in the city, and the longest wait.' },
    CITY_OPD_TOTAL: { description: 'People waiting in the OPDs of the city.' },
    CROWDING_LEVEL: { description: 'The crowding level of the hospital.' },
    LEVEL_COUNTS: { description: 'Hospitals at each crowding level.' },
    BED_FORECAST: { description: 'Beds in the next hours.' },
    WAITING_ESTIMATE: { description: 'How long a token of the OPD will wait.' },
    DIVERSION: { description: 'Where ambulances are sent instead.' },
    ALERTS: { description: 'Alerts that are raised from it, or fail to be.' },
    HALL_DISPLAY: { description: 'The display in the waiting hall.' },
    CITY_SCREEN: { description: 'The screen of the city, with its map.' },
    HOSPITAL_SCREEN: { description: 'The page of the hospital.' },
    WALL: { description: 'The wall.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'How often one thing happened to the reports of a feed.' })
@Readable('oversight')
export class FailureCount {
  @Field(() => ReportOutcome, { description: 'What became of the reports.' })
  outcome!: ReportOutcome;
  @Field(() => String, { description: 'Why; a code, e.g. ABSURD_JUMP.' })
  reason!: string;
  @Field(() => Int, { description: 'How many reports.' })
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Who sends a feed.' })
@Readable('oversight')
export class FeedSource {
  @Field(() => ID, { description: 'Code of the source.' })
  code!: string;
  @Field(() => SourceKind, { description: 'Where its values come from.' })
  kind!: SourceKind;
  @Field(() => String, { nullable: true, description: 'Name in English; null: the source is not in the register.' })
  nameEn?: string | null;
  @Field(() => String, { nullable: true, description: 'Name in Hindi; null: the source is not in the register.' })
  nameHi?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'The reports of a feed in a stretch of time.' })
@Readable('oversight')
export class FeedStatistics {
  @Field(() => DateTime, { description: 'Reports received after this instant …' })
  from!: string;
  @Field(() => DateTime, { description: '… and up to this one.' })
  to!: string;
  @Field(() => Int, { description: 'Reports received.' })
  reports!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'Median of receivedAt − observedAt in seconds; null: no report came.',
  })
  delayMedianSeconds?: number | null;
  @Field(() => Float, { nullable: true, description: 'The delay that nine reports of ten keep, in seconds.' })
  delay90Seconds?: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'Share of the expected reports that did not come, 0 to 1, over the parts that have ever reported and are not typed by hand. null: none is expected.',
  })
  missingShare?: number | null;
  @Field(() => Int, { description: 'Reports shown, though they failed a plausibility check.' })
  uncertain!: number;
  @Field(() => Int, { description: 'Reports that something newer had overtaken.' })
  overtaken!: number;
  @Field(() => Int, { description: 'Reports kept for a person to look at.' })
  quarantined!: number;
  @Field(() => Int, { description: 'Reports that were refused.' })
  refused!: number;
  @Field(() => [FailureCount], { description: 'The same by reason, most frequent first; at most 20.' })
  failures!: FailureCount[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'One signal of one hospital: whether it is heard, how late, how often wrong.',
})
@Readable('oversight')
export class FeedHealth {
  @Field(() => ID, { description: 'Code of the hospital.' })
  facility!: string;
  @Field(() => Signal, { description: 'The signal.' })
  signal!: Signal;
  @Field(() => FeedState, { description: 'By its newest report, at serverTime.' })
  state!: FeedState;
  @Field(() => DateTime, { nullable: true, description: 'observedAt of its newest report; null: never heard.' })
  observedAt?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'receivedAt of its newest report.' })
  receivedAt?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When the newest report becomes late.' })
  lateAt?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When the newest report becomes stale.' })
  staleAt?: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When the newest report expires.' })
  expiresAt?: string | null;
  @Field(() => Int, { description: 'Seconds between two reports of a part, as expected.' })
  expectedEverySeconds!: number;
  @Field(() => Int, { description: 'Parts that have ever reported: wards and classes, departments.' })
  parts!: number;
  @Field(() => Int, { description: 'Of the parts, those that are late.' })
  partsLate!: number;
  @Field(() => Int, { description: 'Of the parts, those that are stale.' })
  partsStale!: number;
  @Field(() => Int, { description: 'Of the parts, those that have expired.' })
  partsExpired!: number;
  @Field(() => Int, { description: 'Of the parts, those whose value failed a plausibility check.' })
  partsUncertain!: number;
  @Field(() => Float, { nullable: true, description: 'Share of the parts that were typed by a person, 0 to 1.' })
  manualShare?: number | null;
  @Field(() => Boolean, { description: 'Whether any of its values is simulated.' })
  simulated!: boolean;
  @Field(() => [FeedSource], { description: 'Who sends it, by code; at most 20.' })
  sources!: FeedSource[];
  @Field(() => FeedStatistics, { description: 'Its reports of an hour, up to 30 seconds ago where a screen follows.' })
  lastHour!: FeedStatistics;
  @Field(() => Int, { description: 'Disputes about it that are open.' })
  disputesOpen!: number;
  @Field(() => Int, { description: 'Disputes about it that were upheld in the last 30 days.' })
  disputesUpheld!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Everything known about how far a hospital’s numbers can be relied on.',
})
@Readable('oversight')
export class HospitalHealth {
  @Field(() => ID, { description: 'Code of the hospital.' })
  facility!: string;
  @Field(() => [FeedHealth], { description: 'Its feeds: one for each signal it should report, or has reported.' })
  feeds!: FeedHealth[];
  @Field(() => TrustScore, { description: 'What audits found.' })
  trust!: TrustScore;
  @Field(() => Int, { description: 'Disputes that are open, overdue ones included.' })
  disputesOpen!: number;
  @Field(() => Int, { description: 'Disputes that are overdue.' })
  disputesOverdue!: number;
  @Field(() => String, {
    nullable: true,
    description: 'Who answers for the feeds, as the registry claims; null: unknown.',
  })
  owner?: string | null;
  @Field(() => [String], { description: 'Telephone numbers of the hospital; empty: unknown.' })
  phones!: string[];
  @Field(() => Int, {
    description: 'HL7 messages of its senders that wait in quarantine for somebody to look at them.',
  })
  hl7Waiting!: number;
}

@ObjectType({ simpleResolvers: true, description: 'What depends on a signal.' })
@Readable('oversight')
export class SignalDependents {
  @Field(() => Signal, { description: 'The signal.' })
  signal!: Signal;
  @Field(() => [SignalUse], { description: 'Who would be misled if it stopped and nobody noticed.' })
  uses!: SignalUse[];
}

@ObjectType({ simpleResolvers: true, description: 'Feeds × hospitals.' })
@Readable('oversight')
export class DataHealth {
  @Field(() => DateTime, { description: 'The clock by which states were judged.' })
  serverTime!: string;
  @Field(() => [HospitalHealth], { description: 'Hospitals in order of code: those you answer for.' })
  hospitals!: HospitalHealth[];
  @Field(() => Boolean, { description: 'Whether there are more hospitals behind these.' })
  hasMore!: boolean;
  @Field(() => [SignalDependents], { description: 'What depends on each signal.' })
  dependents!: SignalDependents[];
  @Field(() => [AlertRuleFault], {
    description: 'Alert rules that cannot be evaluated, by code: what they watch raises no alarm. At most 100.',
  })
  ruleFaults!: AlertRuleFault[];
  @Field(() => Int, {
    description:
      'HL7 messages that wait in quarantine and are of no hospital, e.g. of an unknown sender; as far as you may see.',
  })
  hl7OfNobody!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'One signal of the city, for everyone: how many hospitals are heard.',
})
@Readable('public')
export class SignalSummary {
  @Field(() => Signal, { description: 'The signal.' })
  signal!: Signal;
  @Field(() => Int, { description: 'Hospitals that should report it, by the registry.' })
  expected!: number;
  @Field(() => Int, { description: 'Hospitals whose newest report can still be believed.' })
  reporting!: number;
  @Field(() => Int, { description: 'Of those, hospitals whose newest report is stale.' })
  stale!: number;
  @Field(() => DateTime, { nullable: true, description: 'The oldest report among them; null: none reports.' })
  oldestObservedAt?: string | null;
  @Field(() => Boolean, { description: 'Whether any of it is simulated.' })
  simulated!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'How much of the city is heard, for everyone.' })
@Readable('public')
export class DataHealthSummary {
  @Field(() => DateTime, { description: 'The clock by which ages are counted.' })
  serverTime!: string;
  @Field(() => Int, { description: 'Hospitals of the Government of Delhi in operation.' })
  hospitals!: number;
  @Field(() => [SignalSummary], { description: 'One line for each signal.' })
  signals!: SignalSummary[];
}
