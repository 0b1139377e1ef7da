import { Facility, FacilityConnection, FacilityFact, FacilityFilter, ImportResult, Readable } from '@hims/schema';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../kernel/request.ts';
import { exportRegistry } from './export-registry.ts';
import { facilityByCode, facilityPage, factsOf } from './facilities.queries.ts';
import { importRegistry } from './import-registry.ts';
import { perFacility } from './per-facility.queries.ts';

const TABLE = 'facilities, wards, departments or ambulances.';
const factsOfOne = perFacility(factsOf);

@Resolver(() => Facility)
export class FacilitiesResolver {
  @Query(() => FacilityConnection, {
    description:
      'What exists: hospitals, mandirs, kendras and the control room, in order of code. The whole city is some 1,200 facilities.',
  })
  @Readable('public')
  facilities(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Facilities on a page, 1 to 2000.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last facility you have.' })
    after?: string | null,
    @Arg('filter', () => FacilityFilter, { nullable: true, description: 'Which facilities; without it, all.' })
    filter?: FacilityFilter | null,
  ): Promise<FacilityConnection> {
    return context.read(em => facilityPage(em, { first, after, filter }));
  }

  @Query(() => Facility, {
    nullable: true,
    description: 'One facility by its code, e.g. LNH; null where there is none.',
  })
  @Readable('public')
  facility(
    @Ctx() context: RequestContext,
    @Arg('code', () => ID, { description: 'Code of the facility, e.g. LNH.' }) code: string,
  ): Promise<Facility | null> {
    return context.read(em => facilityByCode(em, code));
  }

  @Query(() => String, {
    description: 'A table of the registry as CSV with a header. Importing it unchanged changes nothing.',
  })
  @Readable('registrar')
  exportRegistry(
    @Ctx() context: RequestContext,
    @Arg('table', () => String, { description: TABLE }) table: string,
  ): Promise<string> {
    return exportRegistry(context, table);
  }

  @Mutation(() => ImportResult, {
    description:
      'Adds and changes rows of the registry from CSV; columns the file leaves out keep their values, rows it leaves out stay. A row that changes something names its source and day in the columns source and as_of. One bad row changes nothing, unless bad rows are to be skipped.',
  })
  @Readable('registrar')
  importRegistry(
    @Ctx() context: RequestContext,
    @Arg('table', () => String, { description: TABLE }) table: string,
    @Arg('csv', () => String, { description: 'UTF-8, comma-separated, up to 20000 rows.' }) csv: string,
    @Arg('skipBadRows', () => Boolean, {
      defaultValue: false,
      description: 'true: write the good rows and leave the bad ones out.',
    })
    skipBadRows: boolean,
  ): Promise<ImportResult> {
    return importRegistry(context, { table, csv, skipBadRows });
  }

  @FieldResolver(() => [FacilityFact], {
    description: 'Every claim behind the values, by fact, newest day first. Claims that disagree stand side by side.',
  })
  @Readable('public')
  facts(@Root() facility: Facility, @Ctx() context: RequestContext): Promise<FacilityFact[]> {
    return factsOfOne(context, facility.code);
  }
}
