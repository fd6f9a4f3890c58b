import { expect, it } from '@jest/globals';
import { type Arming, passagesOf } from './passages.js';

it('strikes once, at the passage that was asked for, and at that kill point alone', () => {
  const struck: Arming[] = [];
  const { arm, pass } = passagesOf((arming) => struck.push(arming));
  pass('in-claim');
  arm({ killPoint: 'in-claim', passage: 2 });
  pass('in-claim');
  pass('in-reply');
  expect(struck).toEqual([]);
  pass('in-claim');
  pass('in-claim');
  expect(struck).toMatchObject([{ killPoint: 'in-claim' }]);
});
