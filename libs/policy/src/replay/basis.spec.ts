import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { basisOf, decide, inquiryOf, loadEditions, TOPICS, type Inquiry } from '#policy';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const text = fc.option(fc.oneof(fc.constantFrom('', ' ', 'unknown', 'file', 'api'), fc.string()), {
  nil: undefined,
});
const inquiry = fc.record({
  language: fc.constantFrom('ja', 'en'),
  topic: fc.constantFrom(...TOPICS),
  plan: fc.constantFrom('paid', 'free', 'guest'),
  registeredEmail: text,
  environment: fc.record({ browser: text, browserVersion: text, device: text }),
  details: fc.record({
    steps: text,
    coin: text,
    exchange: text,
    connection: text,
    fileType: text,
    blockchain: text,
  }),
}) as fc.Arbitrary<Inquiry>;

it(`every edition decides what is kept of an inquiry as it decides the inquiry (seed ${seed})`, () => {
  fc.assert(
    fc.property(inquiry, (one) => {
      for (const edition of loadEditions().values())
        expect(decide(inquiryOf(basisOf(one)), edition)).toEqual(decide(one, edition));
    }),
    { seed, numRuns: 300 },
  );
});

it('what is kept has no words of the customer', () => {
  const words = 'my secret wallet';
  const kept = basisOf({
    topic: 'new-exchange',
    plan: 'paid',
    registeredEmail: words,
    environment: { browser: words, browserVersion: words, device: words },
    details: {
      steps: words,
      coin: words,
      exchange: words,
      connection: words,
      fileType: words,
      blockchain: words,
    },
  });
  expect(JSON.stringify(kept)).not.toContain(words);
});
