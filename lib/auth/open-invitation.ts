import { getDatabase } from '@/lib/platform/database/database';
import { parseInvitationToken, type InvitationProof } from './invitation-token';
import { grantScope, type Scope } from './scope';
import { verifySecret } from './secret-token';

/** Somebody who holds a link that opens: whom it is for, and what proves it. */
export type OpenInvitation = {
  scope: Scope;
  proof: InvitationProof;
  name: string;
  email: string;
  partnerName: string;
};

/**
 * The gate of those who have a link instead of a session: whom its token is for at an instant, or
 * null. A link that is unknown, used, replaced, expired or of a disabled user is the same nothing.
 * It changes nothing: mail scanners and previews follow links too.
 */
export async function findOpenInvitation(token: string, at: Date): Promise<OpenInvitation | null> {
  const proof = parseInvitationToken(token);
  if (!proof) return null;
  const { partnerId, userId } = proof;
  const user = await getDatabase().prisma.partnerUser.findUnique({
    where: { partnerId_id: { partnerId, id: userId } },
    include: { partner: true },
  });
  if (!user || !isLinkValid(user, { proof, at })) return null;
  return {
    scope: grantScope(partnerId),
    proof,
    name: user.displayName,
    email: user.email,
    partnerName: user.partner.name,
  };
}

/** What is stored of a user's link. */
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
 * Whether the link of a proof opens for the user at an instant; its last instant is outside. For
 * whoever has a password it takes two people, also where an earlier version has made it for one.
 */
export function isLinkValid(
  user: StoredLink,
  { proof, at }: { proof: InvitationProof; at: Date },
): boolean {
  if (!user.invitationHash || !user.invitationExpiresAt || user.disabledAt) return false;
  if (user.passwordHash !== null && !isApproved(user)) return false;
  return verifySecret(user.invitationHash, proof.secret) && at < user.invitationExpiresAt;
}

/** Whether it is known who is behind the user's link as it is now. */
export function hasKnownMakers({
  invitationHash,
  invitationMadeFor,
}: Pick<StoredLink, 'invitationHash' | 'invitationMadeFor'>): boolean {
  if (!invitationHash || !invitationMadeFor) return false;
  return Buffer.compare(invitationHash, invitationMadeFor) === 0;
}

// By two of the partner's, or by a command of the server's.
function isApproved(user: StoredLink): boolean {
  const isByOneAlone = user.invitationMadeBy !== null && user.invitationAskedBy === null;
  return hasKnownMakers(user) && !isByOneAlone;
}
