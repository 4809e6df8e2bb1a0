import type { Identity } from '@/lib/auth/authenticate';
import { opensFor, type Invited, type StoredLink } from '@/lib/auth/invited';
import { hashPassword, passwordMark } from '@/lib/auth/password';
import { inTransaction } from '@/lib/database/transaction';
import { lockUsers } from './lock-users';
import { recordUserChange } from './record-user-change';

/**
 * Gives the user of a link the password and uses the link up, at an instant, and records it as done
 * by that user. Gives who is to be signed in, or null, and nothing done, when the link opens no
 * more: of two at once one wins.
 */
export async function acceptInvitation(
  { scope, proof }: Invited,
  { password, at }: { password: string; at: Date },
): Promise<Identity | null> {
  const passwordHash = await hashPassword(password);
  return inTransaction(async (client) => {
    const key = [scope.partnerId, proof.userId];
    const users = await lockUsers({ client, scope }, [proof.userId]);
    const user = users.find(({ id }) => id === proof.userId);
    const { rows } = await client.query<StoredLink>(
      `SELECT invitation_hash AS "invitationHash", invitation_expires_at AS "invitationExpiresAt",
         disabled_at AS "disabledAt"
       FROM partner_user WHERE partner_id = $1 AND id = $2`,
      key,
    );
    if (!user || !rows[0] || !opensFor(rows[0], { proof, at })) return null;
    await client.query(
      `UPDATE partner_user SET password_hash = $3, invitation_hash = NULL,
         invitation_expires_at = NULL, version = version + 1
       WHERE partner_id = $1 AND id = $2`,
      [...key, passwordHash],
    );
    await recordUserChange(
      { client, scope },
      {
        actor: user.email,
        before: user,
        after: { ...user, hasPassword: true },
        data: [['Change', 'Used the sign-in link']],
      },
    );
    return {
      partnerId: scope.partnerId,
      userId: user.id,
      passwordMark: passwordMark(passwordHash),
    };
  });
}
