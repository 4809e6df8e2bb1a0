import type { Scope } from '@/lib/auth/scope';
import { endAllSessions } from '@/lib/auth/sessions/end-sessions';
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
import { clearSecondFactor } from './second-factor/write-second-factor';
import { writeLink } from './links/write-link';

export type UserChangeOutcome =
  | { outcome: 'done'; recordId: string }
  /** By a rule; the refusal is in the log as well. */
  | { outcome: 'refused'; reason: LocalizableMessage }
  /** The user has changed since that version. */
  | { outcome: 'stale' }
  /** Everything is already as requested. */
  | { outcome: 'unchanged' }
  | { outcome: 'absent' };

/** Changes a user of the partner and records the change or its refusal, in one transaction. */
export async function changeUser(
  scope: Scope,
  request: UserChangeRequest,
): Promise<UserChangeOutcome> {
  return inTransaction(scope, async (client) => {
    const transaction = { client, scope };
    const users = await lockUsers(transaction, [request.actorId, request.userId]);
    const attempt = findAttempt(request, users);
    if (!attempt) return { outcome: 'absent' };
    if (attempt.user.version !== request.version) return { outcome: 'stale' };
    if (changesNothing(attempt)) return { outcome: 'unchanged' };
    return decide(transaction, attempt);
  });
}

async function decide(
  transaction: UserTransaction,
  attempt: UserChangeAttempt,
): Promise<UserChangeOutcome> {
  const { actor, user, change, linkRequest } = attempt;
  const admins = await readAdmins(transaction);
  const askedBy = linkRequest?.askedBy ?? null;
  const refusal = refusalOfChange(change, { actor, user, admins, askedBy });
  const after = applyChange(attempt);
  const record = { actor: actor.email, before: user, after, data: linkData(attempt) };
  if (refusal) {
    await recordUserChange(transaction, { ...record, refusal });
    return { outcome: 'refused', reason: refusal };
  }
  await write(transaction, { ...attempt, user: after });
  return { outcome: 'done', recordId: await recordUserChange(transaction, record) };
}

function findAttempt(
  { actorId, userId, change }: UserChangeRequest,
  users: User[],
): UserChangeAttempt | null {
  const find = (soughtId: string | undefined) => users.find(({ id }) => id === soughtId);
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
  if (change.kind === 'resetSecondFactor') return user.secondFactorSince === null;
  if (change.kind !== 'roles') return false;
  return [...change.roles].sort().join() === [...user.roles].sort().join();
}

function applyChange({ user, change, at }: UserChangeAttempt): User {
  if (change.kind === 'roles') return { ...user, roles: change.roles };
  if (change.kind === 'disable') return { ...user, disabledAt: at };
  if (change.kind === 'resetSecondFactor') return { ...user, secondFactorSince: null };
  return change.kind === 'enable' ? { ...user, disabledAt: null } : user;
}

async function write(transaction: UserTransaction, attempt: UserChangeAttempt): Promise<void> {
  const { client, scope } = transaction;
  const { id, roles, disabledAt } = attempt.user;
  await client.query(
    `UPDATE partner_user SET roles = $3::text[]::role[], disabled_at = $4, version = version + 1
     WHERE partner_id = $1 AND id = $2`,
    [scope.partnerId, id, roles, disabledAt],
  );
  const key = { partnerId: scope.partnerId, userId: id };
  if (attempt.change.kind === 'disable') await endAllSessions(key, { reason: 'disabled', client });
  if (attempt.change.kind === 'resetSecondFactor') {
    await clearSecondFactor({ client, key });
    await endAllSessions(key, { reason: 'second_factor_changed', client });
  }
  await writeLink(transaction, attempt);
}
