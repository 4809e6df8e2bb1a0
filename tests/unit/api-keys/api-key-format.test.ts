import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatApiKey, parseApiKey } from '@/lib/api-keys/api-key-format';
import { generateSecret } from '@/lib/auth/secret-token';

const makeParts = () => ({
  partnerId: randomUUID(),
  keyId: randomUUID(),
  secret: generateSecret(),
});

describe('a key', () => {
  it('contains the partner, the key id and the secret', () => {
    const parts = makeParts();
    const text = formatApiKey(parts);
    expect(text).toMatch(/^alk_[\w-]{86}$/);
    expect(parseApiKey(text)).toEqual(parts);
  });

  it('has exactly one spelling: its unused bits give no other one', () => {
    const text = formatApiKey(makeParts());
    const others = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_']
      .map((last) => text.slice(0, -1) + last)
      .filter((other) => other !== text && parseApiKey(other) !== null);
    const secrets = others.map((other) => parseApiKey(other)?.secret.toString('hex'));
    expect(secrets).not.toContain(parseApiKey(text)?.secret.toString('hex'));
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
  ])('cannot be %j', (text) => {
    expect(parseApiKey(text)).toBeNull();
  });

  it('is parsed without ever throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ minLength: 86, maxLength: 86 })), (text) => {
        expect([null, text, `alk_${text}`]).toContain(
          ((parts) => parts && formatApiKey(parts))(parseApiKey(text)),
        );
      }),
    );
  });
});
