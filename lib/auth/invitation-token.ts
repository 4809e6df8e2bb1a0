import type { UserKey } from './sign-in/authenticate';
import { formatSecretToken, hashSecret, generateSecret, parseSecretToken } from './secret-token';

/** A link's token as it came back: whom it is for, and the secret that proves it. */
export type InvitationProof = UserKey & { secret: Buffer };

/** A token for a user's link, and the hash of its secret, which is all that is stored. */
export function makeInvitationToken({ partnerId, userId }: UserKey): {
  token: string;
  hash: Buffer;
} {
  const secret = generateSecret();
  return { token: formatSecretToken({ partnerId, id: userId, secret }), hash: hashSecret(secret) };
}

/** What a token says, or null when it is none. Never throws. */
export function parseInvitationToken(token: string): InvitationProof | null {
  const parts = parseSecretToken(token);
  return parts && { partnerId: parts.partnerId, userId: parts.id, secret: parts.secret };
}
