import { expect } from '@jest/globals';
import { type DeskSettings, runToItsEnd } from '#testing';

/** The one sentence with which a desk that cannot start ends. */
export const refusal = async (settings: DeskSettings): Promise<string> => {
  const { code, said, complained } = await runToItsEnd(settings);
  expect(said).not.toContain('Junban is ready');
  expect(complained.trim().split('\n')).toHaveLength(1);
  expect(code).toBe(1);
  return complained.trim();
};
