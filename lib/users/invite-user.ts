import type { Scope } from '@/lib/auth/scope';
import type { Role } from '@/lib/auth/roles';
import type { Sentence } from '@/lib/i18n/sentence';
import { inTransaction } from '@/lib/database/transaction';
import { visibleText } from '@/lib/text/visible-text';
import type { NewLink } from './change-user';
import { lockUsers, type UserTransaction } from './lock-users';
import { recordUserChange } from './record-user-change';
import { refusalOfInvitation } from './rules';

/** Who is to become a user, with the link by which that person chooses a password. */
export type Invitation = {
  actorId: string;
  userId: string;
  name: string;
  /** Lower case, at the partner's domain. */
  email: string;
  roles: Role[];
  link: NewLink;
};

export type InvitationOutcome =
  { outcome: 'done'; recordId: string } | { outcome: 'refused'; sentence: Sentence };

/** Makes a user without a password and records it, in one transaction. */
export async function inviteUser(scope: Scope, invitation: Invitation): Promise<InvitationOutcome> {
  return inTransaction(async (client) => {
    const transaction = { client, scope };
    const users = await lockUsers(transaction, [invitation.actorId]);
    const actor = users.find(({ id }) => id === invitation.actorId);
    if (!actor) throw new Error('Who invites is a user of the partner.');
    const refusal =
      refusalOfInvitation(invitation.roles, actor) ?? (await insertUser(transaction, invitation));
    const { userId: id, name, email, roles } = invitation;
    const recordId = await recordUserChange(transaction, {
      actor: actor.email,
      before: null,
      after: { id, name, email, roles, disabledAt: null, hasPassword: false },
      refusal: refusal ?? undefined,
    });
    return refusal ? { outcome: 'refused', sentence: refusal } : { outcome: 'done', recordId };
  });
}

/** Gives the sentence that says why not. */
async function insertUser(
  { client, scope }: UserTransaction,
  { userId, name, email, roles, link }: Invitation,
): Promise<Sentence | null> {
  const { rowCount } = await client.query(
    `INSERT INTO partner_user (partner_id, id, email, display_name, roles, invitation_hash,
       invitation_expires_at)
     VALUES ($1, $2, $3, $4, $5::text[]::role[], $6, $7)
     ON CONFLICT (partner_id, email) DO NOTHING`,
    [scope.partnerId, userId, email, name, roles, link.hash, link.expiresAt],
  );
  return rowCount === 1
    ? null
    : ({ t }) => t('users.rules.emailTaken', { email: visibleText(email) });
}
