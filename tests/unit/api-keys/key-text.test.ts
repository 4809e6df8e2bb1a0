import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatKey, parseKey } from '@/lib/api-keys/key-text';
import { makeSecret } from '@/lib/auth/secret-text';

const makeParts = () => ({ partnerId: randomUUID(), keyId: randomUUID(), secret: makeSecret() });

describe('a key', () => {
  it('says whose it is, which one, and its secret', () => {
    const parts = makeParts();
    const text = formatKey(parts);
    expect(text).toMatch(/^alk_[\w-]{86}$/);
    expect(parseKey(text)).toEqual(parts);
  });

  it('has one text only: its spare bits are no other spelling of it', () => {
    const text = formatKey(makeParts());
    const others = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_']
      .map((last) => text.slice(0, -1) + last)
      .filter((other) => other !== text && parseKey(other) !== null);
    const secrets = others.map((other) => parseKey(other)?.secret.toString('hex'));
    expect(secrets).not.toContain(parseKey(text)?.secret.toString('hex'));
  });

  it.each([
    '',
    'alk_',
    'ALK_',
    'Bearer',
    ' ',
    '\0',
    'alk_' + 'A'.repeat(85),
    'alk_' + '='.repeat(86),
  ])('is not %j', (text) => {
    expect(parseKey(text)).toBeNull();
  });

  it('is read without ever throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ minLength: 86, maxLength: 86 })), (text) => {
        expect([null, text, `alk_${text}`]).toContain(
          ((parts) => parts && formatKey(parts))(parseKey(text)),
        );
      }),
    );
  });
});
