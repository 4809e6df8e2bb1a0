import { expect, it } from 'vitest';
import {
  findTimeStep,
  makeTotpSecret,
  totpUri,
} from '@/lib/auth/second-factor/authenticator-app/totp';

// RFC 6238, appendix B, for SHA-1: the last six of its eight digits.
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const RFC_CODES: [seconds: number, digits: string][] = [
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
];

it.each(RFC_CODES)('knows the code of RFC 6238 at %d seconds', (seconds, digits) => {
  const at = new Date(seconds * 1000);
  expect(findTimeStep(RFC_SECRET, { digits, at })).toBe(Math.floor(seconds / 30));
});

it.each([
  [-31, null],
  [-30, 2],
  [0, 2],
  [29.999, 2],
  [59.999, 2],
  [60, null],
])('accepts a code one step before and after its own, at %d seconds from its start', (by, step) => {
  // The step from 60 to 90 seconds; its code by the same RFC.
  const digits = '359152';
  expect(findTimeStep(RFC_SECRET, { digits, at: new Date((60 + by) * 1000) })).toBe(step);
});

it.each(['000000', '28708', '2870820', '', 'abcdef', '２８７０８２'])('refuses %j', (digits) => {
  expect(findTimeStep(RFC_SECRET, { digits, at: new Date(59_000) })).toBeNull();
});

it('makes secrets of 160 random bits, which apps read from an address', () => {
  const [secret, other] = [makeTotpSecret(), makeTotpSecret()];
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(secret).not.toBe(other);
  const uri = new URL(totpUri({ secret, issuer: 'Activity Log', account: 'ada@tailspin.example' }));
  expect(uri.protocol).toBe('otpauth:');
  expect(Object.fromEntries(uri.searchParams)).toEqual({
    issuer: 'Activity Log',
    secret,
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  });
});
