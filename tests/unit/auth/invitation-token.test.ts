import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { isSameHash, makeInvitationToken, parseInvitationToken } from '@/lib/auth/invitation-token';

const user = {
  partnerId: '5b1f7a52-1c0e-4a63-9d0c-0f6f2f6f1a01',
  userId: '00000000-0000-4000-8000-00000000000f',
};

it('says in its token whom a link is for, and proves it by the hash of 32 random bytes', () => {
  const { token, hash } = makeInvitationToken(user);
  expect(parseInvitationToken(token)).toEqual({ ...user, hash });
  const bytes = Buffer.from(token, 'base64url');
  expect(bytes).toHaveLength(64);
  expect(createHash('sha256').update(bytes.subarray(32)).digest()).toEqual(hash);
});

it('makes another token each time', () => {
  const one = makeInvitationToken(user);
  const other = makeInvitationToken(user);
  expect(isSameHash(one.hash, one.hash)).toBe(true);
  expect(isSameHash(one.hash, other.hash)).toBe(false);
  expect(isSameHash(one.hash, one.hash.subarray(1))).toBe(false);
});

it.each(['', 'x', 'x'.repeat(85), 'x'.repeat(87), '+'.repeat(86), '%00', `${'x'.repeat(85)}=`])(
  'takes %j for no token',
  (text) => expect(parseInvitationToken(text)).toBeNull(),
);
