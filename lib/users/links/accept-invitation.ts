import {
  hasKnownMakers,
  isUnnamed,
  isLinkValid,
  type OpenInvitation,
  type StoredLink,
} from '@/lib/auth/open-invitation';
import { endAllSessions } from '@/lib/auth/sessions/end-sessions';
import type { ProvenByPassword } from '@/lib/auth/sessions/open-session';
import { forgetOrigins } from '@/lib/auth/sign-in/attempts/known-origins';
import { hashPassword } from '@/lib/auth/sign-in/password';
import { inTransaction } from '@/lib/platform/database/transaction';
import { usedLinkData, type LinkMakers } from './link-data';
import { lockUsers, type UserTransaction } from '@/lib/users/lock-users';
import { recordUserChange } from '@/lib/users/record-user-change';
import type { User } from '@/lib/users/user';

/**
 * Sets the password of a link's user, and the name if they had none yet, uses up the link and records that as done by the user, with
 * who made the link. The user's sessions end. Returns the user to sign in,
 * or null without any change when the link is no longer valid: of two concurrent calls only one
 * succeeds.
 */
export async function acceptInvitation(
  { scope, proof }: OpenInvitation,
  { password, displayName, at }: { password: string; displayName?: string; at: Date },
): Promise<ProvenByPassword | null> {
  const passwordHash = await hashPassword(password);
  return inTransaction(scope, async (client) => {
    const transaction = { client, scope };
    const users = await lockUsers(transaction, [proof.userId]);
    const user = users.find(({ id }) => id === proof.userId);
    const link = user && (await readLink(transaction, user));
    if (!user || !link || !isLinkValid(link, { proof, at })) return null;
    const name = (isUnnamed(user) && displayName) || user.name;
    await writePassword(transaction, {
      user: { ...user, name },
      passwordHash,
      letInBy: link.letInBy,
    });
    await recordUserChange(transaction, {
      actor: user.email,
      before: user,
      after: { ...user, name, hasPassword: true },
      data: usedLinkData(link.makers, { isFirst: !user.hasPassword }),
    });
    const key = { partnerId: scope.partnerId, userId: user.id };
    await endAllSessions(key, { reason: 'password_changed', client });
    await forgetOrigins(client, key);
    return { user: key, passwordHash, method: 'link' };
  });
}

type OpenLink = StoredLink & {
  makers: LinkMakers | null;
  /** Who made the link alone, if one person did. */
  letInBy: string | null;
};

async function readLink(
  { client, scope }: UserTransaction,
  { id }: User,
): Promise<OpenLink | null> {
  const { rows } = await client.query<StoredLink & LinkMakers>(
    `SELECT linked.invitation_hash AS "invitationHash",
       linked.invitation_expires_at AS "invitationExpiresAt",
       linked.invitation_made_for AS "invitationMadeFor",
       linked.invitation_made_by AS "invitationMadeBy",
       linked.invitation_asked_by AS "invitationAskedBy",
       linked.password_hash AS "passwordHash", linked.disabled_at AS "disabledAt",
       maker.email AS "madeBy", asker.email AS "askedBy"
     FROM partner_user linked
       LEFT JOIN partner_user maker ON maker.partner_id = $1 AND maker.id = linked.invitation_made_by
       LEFT JOIN partner_user asker ON asker.partner_id = $1 AND asker.id = linked.invitation_asked_by
     WHERE linked.partner_id = $1 AND linked.id = $2`,
    [scope.partnerId, id],
  );
  const [row] = rows;
  if (!row) return null;
  const { madeBy, askedBy, ...link } = row;
  if (!hasKnownMakers(link)) return { ...link, makers: null, letInBy: null };
  const letInBy = askedBy === null ? link.invitationMadeBy : null;
  return { ...link, makers: { madeBy, askedBy }, letInBy };
}

async function writePassword(
  { client, scope }: UserTransaction,
  { user, passwordHash, letInBy }: { user: User; passwordHash: string; letInBy: string | null },
): Promise<void> {
  await client.query(
    `UPDATE partner_user SET password_hash = $3, display_name = $5, invitation_hash = NULL,
       invitation_expires_at = NULL, invitation_made_for = NULL, invitation_made_by = NULL,
       invitation_asked_by = NULL, link_asked_by = NULL, link_asked_at = NULL,
       let_in_by = CASE WHEN password_hash IS NULL THEN $4::uuid ELSE let_in_by END,
       version = version + 1
     WHERE partner_id = $1 AND id = $2`,
    [scope.partnerId, user.id, passwordHash, letInBy, user.name],
  );
}
