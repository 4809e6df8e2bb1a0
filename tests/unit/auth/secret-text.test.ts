import { describe, expect, it } from 'vitest';
import { hashSecret, isSecretOf, makeSecret } from '@/lib/auth/secret-text';

describe('the stored hash', () => {
  it('knows its secret and no other', () => {
    const secret = makeSecret();
    const hash = hashSecret(secret);
    expect(hash).toHaveLength(32);
    expect(hash.equals(secret)).toBe(false);
    expect(isSecretOf(hash, secret)).toBe(true);
    expect(isSecretOf(hash, makeSecret())).toBe(false);
    expect(isSecretOf(Buffer.alloc(0), secret)).toBe(false);
  });
});
