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
  @Field(() => FacilityKind, { description: 'What the facility is.' })
  kind!: FacilityKind;
  @Field(() => Position, { description: 'Where in the change log this cell last changed.' })
  changedAt!: number;
  @Field(() => Opening, { nullable: true, description: 'Whether it is open; null: never reported.' })
  @Readable('aggregate')
  opening?: Opening | null;
  @Field(() => EmergencyState, { nullable: true, description: 'Its emergency department; null: never reported.' })
  @Readable('aggregate')
  emergency?: EmergencyState | null;
  @Field(() => [WardBeds], { description: 'Bed counts by ward and class, as reported.' })
  @Readable('operational')
  beds!: WardBeds[];
  @Field(() => [ClassBeds], { description: 'Bed counts by class, added over the wards.' })
  @Readable('aggregate')
  bedsByClass!: ClassBeds[];
  @Field(() => [DepartmentQueue], { description: 'OPD queues by department, as reported.' })
  @Readable('operational')
  queues!: DepartmentQueue[];
  @Field(() => OpdFigures, {
    nullable: true,
    description: 'OPD figures added over the departments; null: never reported.',
  })
  @Readable('aggregate')
  opd?: OpdFigures | null;
  @Field(() => CrowdingState, {
    nullable: true,
    description: 'How crowded it is; null: nothing was ever known to tell from.',
  })
  crowding?: CrowdingState | null;
}
