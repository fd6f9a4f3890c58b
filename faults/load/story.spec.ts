import { describe, expect, it } from '@jest/globals';
import { editionById, decide, isTopic, loadEditions } from '#policy';
import { randomFrom } from '../../libs/contracts/src/model/testing/random.js';
import { drawStory, plainStory, type Story } from './story.js';

const draw = (count: number): Story[] =>
  Array.from({ length: count }, (_, index) => drawStory(`story-${index}`, randomFrom(index)));

const decided = ({ person, inquiry }: Story): string => {
  const { topic, ...given } = inquiry;
  if (!isTopic(topic)) throw new Error(`${topic} is no topic`);
  const plan = person ? 'paid' : 'guest';
  const email = person && `${person}@customer.example`;
  const edition = editionById(loadEditions(), 'ja-2024-09-09');
  return decide({ topic, plan, ...(email && { registeredEmail: email }), ...given }, edition).outcome;
};

describe('a story', () => {
  it('is the same for the same seed', () => {
    expect(draw(50)).toEqual(draw(50));
  });

  it('says what the policy makes of its inquiry', () => {
    for (const story of [...draw(300), plainStory('calm')]) expect(decided(story)).toBe(story.outcome);
  });

  it('is now and then of each kind', () => {
    const stories = draw(500);
    const kinds = (of: (story: Story) => unknown) => new Set(stories.map(of)).size;
    expect(kinds(({ outcome }) => outcome)).toBe(3);
    expect(kinds(({ sequel }) => sequel)).toBe(5);
    expect(kinds(({ person }) => person === undefined)).toBe(2);
    expect(kinds(({ inquiry }) => inquiry.language)).toBe(2);
    expect(kinds(({ isTwin, isImpatient }) => `${isTwin} ${isImpatient}`)).toBe(4);
  });
});
