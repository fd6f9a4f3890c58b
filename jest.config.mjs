export default {
  testEnvironment: 'node',
  reporters: ['default', '<rootDir>/tools/skipped-tests.mjs'],
  globalSetup: '<rootDir>/libs/testing/src/global-setup.mjs',
  globalTeardown: '<rootDir>/libs/testing/src/global-teardown.mjs',
  testSequencer: '<rootDir>/tools/test-order.mjs',
  // Jest keeps much of each file's modules; past this a worker is replaced, since it would only tidy up.
  workerIdleMemoryLimit: '600MB',
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/(apps|libs|benchmarks|tools|faults)/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/dist/', '\\.long\\.spec\\.ts$'],
  // "src" resolves "#contracts" and its siblings to their TypeScript sources.
  testEnvironmentOptions: { customExportConditions: ['src', 'node', 'node-addons'] },
  transform: { '^.+\\.ts$': ['@swc/jest', { swcrc: true }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  // A busy machine is slow; what hangs is found all the same, by what waits within a test and says for what.
  testTimeout: 180_000,
  coverageProvider: 'v8',
};
