import { ArrayMaxSize, IsArray, IsEnum, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AmbulanceState } from '../ambulances/ambulance-state.ts';
import { BedClass } from '../beds/bed-class.ts';
import { BedCounts } from '../beds/ward-beds.ts';
import { FacilityKind } from '../facilities/facility-kind.ts';
import { Readable } from '../policy.ts';
import { DateTime, Position } from '../scalars.ts';
import { BoardCell } from './board-cell.ts';

export enum Signal {
  OPENING = 'OPENING',
  EMERGENCY = 'EMERGENCY',
  BEDS = 'BEDS',
  QUEUES = 'QUEUES',
  CROWDING = 'CROWDING',
  AMBULANCES = 'AMBULANCES',
}
registerEnumType(Signal, {
  name: 'Signal',
  description: 'A kind of thing the board knows.',
  valuesConfig: {
    OPENING: { description: 'Whether a facility is open.' },
    EMERGENCY: { description: 'Emergency departments: patients present, waiting, boarding.' },
    BEDS: { description: 'Bed counts by ward and class.' },
    QUEUES: { description: 'OPD queues by department.' },
    CROWDING: { description: 'Crowding levels, derived from the other signals.' },
    AMBULANCES: { description: 'Where vehicles are and what they are doing.' },
  },
});

export enum FrameKind {
  SNAPSHOT = 'SNAPSHOT',
  DELTA = 'DELTA',
  UP_TO_DATE = 'UP_TO_DATE',
  MUST_REFETCH = 'MUST_REFETCH',
}
registerEnumType(FrameKind, {
  name: 'FrameKind',
  description: 'What a frame is, and so what to do with it.',
  valuesConfig: {
    SNAPSHOT: { description: 'Everything the filter asks for, at `position`. Replaces what you have.' },
    DELTA: {
      description: 'Cells that changed between `from` and `to`, each whole. Apply only if `from` is where you are.',
    },
    UP_TO_DATE: { description: 'You know everything committed up to `position`. Also the heartbeat.' },
    MUST_REFETCH: { description: 'You fell too far behind, or your rights changed: subscribe again without `since`.' },
  },
});

export enum RefetchReason {
  TOO_FAR_BEHIND = 'TOO_FAR_BEHIND',
  RIGHTS_CHANGED = 'RIGHTS_CHANGED',
}
registerEnumType(RefetchReason, {
  name: 'RefetchReason',
  description: 'Why a stream has to be started over.',
  valuesConfig: {
    TOO_FAR_BEHIND: { description: 'It read more slowly than the board changed, for too long.' },
    RIGHTS_CHANGED: { description: 'What the caller may see is no longer what the stream was opened for.' },
  },
});

