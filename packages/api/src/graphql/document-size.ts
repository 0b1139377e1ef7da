import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** What a document asks for, counted as if every fragment were written out where it is spread. */
export type DocumentSize = {
  /** Fields below one another. Our deepest own document has 9. */
  depth: number;
  aliases: number;
  directives: number;
  /** Values that a full answer would hold: lists counted at the sizes below. */
  values: number;
};

export const LARGEST_DOCUMENT: DocumentSize = { depth: 12, aliases: 15, directives: 20, values: 1_250_000 };

/** Entries assumed in lists that are not cut into pages. The city has 1,204 facilities and 277 vehicles. */
const LIST_SIZES: Readonly<Record<string, number>> = {
  'Board.cells': 1_200,
  'BoardFrame.cells': 1_200,
  'Board.ambulances': 300,
  'BoardFrame.ambulances': 300,
  'Query.ambulances': 300,
  'Query.crowdingHistory': 50,
  'CrowdingHistory.points': 100,
  'Mutation.submitReports': 1_000,
};
const OTHER_LIST_SIZE = 10;
/** A page whose size is a variable counts as the largest there is. The resolver checks the value itself. */
const UNKNOWN_PAGE_SIZE = 2_000;

const NOTHING: DocumentSize = { depth: 0, aliases: 0, directives: 0, values: 0 };

function pageSizeOf(node: FieldNode): number | null {
  const first = node.arguments?.find(argument => argument.name.value === 'first')?.value;
  if (!first) return null;
  return first.kind === Kind.INT ? Math.max(1, Number(first.value)) : UNKNOWN_PAGE_SIZE;
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type));
}

class Measure {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  /** Each fragment is measured once per page size it stands under, so nesting fragments cannot make this slow. */
  private readonly measured = new Map<string, DocumentSize>();
  private readonly schema: GraphQLSchema;

  constructor(schema: GraphQLSchema, document: DocumentNode) {
    this.schema = schema;
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
  }

  /** `page`: entries that the next list below stands for, because the connection around it was asked for that many. */
  selections(set: SelectionSetNode, parent: GraphQLNamedType | undefined, page: number | null): DocumentSize {
    const total = { ...NOTHING };
    for (const selection of set.selections) {
      let part: DocumentSize;
      switch (selection.kind) {
        case Kind.FIELD:
          part = this.field(selection, parent, page);
          break;
        case Kind.INLINE_FRAGMENT: {
          const condition = selection.typeCondition;
          const type = condition ? this.schema.getType(condition.name.value) : parent;
          part = this.selections(selection.selectionSet, type, page);
          break;
        }
        case Kind.FRAGMENT_SPREAD:
          part = this.fragment(selection.name.value, page);
          break;
      }
      total.depth = Math.max(total.depth, part.depth);
      total.aliases += part.aliases;
      total.directives += part.directives + countOf(selection.directives);
      total.values += part.values;
    }
    return total;
  }

  private fragment(name: string, page: number | null): DocumentSize {
    const key = `${name} ${page}`;
    const known = this.measured.get(key);
    if (known) return known;
    const definition = this.fragments.get(name);
    if (!definition) return NOTHING;
    // A fragment that spreads itself is refused by validation; here it only must not run for ever.
    this.measured.set(key, NOTHING);
    const type = this.schema.getType(definition.typeCondition.name.value);
    const size = this.selections(definition.selectionSet, type, page);
    this.measured.set(key, size);
    return size;
  }

  private field(node: FieldNode, parent: GraphQLNamedType | undefined, page: number | null): DocumentSize {
    const name = node.name.value;
    const own = { depth: 1, aliases: node.alias ? 1 : 0, directives: 0, values: 1 };
    // The schema's description of itself has its own depth rule in graphql-js and holds no data.
    const describesSchema = parent === this.schema.getQueryType() && (name === '__schema' || name === '__type');
    const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    const asked = pageSizeOf(node);
    const list = definition !== undefined && isList(definition.type);
    const entries = list ? (asked ?? page ?? LIST_SIZES[`${parent?.name}.${name}`] ?? OTHER_LIST_SIZE) : 1;
    if (!node.selectionSet) return { ...own, values: entries };
    const below = this.selections(
      node.selectionSet,
      definition ? getNamedType(definition.type) : undefined,
      list ? null : (asked ?? page),
    );
    return {
      depth: describesSchema ? 1 : 1 + below.depth,
      aliases: own.aliases + below.aliases,
      directives: below.directives,
      values: 1 + entries * below.values,
    };
  }
}

function countOf(directives: readonly DirectiveNode[] | undefined): number {
  return directives?.length ?? 0;
}

/** Size of all operations of a document together; depth of the deepest. */
export function sizeOf(schema: GraphQLSchema, document: DocumentNode): DocumentSize {
  const measure = new Measure(schema, document);
  const total = { ...NOTHING };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const root = schema.getRootType(definition.operation) ?? undefined;
    const size = measure.selections(definition.selectionSet, root, null);
    total.depth = Math.max(total.depth, size.depth);
    total.aliases += size.aliases;
    total.directives += size.directives + countOf(definition.directives);
    total.values += size.values;
  }
  return total;
}

const WORDS: Record<keyof DocumentSize, string> = {
  depth: 'fields below one another',
  aliases: 'aliases',
  directives: 'directives',
  values: 'values in a full answer',
};

/** One error for each measure in which the document is larger than the largest. */
export function sizeErrors(schema: GraphQLSchema, document: DocumentNode): GraphQLError[] {
  const size = sizeOf(schema, document);
  return (Object.keys(LARGEST_DOCUMENT) as (keyof DocumentSize)[])
    .filter(measure => !(size[measure] <= LARGEST_DOCUMENT[measure]))
    .map(
      measure =>
        new GraphQLError(
          `The document has ${size[measure]} ${WORDS[measure]}; at most ${LARGEST_DOCUMENT[measure]} are accepted.`,
          { extensions: { code: 'DOCUMENT_TOO_LARGE' } },
        ),
    );
}
