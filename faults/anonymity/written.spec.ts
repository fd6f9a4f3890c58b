import { expect, it } from '@jest/globals';
import { leaksIn } from './traces.js';
import { tracesOfWriting, writtenIn } from './written.js';

it('finds what people wrote in a request, and not what they chose', () => {
  const body = {
    topic: 'problem',
    subject: 'It stops',
    message: 'First.\n Second.',
    details: { steps: '…' },
  };
  expect(writtenIn(body)).toEqual(['It stops', 'First.', 'Second.']);
});

it.each([
  ['{"event":"x","said":"It stops"}', ['text']],
  ['"authorization":"Bearer head.body.c2lnbmF0dXJl"', ['token']],
  ['{"event":"http.request","route":"/v1/tickets","topic":"problem"}', []],
])('is told of %s: %j', (text, kinds) => {
  const traces = tracesOfWriting(['It stops'], ['head.body.c2lnbmF0dXJl']);
  expect(leaksIn([{ where: 'log', text }], traces).map(({ trace }) => trace.kind)).toEqual(kinds);
});
