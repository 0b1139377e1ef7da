const api = '^packages/api/src/';

// Who may import whom inside packages/api/src. Each floor may use itself and the floors before it in this list.
// `programs` are the files that put everything together; nobody imports them but each other and the tests.
const FLOORS = ['kernel', 'postgres', 'identity', 'ingest|commit|live', 'city', 'graphql|hl7'];

// A domain may import only domains of earlier entries; those named together do not meet.
const RANKS = [
  'facilities',
  'beds|queues|emergency|diagnostics|pharmacy|records',
  'appointments',
  'ambulances',
  'crowding',
  'alerts',
  'trust',
  'board|reports',
];

// Migrating ends with loading the registry and the first tables of the domains, so these files of the database look up.
const MIGRATE = `${api}postgres/(migrate[.]ts$|migrations/)`;

const floors = FLOORS.slice(0, -1).map((floor, i) => ({
  name: `floor-${i}-${floor.replaceAll('|', '-')}-looks-down-only`,
  comment: `${floor} may import: itself${i > 0 ? `, ${FLOORS.slice(0, i).join(', ')}` : ''}.`,
  severity: 'error',
  from: { path: `${api}(${floor})/`, pathNot: [MIGRATE, '[.]test[.]ts$'] },
  to: { path: `${api}(${FLOORS.slice(i + 1).join('|')})/` },
}));

const ranks = RANKS.map((names, i) => ({
  name: `rank-${i}-${names.replaceAll('|', '-')}-looks-down-only`,
  comment: `${names} may import: itself${i > 0 ? `, ${RANKS.slice(0, i).join(', ')}` : ''}.`,
  severity: 'error',
  from: { path: `${api}city/(${names})/`, pathNot: '[.]test[.]ts$' },
  to: { path: `${api}city/(${RANKS.slice(i).join('|')})/`, pathNot: `${api}city/$1/` },
}));

