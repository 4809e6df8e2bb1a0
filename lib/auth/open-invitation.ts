import { withPrisma } from '@/lib/platform/database/database';
import { parseInvitationToken, type InvitationProof } from './invitation-token';
import { grantScope, type Scope } from './scope';
import { verifySecret } from './secret-token';

/** A valid sign-in link: whom it is for, and what proves it. */
export type OpenInvitation = {
  scope: Scope;
  proof: InvitationProof;
  name: string;
  email: string;
  /** Whether nobody has named the user yet: a command on the server knows only the email. */
  isUnnamed: boolean;
  partnerName: string;
};

/**
 * The gate for people who have a sign-in link instead of a session: whom the token is for at an
 * instant, or null. Unknown, used, replaced and expired links and those of disabled users all give
 * null. Calling it changes nothing, because mail scanners and previews follow links too.
 */
export async function findOpenInvitation(token: string, at: Date): Promise<OpenInvitation | null> {
  const proof = parseInvitationToken(token);
  if (!proof) return null;
  const { partnerId, userId } = proof;
  const user = await withPrisma(proof, ({ partnerUser }) =>
    partnerUser.findFirst({
      where: { partnerId, id: userId },
      include: { partner: true },
    }),
  );
  if (!user || !isLinkValid(user, { proof, at })) return null;
  return {
    scope: grantScope(partnerId),
    proof,
    name: user.displayName,
    email: user.email,
    isUnnamed: isUnnamed({ name: user.displayName, email: user.email }),
    partnerName: user.partner.name,
  };
}

/** Whether a user has no name but the email. */
export function isUnnamed({ name, email }: { name: string; email: string }): boolean {
  return name === email;
}

/** The stored columns of a user's link. */
export type StoredLink = {
  invitationHash: Uint8Array | null;
  invitationExpiresAt: Date | null;
  /** The users behind the link of the hash `invitationMadeFor`: see prisma/schema.prisma. */
  invitationMadeFor: Uint8Array | null;
  invitationMadeBy: string | null;
  invitationAskedBy: string | null;
  passwordHash: string | null;
  disabledAt: Date | null;
};

/**
 * Whether the proof is valid for the user's link at an instant; the link expires at, not after, its
 * expiry. A link for a user who has a password takes two people, even if an earlier version let one
 * person make it.
 */
export function isLinkValid(
  user: StoredLink,
  { proof, at }: { proof: InvitationProof; at: Date },
): boolean {
  if (!user.invitationHash || !user.invitationExpiresAt || user.disabledAt) return false;
  if (user.passwordHash !== null && !isApproved(user)) return false;
  return verifySecret(user.invitationHash, proof.secret) && at < user.invitationExpiresAt;
}

/** Whether it is known who made the user's current link. */
export function hasKnownMakers({
  invitationHash,
  invitationMadeFor,
}: Pick<StoredLink, 'invitationHash' | 'invitationMadeFor'>): boolean {
  if (!invitationHash || !invitationMadeFor) return false;
  return Buffer.compare(invitationHash, invitationMadeFor) === 0;
}

// By two of the partner's users, or by a command on the server.
function isApproved(user: StoredLink): boolean {
  const isByOneAlone = user.invitationMadeBy !== null && user.invitationAskedBy === null;
  return hasKnownMakers(user) && !isByOneAlone;
}
