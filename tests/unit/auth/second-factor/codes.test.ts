import { expect, it } from 'vitest';
import { parseCode } from '@/lib/auth/second-factor/parse-code';
import { qrPath } from '@/lib/auth/second-factor/authenticator-app/qr-path';
import { hashRecoveryCode, makeRecoveryCodes } from '@/lib/auth/second-factor/recovery-codes';

const user = { partnerId: 'a', userId: 'b' };

it.each([
  ['123456', { kind: 'totp', digits: '123456' }],
  [' 123 456 ', { kind: 'totp', digits: '123456' }],
  ['１２３-４５６', { kind: 'totp', digits: '123456' }],
  ['12345-67890-12345-67890', { kind: 'recovery', digits: '12345678901234567890' }],
  ['12345 67890 12345 67890', { kind: 'recovery', digits: '12345678901234567890' }],
  ['12345–67890–1234567890', { kind: 'recovery', digits: '12345678901234567890' }],
])('reads %j as people type it', (text, code) => {
  expect(parseCode(text)).toEqual(code);
});

it.each([
  '',
  '12345',
  '1234567',
  '12345a',
  '1'.repeat(19),
  '1'.repeat(21),
  '\0',
  '1'.repeat(99_999),
])('takes no other text for a code', (text) => expect(parseCode(text)).toBeNull());

it('makes ten different recovery codes, of which only hashes are stored', () => {
  const { codes, hashes } = makeRecoveryCodes(user);
  expect(new Set(codes).size).toBe(10);
  for (const [index, code] of codes.entries()) {
    expect(code).toMatch(/^\d{5}-\d{5}-\d{5}-\d{5}$/);
    const typed = parseCode(code);
    expect(typed?.kind).toBe('recovery');
    expect(hashRecoveryCode(user, typed?.digits ?? '')).toEqual(hashes[index]);
    const others = { ...user, userId: 'c' };
    expect(hashRecoveryCode(others, typed?.digits ?? '')).not.toEqual(hashes[index]);
  }
});

it('draws a QR code with its three finders and a quiet zone of four modules', () => {
  const { size, path } = qrPath('otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ');
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)h/g)].map(([, x, y]) => `${x} ${y}`));
  expect(dark.size).toBeGreaterThan(100);
  for (const [x, y] of [
    [4, 4],
    [size - 11, 4],
    [4, size - 11],
  ] as const)
    expect([dark.has(`${x} ${y}`), dark.has(`${x + 6} ${y + 6}`)]).toEqual([true, true]);
  const coordinates = [...dark].flatMap((at) => at.split(' ').map(Number));
  expect([Math.min(...coordinates), Math.max(...coordinates)]).toEqual([4, size - 5]);
});