// Which page, which facility, who is looking, what a number means, whether it is disputed: every feature may ask these.
const features = '^packages/dashboard/src/features/';
const GROUND = 'address|definitions|dispute|facilities|viewer';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one idea: merge them, or name the third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...floors,
    ...ranks,
    {
      name: 'programs-are-imported-by-nobody',
      comment: 'What stands directly in src puts everything together; config is what it reads.',
      severity: 'error',
      from: { path: `${api}[^/]+/` },
      to: { path: `${api}[^/]+[.]ts$` },
    },
    {
      name: 'stages-meet-through-the-log',
      comment: 'ingest, commit and live do not call each other; live reads what commit wrote.',
      severity: 'error',
      from: { path: `${api}(ingest|commit|live)/`, pathNot: '[.]test[.]ts$' },
      to: { path: `${api}(ingest|commit|live)/`, pathNot: [`${api}$1/`, 'commit/change-log([.]entity)?[.]ts$'] },
    },
    {
      name: 'neighbours-by-the-front-door',
      comment:
        'Another domain is read through *.queries.ts, joined through *.entity.ts, reckoned with by its pure files.',
      severity: 'error',
      from: { path: `${api}city/([^/]+)/`, pathNot: '[.]test[.]ts$' },
      to: { path: `${api}city/`, pathNot: [`${api}city/$1/`, '[.](queries|entity|board)[.]ts$|-rules[.]ts$'] },
    },
    {
      name: 'pure-files-stay-pure',
      comment: 'What may happen (-rules), and how a change is drawn (.board), need no database and no server.',
      severity: 'error',
      from: { path: '(-rules|[.]board)[.]ts$' },
      to: {
        path: '[.](queries|entity|resolver)[.]ts$|node_modules/(@mikro-orm|pg|kysely|graphql|type-graphql|@apollo)',
      },
    },
    {
      name: 'pure-files-touch-no-machine',
      comment: 'No clock, disk or network of the machine: what they need is handed to them.',
      severity: 'error',
      from: { path: '(-rules|[.]board)[.]ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'resolvers-are-leaves',
      comment: 'Nothing depends on a resolver but the schema that lists it.',
      severity: 'error',
      from: { pathNot: `${api}graphql/|${api}[^/]+[.]ts$|[.]test[.]ts$` },
      to: { path: '[.]resolver[.]ts$' },
    },
    {
      name: 'board-is-blind-to-patients',
      comment: 'The live board carries counts and times. No path from it, however long, may reach records.',
      severity: 'error',
      from: { path: `${api}live/|[.]board[.]ts$` },
      to: { path: `${api}city/records/`, reachable: true },
    },
    {
      name: 'contract-knows-no-storage',
      comment: 'What the world may see does not know how it is kept.',
      severity: 'error',
      from: { path: '^packages/schema/' },
      to: { path: '^packages/(api|dashboard|simulator)/|node_modules/(@mikro-orm|pg|kysely)/' },
    },
    {
      name: 'outsiders-read-the-contract-only',
      comment: 'Dashboard and simulator know the API by schema.graphql, as any outsider would.',
      severity: 'error',
      from: { path: '^packages/(dashboard|simulator)/' },
      to: { path: '^packages/(api|schema)/', pathNot: '[.]graphql$' },
    },
    {
      name: 'outsiders-do-not-meet',
      comment: 'The dashboard does not know that a simulator exists, and the other way round.',
      severity: 'error',
      from: { path: '^packages/(dashboard|simulator)/' },
      to: { path: '^packages/(dashboard|simulator)/', pathNot: '^packages/$1/' },
    },
    {
      name: 'screen-tests-see-only-the-screen',
      comment: 'A test in a browser knows the API as a browser does; test/support starts it.',
      severity: 'error',
      from: { path: '^test/screen/' },
      to: { path: '^packages/' },
    },
    {
      name: 'features-do-not-meet',
      comment: `A screen composes features; features do not import each other, but for what every one stands on: ${GROUND}.`,
      severity: 'error',
      from: { path: `${features}([^/]+)/` },
      to: { path: features, pathNot: [`${features}$1/`, `${features}(${GROUND})/`] },
    },
    {
      name: 'the-ground-of-features-is-low',
      comment: 'What every feature stands on stands on no feature; an address names no facility and no viewer.',
      severity: 'error',
      from: { path: `${features}(${GROUND})/` },
      to: { path: features, pathNot: [`${features}$1/`, `${features}address/`] },
    },
    {
      name: 'dashboard-floors',
      comment:
        'live draws nothing. ui knows no domain; it may ask live for the clock, since every number shows its age.',
      severity: 'error',
      from: { path: '^packages/dashboard/src/live/' },
      to: { path: '^packages/dashboard/src/(ui|features|screens)/' },
    },
    {
      name: 'ui-knows-no-domain',
      comment: 'A panel of ui/ draws what it is given, for any domain.',
      severity: 'error',
      from: { path: '^packages/dashboard/src/ui/' },
      to: { path: '^packages/dashboard/src/(features|screens)/' },
    },
    {
      name: 'dashboard-features-below-screens',
      comment: 'A feature can be put on any screen, so it knows none.',
      severity: 'error',
      from: { path: '^packages/dashboard/src/features/' },
      to: { path: '^packages/dashboard/src/screens/' },
    },
    {
      name: 'the-hall-stays-small',
      comment:
        'What hangs in a hall is a stick on a television: no client of queries, no router, no components of a library.',
      severity: 'error',
      from: { path: '^packages/dashboard/src/hall-main[.]tsx$' },
      to: { path: 'node_modules/(@apollo|@mantine|react-router|recharts)', reachable: true },
    },
    {
      name: 'one-door-to-the-chart-library',
      comment: 'Panels draw through ui/; the chart library can be replaced in one place.',
      severity: 'error',
      from: { path: '^packages/dashboard/', pathNot: '^packages/dashboard/src/ui/' },
      to: { path: 'node_modules/recharts' },
    },
    {
      name: 'one-door-to-the-socket',
      comment: 'Reconnecting is hard enough to be done once.',
      severity: 'error',
      from: { path: '^packages/dashboard/', pathNot: '^packages/dashboard/src/live/' },
      to: { path: 'node_modules/graphql-ws' },
    },
    {
      name: 'the-city-does-not-know-it-is-simulated',
      comment: 'The simulated city is pure: no network, no clock, no API.',
      severity: 'error',
      from: { path: '^packages/simulator/src/city/', pathNot: '[.]test[.]ts$' },
      to: { path: '^packages/simulator/src/(driver|witness|faults)/|node_modules', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-city-touches-no-machine',
      comment: 'The same seed gives the same day; a clock or a disk would break that.',
      severity: 'error',
      from: { path: '^packages/simulator/src/city/', pathNot: '[.]test[.]ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-drawer-of-everything',
      comment: 'Name the idea; "utils" is not one.',
      severity: 'error',
      from: {},
      to: {
        path: '(^|/)(utils?|helpers?|common|misc|shared)(/|[.][cm]?tsx?$)',
        pathNot: 'node_modules',
      },
    },
    {
      name: 'kernel-is-shared',
      comment: 'A kernel file with one user belongs to that user.',
      severity: 'error',
      from: {},
      module: { path: `${api}kernel/`, pathNot: '[.]test[.]ts$', numberOfDependentsLessThan: 2 },
    },
    {
      name: 'product-does-not-import-tests',
      comment: 'What is shipped stands without its tests.',
      severity: 'error',
      from: { path: '^packages/', pathNot: '[.]test[.]tsx?$' },
      to: { path: '^test/|[.]test[.]tsx?$' },
    },
    {
      name: 'no-orphans',
      comment:
        'A file that nobody imports and that imports nobody is forgotten. Catalogues of words are found by name.',
      severity: 'error',
      from: { orphan: true, pathNot: '[.](d|config|test)[.][cm]?ts$|[.][cm]js$|/words[.]ts$' },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'What is imported exists, and is a dependency of the package that imports it.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^@graphql-typed-document-node/core$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|generated)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
