import { expect, it } from 'vitest';
import { makeInvitationToken, parseInvitationToken } from '@/lib/auth/invitation-token';
import { verifySecret } from '@/lib/auth/secret-token';

const user = {
  partnerId: '5b1f7a52-1c0e-4a63-9d0c-0f6f2f6f1a01',
  userId: '00000000-0000-4000-8000-00000000000f',
};

it('contains the user that a link is for, and 32 random bytes as proof', () => {
  const { token, hash } = makeInvitationToken(user);
  const { secret = Buffer.alloc(0), ...whom } = parseInvitationToken(token) ?? {};
  expect(whom).toEqual(user);
  expect(secret).toHaveLength(32);
  expect(verifySecret(hash, secret)).toBe(true);
});

it('makes a different token each time', () => {
  const one = makeInvitationToken(user);
  const other = makeInvitationToken(user);
  expect(one.token).not.toBe(other.token);
  expect(verifySecret(one.hash, parseInvitationToken(other.token)?.secret ?? one.hash)).toBe(false);
});

it.each(['', 'x', 'x'.repeat(85), 'x'.repeat(87), '+'.repeat(86), '%00', `${'x'.repeat(85)}=`])(
  'does not accept %j as a token',
  (text) => expect(parseInvitationToken(text)).toBeNull(),
);
