import config from './jest.config.mjs';

export default {
  ...config,
  testMatch: ['<rootDir>/(apps|libs|benchmarks|tools|faults/anonymity)/**/*.long.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/dist/'],
};
