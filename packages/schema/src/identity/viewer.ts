import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Readable } from '../policy.ts';

export enum Role {
  ANONYMOUS = 'ANONYMOUS',
  OFFICIAL = 'OFFICIAL',
  SUPERINTENDENT = 'SUPERINTENDENT',
  CLERK = 'CLERK',
  DOCTOR = 'DOCTOR',
  DISPATCHER = 'DISPATCHER',
  CREW = 'CREW',
  ANALYST = 'ANALYST',
  PATIENT = 'PATIENT',
  SOURCE = 'SOURCE',
}
registerEnumType(Role, {
  name: 'Role',
  description: 'What a caller may do. Read from the assignments in force, not from the token.',
  valuesConfig: {
    ANONYMOUS: { description: 'Anyone, without a token: the registry and crowding levels.' },
    OFFICIAL: { description: 'Runs the city: sees every facility, keeps the registry.' },
    SUPERINTENDENT: { description: 'Runs a hospital: sees their own facilities in full.' },
    CLERK: { description: 'Works in the office of a hospital: sees their own facilities in full.' },
    DOCTOR: { description: 'Treats patients in a hospital: sees their own facilities in full.' },
    DISPATCHER: { description: 'Sends ambulances: sees hospitals and the fleet.' },
    CREW: { description: 'Rides in an ambulance: sees the fleet.' },
    ANALYST: { description: 'Studies the city: sees sums of a facility, never its wards.' },
    PATIENT: { description: 'A patient who is signed in: sees what is public.' },
    SOURCE: { description: 'A machine that sends reports for the facilities assigned to it.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'The caller, as the API sees them.' })
@Readable('public')
export class Viewer {
  @Field(() => Role, { description: 'The role of the assignments in force; ANONYMOUS without a token.' })
  role!: Role;
  @Field(() => String, {
    nullable: true,
    description: 'Name of the caller as the assignment gives it; null: it gives none.',
  })
  name?: string | null;
  @Field(() => [ID], { nullable: true, description: 'Facilities the role is limited to; null: the whole city.' })
  facilities?: string[] | null;
  @Field(() => Boolean, { description: 'Whether this is a demonstration with accounts that anyone can use.' })
  demonstration!: boolean;
}
