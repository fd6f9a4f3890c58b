import config from './jest.long.config.mjs';

export default {
  ...config,
  testMatch: ['<rootDir>/faults/**/*.long.spec.ts'],
  // Some people and their agents: it may have another test beside it.
  testPathIgnorePatterns: [...config.testPathIgnorePatterns, '<rootDir>/faults/anonymity/'],
};
