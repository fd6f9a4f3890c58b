import config from './jest.long.config.mjs';

export default { ...config, testMatch: ['<rootDir>/faults/**/*.long.spec.ts'] };
