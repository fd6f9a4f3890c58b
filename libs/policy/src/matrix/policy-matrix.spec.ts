import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { loadEditions, policyMatrix } from '#policy';

it('docs/policy-matrix.md says what the editions say; `npm run -s junban -- policy matrix` writes it', () => {
  const page = readFileSync(new URL('../../../../docs/policy-matrix.md', import.meta.url), 'utf8');
  expect(page).toBe(policyMatrix(loadEditions()));
});
