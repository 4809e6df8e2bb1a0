import type { Scope } from '@/lib/auth/scope';
import { inTransaction } from '@/lib/platform/database/transaction';
import type { Sentence } from '@/lib/platform/i18n/sentence';
import { now } from '@/lib/platform/time/time';
import type { ChangeOrder, UserDeed } from './change-order';
import { lockUsers, type UserTransaction } from './lock-users';
import { linkData } from './links/link-data';
import { readAdmins } from './read-admins';
import { recordUserChange } from './record-user-change';
import { refusalOfChange } from './rules';
import { openRequestOf, type User } from './user';
import { writeLink } from './links/write-link';

export type ChangeOutcome =
  | { outcome: 'done'; recordId: string }
  /** By a rule, which is in the log as well. */
  | { outcome: 'refused'; sentence: Sentence }
  /** The user was changed since that version. */
  | { outcome: 'stale' }
  /** Everything is as it was ordered already. */
  | { outcome: 'same' }
  | { outcome: 'absent' };

/** Changes a user of the partner and records it, in one transaction. */
export async function changeUser(scope: Scope, order: ChangeOrder): Promise<ChangeOutcome> {
  return inTransaction(async (client) => {
    const transaction = { client, scope };
    const users = await lockUsers(transaction, [order.actorId, order.userId]);
    const deed = deedOf(order, users);
    if (!deed) return { outcome: 'absent' };
    if (deed.user.version !== order.version) return { outcome: 'stale' };
    if (isSame(deed)) return { outcome: 'same' };
    return decide(transaction, deed);
  });
}

async function decide(transaction: UserTransaction, deed: UserDeed): Promise<ChangeOutcome> {
  const { actor, user, change, request } = deed;
  const admins = await readAdmins(transaction);
  const askedBy = request?.askedBy ?? null;
  const refusal = refusalOfChange(change, { actor, user, admins, askedBy });
  const after = changed(deed);
  const record = { actor: actor.email, before: user, after, data: linkData(deed) };
  if (refusal) {
    await recordUserChange(transaction, { ...record, refusal });
    return { outcome: 'refused', sentence: refusal };
  }
  await write(transaction, { ...deed, user: after });
  return { outcome: 'done', recordId: await recordUserChange(transaction, record) };
}

function deedOf({ actorId, userId, change }: ChangeOrder, users: User[]): UserDeed | null {
  const find = (wanted: string | undefined) => users.find(({ id }) => id === wanted);
  const [actor, user] = [find(actorId), find(userId)];
  if (!actor || !user) return null;
  const at = now();
  const request = openRequestOf(user, at);
  return { actor, user, change, request, asker: find(request?.askedBy)?.email ?? null, at };
}

function isSame({ user, change }: UserDeed): boolean {
  if (change.kind !== 'roles') return false;
  return [...change.roles].sort().join() === [...user.roles].sort().join();
}

function changed({ user, change, at }: UserDeed): User {
  if (change.kind === 'roles') return { ...user, roles: change.roles };
  if (change.kind === 'disable') return { ...user, disabledAt: at };
  return change.kind === 'enable' ? { ...user, disabledAt: null } : user;
}

async function write(transaction: UserTransaction, deed: UserDeed): Promise<void> {
  const { client, scope } = transaction;
  const { id, roles, disabledAt } = deed.user;
  await client.query(
    `UPDATE partner_user SET roles = $3::text[]::role[], disabled_at = $4, version = version + 1
     WHERE partner_id = $1 AND id = $2`,
    [scope.partnerId, id, roles, disabledAt],
  );
  await writeLink(transaction, deed);
}
