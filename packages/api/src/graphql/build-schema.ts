import 'reflect-metadata';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync, getMetadataStorage, type NonEmptyArray, type PubSub } from 'type-graphql';

type ResolverClass = new (...parts: never[]) => object;

/** type-graphql insists on one. Streams come from the board; whoever reaches this has taken the wrong road. */
const noPubSub: PubSub = {
  publish() {
    throw new Error('Nothing is published: write through commit, and the board will show it.');
  },
  subscribe() {
    throw new Error('Subscriptions are opened by the socket on the board, not through a pub/sub.');
  },
};

type Marked = { target: unknown; extensions: Record<string, unknown> };

/**
 * type-graphql lets the mark of a base class win over the class's own, so that every fact would be as public as `Fact`.
 * Each type gets its own mark back here; a type without one keeps none.
 */
function restoreOwnMarks(schema: GraphQLSchema): void {
  const storage = getMetadataStorage();
  const marks = storage.classExtensions as Marked[];
  for (const { name, target } of [...storage.objectTypes, ...storage.interfaceTypes]) {
    const type = schema.getType(name);
    if (!type) continue;
    const own = marks.filter(mark => mark.target === target);
    type.extensions = Object.assign({}, ...own.map(mark => mark.extensions));
  }
}

/** The schema that these resolvers answer. `instances` holds one object for each class, made by whoever starts the API. */
export function buildSchema(
  resolvers: readonly ResolverClass[],
  instances: ReadonlyMap<unknown, object> = new Map(),
): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: resolvers as unknown as NonEmptyArray<ResolverClass>,
    container: {
      get(wanted) {
        const instance = instances.get(wanted);
        if (!instance) throw new Error(`No resolver ${(wanted as ResolverClass).name} was made at start.`);
        return instance;
      },
    },
    pubSub: noPubSub,
    // All three said: type-graphql's own defaults switch validation off, then skip what is missing.
    validate: { skipMissingProperties: false, forbidUnknownValues: true, stopAtFirstError: true },
    emitSchemaFile: false,
  });
  restoreOwnMarks(schema);
  return schema;
}

/** The schema as it is committed: one text for one contract, whatever the order of files. */
export function printContract(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
