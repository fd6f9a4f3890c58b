import { describe, expect, it } from '@jest/globals';
import { describeWithLocalKafka, runAlone } from '#testing';

const search = (...args: string[]) => runAlone('faults/anonymity/main.js', ...args);

describeWithLocalKafka('After a busy day of services that meet on Kafka', () => {
  it('no answer, no record, no row and no log of any process says who the agents are', async () => {
    expect(await search('--services')).toEqual({
      code: 0,
      told: expect.stringContaining('No trace of an agent.'),
    });
  }, 600_000);
});

describe('After a busy day with twenty agents', () => {
  it('the search finds an opaque id that is not kept apart from what customers see', async () => {
    expect(await search('--inquiries', '14', '--leak', 'no-separation')).toEqual({
      code: 0,
      told: expect.stringMatching(/LEAK opaque id in GET \/v1\/tickets/),
    });
  });

  it('the search finds a log that has what people wrote', async () => {
    expect(await search('--inquiries', '14', '--leak', 'talkative-log')).toEqual({
      code: 0,
      told: expect.stringMatching(/LEAK text in log of the desk/),
    });
  }, 300_000);
});
