import { writeFileSync } from 'node:fs';
import { buildSchema, printContract } from './graphql/build-schema.ts';
import { RESOLVERS } from './graphql/resolvers.ts';

// Writes the contract to the file named on the command line. Needs no database: resolvers are described, not called.
const [, , file] = process.argv;
if (!file) throw new Error('Say where to write the schema: emit-schema <file>.');
writeFileSync(file, printContract(buildSchema(RESOLVERS)));
