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
});

@ObjectType({ simpleResolvers: true, description: 'The caller, as the API sees them.' })
@Readable('public')
export class Viewer {
  @Field(() => Role)
  role!: Role;
  @Field(() => String, { nullable: true })
  name?: string | null;
  @Field(() => [ID], { nullable: true, description: 'Facilities the role is limited to; null: the whole city.' })
  facilities?: string[] | null;
  @Field(() => Boolean, { description: 'Whether this is a demonstration with accounts that anyone can use.' })
  demonstration!: boolean;
}
