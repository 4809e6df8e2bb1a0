import { describe, expect, it } from 'vitest';
import { hashSecret, verifySecret, generateSecret } from '@/lib/auth/secret-token';

describe('the stored hash', () => {
  it('matches its own secret and no other', () => {
    const secret = generateSecret();
    const hash = hashSecret(secret);
    expect(hash).toHaveLength(32);
    expect(hash.equals(secret)).toBe(false);
    expect(verifySecret(hash, secret)).toBe(true);
    expect(verifySecret(hash, generateSecret())).toBe(false);
    expect(verifySecret(Buffer.alloc(0), secret)).toBe(false);
  });
});
