import { expect, it } from 'vitest';
import { parseBrowser } from '@/lib/auth/sessions/parse-browser';

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';

it.each([
  [
    `${WINDOWS} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`,
    { browser: 'Microsoft Edge 142', system: 'Windows' },
  ],
  [
    `${WINDOWS.replace(')', '; rv:147.0)')} Gecko/20100101 Firefox/147.0`,
    { browser: 'Firefox 147', system: 'Windows' },
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1',
    { browser: 'Safari 19', system: 'iOS' },
  ],
  ['', { browser: null, system: null }],
  ['\u202e(((((', { browser: null, system: null }],
])('reads the browser and the system of %j', (userAgent, expected) => {
  expect(parseBrowser(userAgent)).toEqual(expected);
});

it('keeps what a version may claim short', () => {
  const { browser } = parseBrowser(`${WINDOWS} Firefox/${'9'.repeat(400)}`);
  expect(browser?.length).toBeLessThan(20);
});
