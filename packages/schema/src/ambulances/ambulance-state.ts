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
registerEnumType(AmbulanceStatus, {
  name: 'AmbulanceStatus',
  description: 'What a vehicle is doing.',
  valuesConfig: {
    AVAILABLE: { description: 'Free to be sent.' },
    ASSIGNED: { description: 'Given a call; has not left yet.' },
    EN_ROUTE: { description: 'On the way to the patient.' },
    ON_SCENE: { description: 'With the patient.' },
    TO_HOSPITAL: { description: 'Driving the patient to the destination.' },
    AT_HOSPITAL: { description: 'At the destination, handing the patient over.' },
    OFF_DUTY: { description: 'Not crewed, or out of service.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'Where a vehicle is and what it is doing.' })
@Readable('fleet')
export class AmbulanceFigures {
  @Field(() => AmbulanceStatus, { description: 'What it is doing.' })
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
  @Field(() => ID, { description: 'Code of the vehicle, e.g. AMB-017.' })
  vehicle!: string;
  @Field(() => AmbulanceFigures, { nullable: true, description: 'null: unknown, because the last report is too old.' })
  figures?: AmbulanceFigures | null;
  @Field(() => AmbulanceFigures, { description: 'The figures last reported, however old.' })
  lastReported!: AmbulanceFigures;
}
