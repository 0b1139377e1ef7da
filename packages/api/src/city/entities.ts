import { AmbulanceEntity } from './ambulances/ambulance.entity.ts';
import { WardEntity } from './beds/ward.entity.ts';
import { FacilityEntity } from './facilities/facility.entity.ts';
import { FacilityFactEntity } from './facilities/facility-fact.entity.ts';
import { DepartmentEntity } from './queues/department.entity.ts';

/** Every table that verbs reach as entities. Listed by name: a bundle has no folder to search. */
export const entities = [AmbulanceEntity, DepartmentEntity, FacilityEntity, FacilityFactEntity, WardEntity];