@InputType({ description: 'Which part of the board. Conditions add up; an empty filter is all you may see.' })
export class BoardFilter {
  @Field(() => [ID], { nullable: true, description: 'Codes of facilities.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2000)
  @IsString({ each: true })
  @MaxLength(32, { each: true })
  facilities?: string[] | null;
  @Field(() => [FacilityKind], { nullable: true, description: 'Kinds of facilities.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsEnum(FacilityKind, { each: true })
  kinds?: FacilityKind[] | null;
  @Field(() => [Signal], {
    nullable: true,
    description:
      'A cell is sent again only when one of these changed. Ambulances are sent only when asked for by name.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsEnum(Signal, { each: true })
  signals?: Signal[] | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Milliseconds between frames while things change: 250 or 1000 (default).',
  })
  @IsOptional()
  @IsInt()
  @Min(250)
  tickMs?: number | null;
}

@InputType({ description: 'Where a reader is: give back the epoch and position of the last frame you applied.' })
export class BoardPoint {
  @Field(() => ID, { description: 'Epoch of the last frame you applied.' })
  @IsUUID()
  epoch!: string;
  @Field(() => Position, { description: 'Position of the last frame you applied.' })
  @IsInt()
  @Min(0)
  position!: number;
}

@ObjectType({ simpleResolvers: true, description: 'One step of a screen that follows the board.' })
@Readable('public')
export class BoardFrame {
  @Field(() => FrameKind, { description: 'What the frame is, and so what to do with it.' })
  kind!: FrameKind;
  @Field(() => ID, { description: 'Changes when the history you knew is no longer the history (restore, failover).' })
  epoch!: string;
  @Field(() => Position, { description: 'Where you are once this frame is applied.' })
  position!: number;
  @Field(() => Position, { nullable: true, description: 'DELTA only: where you must be for it to apply.' })
  from?: number | null;
  @Field(() => Position, { nullable: true, description: 'DELTA only: equal to `position`.' })
  to?: number | null;
  @Field(() => [BoardCell], { description: 'Whole cells; empty unless SNAPSHOT or DELTA.' })
  cells!: BoardCell[];
  @Field(() => [AmbulanceState], {
    description: 'Whole vehicles; empty unless SNAPSHOT or DELTA, and unless asked for by name.',
  })
  @Readable('fleet')
  ambulances!: AmbulanceState[];
  @Field(() => [ID], { description: 'Facilities and vehicles that left what you may see.' })
  gone!: string[];
  @Field(() => DateTime, { description: 'The clock by which ages are counted.' })
  serverTime!: string;
  @Field(() => Float, {
    description: 'How fast that clock runs: 1 is real time; more only in an accelerated simulated city.',
  })
  clockRate!: number;
  @Field(() => RefetchReason, { nullable: true, description: 'MUST_REFETCH only: why.' })
  reason?: RefetchReason | null;
}

@ObjectType({ simpleResolvers: true, description: 'How much of the city a total knows about.' })
@Readable('public')
export class Coverage {
  @Field(() => Int, { description: 'Facilities whose value is included.' })
  known!: number;
  @Field(() => Int, { description: 'Facilities that should have one: operational, of the right kind.' })
  expected!: number;
  @Field(() => Int, { description: 'Of the known, those whose value is stale or uncertain.' })
  doubtful!: number;
  @Field(() => String, { nullable: true, description: 'observedAt of the oldest included value, RFC 3339.' })
  oldestObservedAt?: string | null;
  @Field(() => Boolean, { description: 'Whether any included value is simulated.' })
  simulated!: boolean;
  @Field(() => Int, { description: 'Of the known, those whose value a person entered by hand, wholly or in part.' })
  byHand!: number;
}

@ObjectType({ simpleResolvers: true, description: 'One bed class, added over the hospitals of the city.' })
@Readable('aggregate')
export class ClassBedsTotal {
  @Field(() => BedClass, { description: 'The class that is counted.' })
  bedClass!: BedClass;
  @Field(() => BedCounts, {
    nullable: true,
    description: 'A floor while coverage is incomplete; null when nothing is known.',
  })
  counts?: BedCounts | null;
  @Field(() => Coverage, { description: 'How much of the city the counts know.' })
  coverage!: Coverage;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The city in figures. Every total says how much of the city it knows; expired values are in none.',
})
@Readable('aggregate')
export class BoardTotals {
  @Field(() => [ClassBedsTotal], { description: 'Beds of the city by class; classes are never added up.' })
  beds!: ClassBedsTotal[];
  @Field(() => Int, {
    nullable: true,
    description: 'Patients waiting in emergency departments; null: nothing is known.',
  })
  emergencyWaiting?: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Longest wait in any emergency department, in minutes; null: nothing is known.',
  })
  emergencyLongestWaitMinutes?: number | null;
  @Field(() => Coverage, { description: 'How much of the city the emergency figures know.' })
  emergencyCoverage!: Coverage;
  @Field(() => Int, { nullable: true, description: 'People waiting in OPD queues; null: nothing is known.' })
  opdWaiting?: number | null;
  @Field(() => Coverage, { description: 'How much of the city the OPD figure knows.' })
  opdCoverage!: Coverage;
  @Field(() => [Int], { description: 'Hospitals at level 1, 2, 3, 4, 5.' })
  hospitalsByLevel!: number[];
  @Field(() => Coverage, { description: 'How much of the city the levels know.' })
  crowdingCoverage!: Coverage;
}

@ObjectType({ simpleResolvers: true, description: 'The board at one position.' })
@Readable('public')
export class Board {
  @Field(() => ID, { description: 'The history that positions belong to; it changes on restore or failover.' })
  epoch!: string;
  @Field(() => Position, { description: 'How far into the change log this picture has read.' })
  position!: number;
  @Field(() => DateTime, { description: 'The clock by which ages are counted; with asOf, that instant.' })
  serverTime!: string;
  @Field(() => [BoardCell], { description: 'One cell for each facility that anything was reported for.' })
  cells!: BoardCell[];
  @Field(() => [AmbulanceState], {
    description: 'Vehicles that were reported; empty unless the filter names that signal.',
  })
  @Readable('fleet')
  ambulances!: AmbulanceState[];
  @Field(() => BoardTotals, { description: 'The figures of the city.' })
  @Readable('aggregate')
  totals!: BoardTotals;
}

@ObjectType({ simpleResolvers: true, description: 'One point of a history: what was known then.' })
@Readable('public')
export class CrowdingPoint {
  @Field(() => DateTime, { description: 'The instant of the point.' })
  at!: string;
  @Field(() => Int, { nullable: true, description: 'null: unknown then. A gap is a gap; nothing is interpolated.' })
  level?: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'Crowding levels of one facility at regular instants.' })
@Readable('public')
export class CrowdingHistory {
  @Field(() => ID, { description: 'Code of the facility.' })
  facility!: string;
  @Field(() => [CrowdingPoint], { description: 'Oldest first, at equal distances.' })
  points!: CrowdingPoint[];
}
