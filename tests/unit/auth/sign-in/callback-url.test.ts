import { expect, it } from 'vitest';
import { safeCallbackPath, signInPath } from '@/lib/auth/sign-in/callback-url';

it.each([
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n//evil.example',
  '/.//evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  'evil.example',
  '',
  null,
  '/sign-in?callbackUrl=/sign-in',
])('does not follow %j', (url) => expect(safeCallbackPath(url)).toBe('/'));

it.each([
  '/customers',
  '/account-settings/activity-log?from=2026-01-01&q=a%20b&status=x&status=y#top',
])('follows %s unchanged', (url) => expect(safeCallbackPath(url)).toBe(url));

it('leads from sign-in back to the same filtered page', () => {
  const url = '/account-settings/activity-log?from=2026-01-01&to=2026-01-31';
  const search = new URL(signInPath(url), 'https://log.example').searchParams;
  expect(search.get('callbackUrl')).toBe(url);
});
