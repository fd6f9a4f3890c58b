import { expect, it } from '@jest/globals';
import { environmentOf } from './environment.js';

const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0';

it.each([
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36`, 'Chrome 142 on Windows PC'],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36 Edg/142.0.3595.53`,
    'Edge 142.0.3595.53 on Windows PC',
  ],
  [`Mozilla/5.0 (Linux; Android 10; K) ${CHROME} Mobile Safari/537.36`, 'Chrome 142 on Android'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:145.0) Gecko/20100101 Firefox/145.0',
    'Firefox 145 on Mac',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1',
    'Safari 26.1 on iPhone',
  ],
])('%s', (userAgent, expected) => {
  const { browser, browserVersion, device } = environmentOf(userAgent);
  expect(`${browser} ${browserVersion} on ${device}`).toBe(expected);
});

it('knows nothing of a browser that tells nothing', () => {
  expect(environmentOf('')).toEqual({});
});
