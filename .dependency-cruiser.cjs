// Specs, their helpers, and the library that serves them.
const TESTS = '\\.spec\\.ts$|/test/|/testing/|^libs/testing/';
const PURE = '^(libs/(contracts|calendar|policy|ledger)/src|apps/[^/]+/src/domain)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one file, or hide a third.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment:
        'A rule must give the same answer on any machine: no framework, driver or I/O library beside it.',
      from: { path: PURE, pathNot: TESTS },
      to: {
        path: 'node_modules/(@nestjs|typeorm|pg|kafkajs|pino|prom-client)/|^libs/(database|messaging|platform|testing)/',
      },
    },
    {
      name: 'compliance-judges-alone',
      severity: 'error',
      comment:
        'What judges the line must have nothing in common with what keeps it: a shared mistake would excuse itself.',
      from: { path: '^apps/assignment/src/compliance/' },
      to: { path: '^apps/assignment/src/(domain|acts|store|events|http)/|^libs/contracts/' },
    },
    {
      name: 'services-stand-alone',
      severity: 'error',
      comment:
        'Services meet in events only (DESIGN §2); importing another one would tie their deployments together.',
      from: { path: '^apps/(intake|eligibility|scheduling|assignment)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'libs-know-no-service',
      severity: 'error',
      comment: 'A library that knows a service cannot serve the others.',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'contracts-stand-below',
      severity: 'error',
      comment: 'Everybody depends on the contracts; they depend on nobody.',
      from: { path: '^libs/contracts/src/', pathNot: TESTS },
      to: { path: '^libs/(?!contracts/)' },
    },
    {
      name: 'pages-know-surfaces-only',
      severity: 'error',
      comment:
        'What runs in a browser meets the services over HTTP, as everybody does; words are data, and the ledger is joined by whoever asks.',
      from: { path: '^apps/web/client/' },
      to: {
        path: '^(libs|apps)/',
        pathNot: '^apps/web/|^libs/policy/src/way-out/policy-words|^libs/ledger/src/',
      },
    },
    {
      name: 'tests-stay-out-of-production',
      severity: 'error',
      comment: 'What only tests need must not be in the running system.',
      from: { path: '^(apps|libs)/', pathNot: TESTS },
      to: {
        path: '^libs/testing/|/testing/|node_modules/(@nestjs/testing|fast-check|testcontainers|@testcontainers|@jest)/',
      },
    },
    {
      name: 'kafkajs-stays-in-messaging',
      severity: 'error',
      comment: 'The transport is a port: only libs/messaging knows which one carries the events.',
      from: { path: '^(apps|libs)/', pathNot: '^libs/messaging/' },
      to: { path: 'node_modules/kafkajs/' },
    },
    {
      name: 'no-unlisted-packages',
      severity: 'error',
      comment: 'A package that package.json does not name can vanish with the next install.',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-development-packages-in-production',
      severity: 'error',
      comment: 'Production installs leave development packages out; what browsers load is built before.',
      from: { path: '^(apps|libs)/', pathNot: `${TESTS}|^apps/web/(build/|client/|vite)` },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      comment: 'An import that resolves to nothing escapes every other rule.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['src', 'import', 'node', 'default', 'types'],
    },
  },
};
