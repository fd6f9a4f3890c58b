import { expect, it } from '@jest/globals';
import { until } from '#testing';
import { sharedLook } from './shared-look.js';

const counting = (keptMillis?: number) => {
  let looks = 0;
  return sharedLook(() => Promise.resolve((looks += 1)), keptMillis);
};

it('is the same look for everybody who asks at nearly the same time', async () => {
  const look = counting(60_000);
  expect(await Promise.all([look(), look()])).toEqual([1, 1]);
  expect(await look()).toBe(1);
});

it('is made anew after a while', async () => {
  const look = counting(1);
  await look();
  expect(await until(look, (looks) => looks > 1)).toBe(2);
});

it('is made anew at once where it has failed', async () => {
  let looks = 0;
  const look = sharedLook(() => {
    looks += 1;
    return looks === 1 ? Promise.reject(new Error('away')) : Promise.resolve(looks);
  });
  await expect(look()).rejects.toThrow('away');
  expect(await look()).toBe(2);
});
