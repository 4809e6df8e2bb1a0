import type { UserKey } from './sessions/session';
import { formatSecretToken, hashSecret, generateSecret, parseSecretToken } from './secret-token';

/** The parts of a link's token: whom it is for, and the secret that proves it. */
export type InvitationProof = UserKey & { secret: Buffer };

/** Creates a token for a user's link, with the hash of its secret, which is all that is stored. */
export function makeInvitationToken({ partnerId, userId }: UserKey): {
  token: string;
  hash: Buffer;
} {
  const secret = generateSecret();
  return { token: formatSecretToken({ partnerId, id: userId, secret }), hash: hashSecret(secret) };
}

/** The parts of a token, or null when the text is not a token. Never throws. */
export function parseInvitationToken(token: string): InvitationProof | null {
  const parts = parseSecretToken(token);
  return parts && { partnerId: parts.partnerId, userId: parts.id, secret: parts.secret };
}
