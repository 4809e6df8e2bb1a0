import type { Scope } from '@/lib/auth/scope';
import { inTransaction } from '@/lib/database/transaction';
import type { Sentence } from '@/lib/i18n/sentence';
import { now } from '@/lib/time';
import { lockUsers, type UserTransaction } from './lock-users';
import { recordUserChange } from './record-user-change';
import { refusalOfChange, type UserChange } from './rules';
import type { User } from './user';

/** A new sign-in link: the hash of its secret, and when it ends. */
export type NewLink = { hash: Buffer; expiresAt: Date };

/** A change that somebody asks for, begun on a version of the user. */
export type ChangeOrder = {
  actorId: string;
  userId: string;
  version: number;
  change: Exclude<UserChange, { kind: 'link' }> | ({ kind: 'link' } & NewLink);
};

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
    const user = users.find(({ id }) => id === order.userId);
    const actor = users.find(({ id }) => id === order.actorId);
    if (!user || !actor) return { outcome: 'absent' };
    if (user.version !== order.version) return { outcome: 'stale' };
    if (isSame(user, order.change)) return { outcome: 'same' };
    const otherGlobalAdmins = users.filter((other) => other !== user && isGlobalAdmin(other));
    const refusal = refusalOfChange(order.change, {
      actor,
      user,
      otherGlobalAdmins: otherGlobalAdmins.length,
    });
    const after = changed(user, order.change);
    const change = { actor: actor.email, before: user, after, data: dataOf(order.change) };
    if (refusal) {
      await recordUserChange(transaction, { ...change, refusal });
      return { outcome: 'refused', sentence: refusal };
    }
    await write(transaction, { after, change: order.change });
    return { outcome: 'done', recordId: await recordUserChange(transaction, change) };
  });
}

function isSame(user: User, change: ChangeOrder['change']): boolean {
  if (change.kind !== 'roles') return false;
  return [...change.roles].sort().join() === [...user.roles].sort().join();
}

function isGlobalAdmin({ roles, disabledAt, hasPassword }: User): boolean {
  return roles.includes('global_admin') && !disabledAt && hasPassword;
}

function changed(user: User, change: ChangeOrder['change']): User {
  if (change.kind === 'roles') return { ...user, roles: change.roles };
  if (change.kind === 'disable') return { ...user, disabledAt: now() };
  return change.kind === 'enable' ? { ...user, disabledAt: null } : user;
}

function dataOf(change: ChangeOrder['change']): [key: string, value: string][] {
  if (change.kind !== 'link') return [];
  return [
    ['Change', 'New sign-in link'],
    ['ValidUntil', change.expiresAt.toISOString()],
  ];
}

async function write(
  { client, scope }: UserTransaction,
  { after, change }: { after: User; change: ChangeOrder['change'] },
): Promise<void> {
  const key = [scope.partnerId, after.id];
  await client.query(
    `UPDATE partner_user SET roles = $3::text[]::role[], disabled_at = $4, version = version + 1
     WHERE partner_id = $1 AND id = $2`,
    [...key, after.roles, after.disabledAt],
  );
  // A link that was open does not open again when the user is enabled.
  if (change.kind !== 'link' && change.kind !== 'disable') return;
  const link = change.kind === 'link' ? change : { hash: null, expiresAt: null };
  await client.query(
    `UPDATE partner_user SET invitation_hash = $3, invitation_expires_at = $4
     WHERE partner_id = $1 AND id = $2`,
    [...key, link.hash, link.expiresAt],
  );
}
