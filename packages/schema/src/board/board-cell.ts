import { Field, ID, ObjectType } from 'type-graphql';
import { ClassBeds, WardBeds } from '../beds/ward-beds.ts';
import { CrowdingState } from '../crowding/crowding-state.ts';
import { EmergencyState } from '../emergency/emergency-state.ts';
import { FacilityKind } from '../facilities/facility-kind.ts';
import { Opening } from '../facilities/opening.ts';
import { Readable } from '../policy.ts';
import { DepartmentQueue, OpdFigures } from '../queues/department-queue.ts';
import { Position } from '../scalars.ts';

@ObjectType({
  simpleResolvers: true,
  description:
    'What the board knows about one facility. A signal that never reported is null or empty: that is unknown, not zero. Staff of a hospital see other facilities with crowding only.',
})
@Readable('public')
export class BoardCell {
  @Field(() => ID, { description: 'Code of the facility.' })
  facility!: string;
  @Field(() => FacilityKind)
  kind!: FacilityKind;
  @Field(() => Position, { description: 'Where in the change log this cell last changed.' })
  changedAt!: number;
  @Field(() => Opening, { nullable: true })
  @Readable('aggregate')
  opening?: Opening | null;
  @Field(() => EmergencyState, { nullable: true })
  @Readable('aggregate')
  emergency?: EmergencyState | null;
  @Field(() => [WardBeds])
  @Readable('operational')
  beds!: WardBeds[];
  @Field(() => [ClassBeds])
  @Readable('aggregate')
  bedsByClass!: ClassBeds[];
  @Field(() => [DepartmentQueue])
  @Readable('operational')
  queues!: DepartmentQueue[];
  @Field(() => OpdFigures, { nullable: true })
  @Readable('aggregate')
  opd?: OpdFigures | null;
  @Field(() => CrowdingState, { nullable: true })
  crowding?: CrowdingState | null;
}
