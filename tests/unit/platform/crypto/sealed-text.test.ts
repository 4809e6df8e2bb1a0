import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openText, sealText } from '@/lib/platform/crypto/sealed-text';

const context = { purpose: 'test', owner: 'partner/user' };

beforeEach(() => vi.stubEnv('NEXTAUTH_SECRET', 'a secret of more than thirty-two bytes'));
afterEach(() => vi.unstubAllEnvs());

it.each(['', 'JBSWY3DPEHPK3PXP', '秘密 🔑', 'x'.repeat(10_000)])('opens what it sealed', (text) => {
  const sealed = sealText(context, text);
  expect(sealed).toMatch(/^[\w-]+$/);
  expect(openText(context, sealed)).toBe(text);
  if (text !== '') expect(Buffer.from(sealed, 'base64url').includes(text)).toBe(false);
});

it('seals the same text differently each time', () => {
  expect(sealText(context, 'one')).not.toBe(sealText(context, 'one'));
});

it('opens for no other purpose, owner or secret', () => {
  const sealed = sealText(context, 'one');
  expect(openText({ ...context, purpose: 'other' }, sealed)).toBeNull();
  expect(openText({ ...context, owner: 'partner/other' }, sealed)).toBeNull();
  vi.stubEnv('NEXTAUTH_SECRET', 'another secret of more than 32 bytes');
  expect(openText(context, sealed)).toBeNull();
});

it('opens nothing that was changed in any byte, cut or extended', () => {
  const bytes = Buffer.from(sealText(context, 'one'), 'base64url');
  for (let index = 0; index < bytes.length; index += 1) {
    const changed = Buffer.from(bytes);
    changed[index] = (changed[index] ?? 0) ^ 1;
    expect(openText(context, changed.toString('base64url'))).toBeNull();
    expect(openText(context, bytes.subarray(0, index).toString('base64url'))).toBeNull();
  }
  expect(openText(context, Buffer.concat([bytes, bytes]).toString('base64url'))).toBeNull();
});

it.each(['', 'x', 'not sealed at all', '\0', '=', '💥', 'A'.repeat(64)])(
  'opens nothing that was never sealed: %j',
  (text) => expect(openText(context, text)).toBeNull(),
);
