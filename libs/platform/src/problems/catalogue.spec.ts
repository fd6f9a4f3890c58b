import { accessProblems } from './access-catalogue.js';
import { requestProblems } from './request-catalogue.js';
import { stateProblems } from './state-catalogue.js';

const all = Object.entries({ ...accessProblems, ...requestProblems, ...stateProblems });

describe('the catalogue of problems', () => {
  it.each(all)('%s has a status of refusal, and the same places in both languages', (_code, text) => {
    expect(text.status).toBeGreaterThanOrEqual(400);
    for (const part of [text.title, text.detail, text.remedy]) {
      expect(part.ja).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
      expect(part.en).toMatch(/^[\x20-\x7e…]+$/);
      expect(part.ja.match(/\{\w+\}/g)).toEqual(part.en.match(/\{\w+\}/g));
    }
  });
});
