import { Field, Float, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Fact } from '../board/fact.ts';
import { Readable } from '../policy.ts';

export enum AmbulanceStatus {
  AVAILABLE = 'AVAILABLE',
  ASSIGNED = 'ASSIGNED',
  EN_ROUTE = 'EN_ROUTE',
  ON_SCENE = 'ON_SCENE',
  TO_HOSPITAL = 'TO_HOSPITAL',
  AT_HOSPITAL = 'AT_HOSPITAL',
  OFF_DUTY = 'OFF_DUTY',
}
registerEnumType(AmbulanceStatus, { name: 'AmbulanceStatus', description: 'What a vehicle is doing.' });

@ObjectType({ simpleResolvers: true, description: 'Where a vehicle is and what it is doing.' })
@Readable('fleet')
export class AmbulanceFigures {
  @Field(() => AmbulanceStatus)
  status!: AmbulanceStatus;
  @Field(() => Float, { description: 'Degrees north, WGS 84.' })
  latitude!: number;
  @Field(() => Float, { description: 'Degrees east, WGS 84.' })
  longitude!: number;
  @Field(() => ID, { nullable: true, description: 'Code of the hospital it drives to or stands at.' })
  destination?: string | null;
}

@ObjectType({ simpleResolvers: true, implements: Fact, description: 'One ambulance on the board.' })
@Readable('fleet')
export class AmbulanceState extends Fact {
  @Field(() => ID)
  vehicle!: string;
  @Field(() => AmbulanceFigures, { nullable: true, description: 'null: unknown, because the last report is too old.' })
  figures?: AmbulanceFigures | null;
  @Field(() => AmbulanceFigures)
  lastReported!: AmbulanceFigures;
}
