import { expect, it } from 'vitest';
import { normaliseUrl } from '@/lib/platform/http/origin/normalise-url';

it.each([
  ['/customers?q=a%20b&x=..', '/customers?q=a%20b&x=..'],
  ['/customers/%zz', '/customers/%zz'],
  ['/api/v1/../../sign-in?x', '/sign-in?x'],
  ['/api/v1/%2e%2E/.%2e/sign-in', '/sign-in'],
  ['/api/v1\\..\\..\\sign-in', '/sign-in'],
  ['/api/v1/..%2f..%2fsign-in', '/api/v1/..%2f..%2fsign-in'],
  ['http://localhost:3000/sign-in', '/sign-in'],
  ['//evil.example/x', '//evil.example/x'],
  ['*', '*'],
  ['', ''],
])('reads %j as %j', (url, plain) => {
  expect(normaliseUrl(url)).toBe(plain);
});
