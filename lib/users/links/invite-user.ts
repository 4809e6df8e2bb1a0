import type { Scope } from '@/lib/auth/scope';
import type { Role } from '@/lib/auth/roles';
import type { LocalizableMessage } from '@/lib/platform/i18n/localizer';
import { inTransaction } from '@/lib/platform/database/transaction';
import { isLookalike } from '@/lib/platform/names/lookalike';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { visibleText } from '@/lib/platform/text/visible-text';
import type { NewLink } from '@/lib/users/user-change-request';
import { lockUsers, type UserTransaction } from '@/lib/users/lock-users';
import { recordUserChange } from '@/lib/users/record-user-change';
import { refusalOfInvitation } from '@/lib/users/rules';

// A partner has tens of users rather than thousands, and all are compared within the transaction.
const MAX_COMPARED_USERS = 10_000;

/** The user to be, with the link for setting a password. */
export type Invitation = {
  actorId: string;
  userId: string;
  name: string;
  /** As `parseAddress` gives it, at the partner's domain. */
  email: string;
  roles: Role[];
  link: NewLink;
};

export type InvitationOutcome =
  { outcome: 'done'; recordId: string } | { outcome: 'refused'; reason: LocalizableMessage };

/**
 * Creates a user without a password and records the invitation or its refusal, in one transaction.
 */
export async function inviteUser(scope: Scope, invitation: Invitation): Promise<InvitationOutcome> {
  return inTransaction(scope, async (client) => {
    const transaction = { client, scope };
    const users = await lockUsers(transaction, [invitation.actorId]);
    const actor = users.find(({ id }) => id === invitation.actorId);
    if (!actor) throw new Error('The inviter is not a user of this partner.');
    const refusal =
      refusalOfInvitation(invitation.roles, actor) ?? (await insertUser(transaction, invitation));
    const { userId: id, name, email, roles } = invitation;
    const recordId = await recordUserChange(transaction, {
      actor: actor.email,
      before: null,
      after: {
        ...{ id, name, email, roles },
        disabledAt: null,
        hasPassword: false,
        identityProvider: 'local',
      },
      refusal: refusal ?? undefined,
    });
    return refusal ? { outcome: 'refused', reason: refusal } : { outcome: 'done', recordId };
  });
}

/** Inserts the user, or returns why not. */
async function insertUser(
  { client, scope }: UserTransaction,
  { actorId, userId, name, email, roles, link }: Invitation,
): Promise<LocalizableMessage | null> {
  const lookalike = await findLookalike({ client, scope }, { name, email });
  if (lookalike) return ({ t }) => t('users.rules.lookalike', lookalike);
  const { rowCount } = await client.query(
    `INSERT INTO partner_user (partner_id, id, email, display_name, roles, invitation_hash,
       invitation_expires_at, invitation_made_for, invitation_made_by)
     VALUES ($1, $2, $3, $4, $5::text[]::role[], $6, $7, $6, $8)
     ON CONFLICT (partner_id, email) WHERE identity_provider = 'local' DO NOTHING`,
    [scope.partnerId, userId, email, name, roles, link.hash, link.expiresAt, actorId],
  );
  return rowCount === 1
    ? null
    : ({ t }) => t('users.rules.emailTaken', { email: visibleText(email) });
}

// Invitations of a partner are serialised, because each locks the global admins.
async function findLookalike(
  { client, scope }: UserTransaction,
  invited: Pick<Invitation, 'name' | 'email'>,
): Promise<{ typed: string; known: string } | null> {
  const { rows } = await client.query<Pick<Invitation, 'name' | 'email'>>(
    'SELECT display_name AS name, email FROM partner_user WHERE partner_id = $1 ORDER BY id LIMIT $2',
    [scope.partnerId, MAX_COMPARED_USERS],
  );
  for (const field of ['email', 'name'] as const) {
    const typed = invited[field];
    const match = rows.find((known) => isLookalike(typed, known[field]));
    if (match) return { typed: isolatedText(typed), known: isolatedText(match[field]) };
  }
  return null;
}
