import type { Scope } from '@/lib/auth/scope';
import { inTransaction } from '@/lib/platform/database/transaction';
import type { LocalizableMessage } from '@/lib/platform/i18n/localizer';
import { now } from '@/lib/platform/time/time';
import type { UserChangeRequest, UserChangeAttempt } from './user-change-request';
import { lockUsers, type UserTransaction } from './lock-users';
import { linkData } from './links/link-data';
import { readAdmins } from './read-admins';
import { recordUserChange } from './record-user-change';
import { refusalOfChange } from './rules';
import { openLinkRequest, type User } from './user';
import { writeLink } from './links/write-link';

export type UserChangeOutcome =
  | { outcome: 'done'; recordId: string }
  /** By a rule, which is in the log as well. */
  | { outcome: 'refused'; sentence: LocalizableMessage }
  /** The user was changed since that version. */
  | { outcome: 'stale' }
  /** Everything is as it was ordered already. */
  | { outcome: 'same' }
  | { outcome: 'absent' };

/** Changes a user of the partner and records it, in one transaction. */
export async function changeUser(
  scope: Scope,
  order: UserChangeRequest,
): Promise<UserChangeOutcome> {
  return inTransaction(async (client) => {
    const transaction = { client, scope };
    const users = await lockUsers(transaction, [order.actorId, order.userId]);
    const deed = findAttempt(order, users);
    if (!deed) return { outcome: 'absent' };
    if (deed.user.version !== order.version) return { outcome: 'stale' };
    if (changesNothing(deed)) return { outcome: 'same' };
    return decide(transaction, deed);
  });
}

async function decide(
  transaction: UserTransaction,
  deed: UserChangeAttempt,
): Promise<UserChangeOutcome> {
  const { actor, user, change, linkRequest } = deed;
  const admins = await readAdmins(transaction);
  const askedBy = linkRequest?.askedBy ?? null;
  const refusal = refusalOfChange(change, { actor, user, admins, askedBy });
  const after = applyChange(deed);
  const record = { actor: actor.email, before: user, after, data: linkData(deed) };
  if (refusal) {
    await recordUserChange(transaction, { ...record, refusal });
    return { outcome: 'refused', sentence: refusal };
  }
  await write(transaction, { ...deed, user: after });
  return { outcome: 'done', recordId: await recordUserChange(transaction, record) };
}

function findAttempt(
  { actorId, userId, change }: UserChangeRequest,
  users: User[],
): UserChangeAttempt | null {
  const find = (wanted: string | undefined) => users.find(({ id }) => id === wanted);
  const [actor, user] = [find(actorId), find(userId)];
  if (!actor || !user) return null;
  const at = now();
  const linkRequest = openLinkRequest(user, at);
  return {
    actor,
    user,
    change,
    linkRequest,
    requesterEmail: find(linkRequest?.askedBy)?.email ?? null,
    at,
  };
}

function changesNothing({ user, change }: UserChangeAttempt): boolean {
  if (change.kind !== 'roles') return false;
  return [...change.roles].sort().join() === [...user.roles].sort().join();
}

function applyChange({ user, change, at }: UserChangeAttempt): User {
  if (change.kind === 'roles') return { ...user, roles: change.roles };
  if (change.kind === 'disable') return { ...user, disabledAt: at };
  return change.kind === 'enable' ? { ...user, disabledAt: null } : user;
}

async function write(transaction: UserTransaction, deed: UserChangeAttempt): Promise<void> {
  const { client, scope } = transaction;
  const { id, roles, disabledAt } = deed.user;
  await client.query(
    `UPDATE partner_user SET roles = $3::text[]::role[], disabled_at = $4, version = version + 1
     WHERE partner_id = $1 AND id = $2`,
    [scope.partnerId, id, roles, disabledAt],
  );
  await writeLink(transaction, deed);
}
