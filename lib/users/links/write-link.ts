import type { UserChangeAttempt } from '@/lib/users/user-change-request';
import type { UserTransaction } from '@/lib/users/lock-users';

/** Writes the effect of a change on the user's link and link request. */
export async function writeLink(
  transaction: UserTransaction,
  attempt: UserChangeAttempt,
): Promise<void> {
  const { actor, change, linkRequest, at } = attempt;
  switch (change.kind) {
    case 'link':
      return updateLink(transaction, { ...attempt, link: { ...change, askedBy: null } });
    case 'approveLink':
      return updateLink(transaction, {
        ...attempt,
        link: { ...change, askedBy: linkRequest?.askedBy ?? null },
      });
    case 'disable':
      // Neither becomes valid again when the user is enabled.
      return updateLink(transaction, { ...attempt, link: null });
    case 'askLink':
      return updateLinkRequest(transaction, { ...attempt, request: { by: actor.id, at } });
    case 'declineLink':
      return updateLinkRequest(transaction, { ...attempt, request: null });
    case 'roles':
    case 'enable':
    case 'resetSecondFactor':
  }
}

type LinkToStore = { hash: Buffer; expiresAt: Date; askedBy: string | null };

async function updateLink(
  { client, scope }: UserTransaction,
  { actor, user, link }: Pick<UserChangeAttempt, 'actor' | 'user'> & { link: LinkToStore | null },
): Promise<void> {
  await client.query(
    `UPDATE partner_user SET invitation_hash = $3, invitation_expires_at = $4,
       invitation_made_for = $3, invitation_made_by = $5, invitation_asked_by = $6,
       link_asked_by = NULL, link_asked_at = NULL
     WHERE partner_id = $1 AND id = $2`,
    [
      ...[scope.partnerId, user.id, link?.hash ?? null, link?.expiresAt ?? null],
      ...[link && actor.id, link && link.askedBy],
    ],
  );
}

async function updateLinkRequest(
  { client, scope }: UserTransaction,
  { user, request }: Pick<UserChangeAttempt, 'user'> & { request: { by: string; at: Date } | null },
): Promise<void> {
  await client.query(
    `UPDATE partner_user SET link_asked_by = $3, link_asked_at = $4
     WHERE partner_id = $1 AND id = $2`,
    [scope.partnerId, user.id, request?.by ?? null, request?.at ?? null],
  );
}
