import { ImportResult, Readable } from '@hims/schema';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Clock } from '../../kernel/clock.ts';
import type { RequestContext } from '../../kernel/request.ts';
import { exportRegistry } from './export-registry.ts';
import { importRegistry } from './import-registry.ts';

const TABLE = 'facilities, wards, departments or ambulances.';

@Resolver()
export class RegistryResolver {
  constructor(private readonly clock: Clock) {}

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
    @Arg('skipBadRows', () => Boolean, { defaultValue: false }) skipBadRows: boolean,
  ): Promise<ImportResult> {
    return importRegistry(context, this.clock.now(), { table, csv, skipBadRows });
  }
}
