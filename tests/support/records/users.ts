import { randomUUID } from 'node:crypto';
import type { Role } from '@/lib/auth/roles';
import type { Locale } from '@/lib/platform/i18n/locales';
import { localizerFor } from '@/lib/platform/i18n/localizer';
import { sql } from '@/lib/platform/database/database';
import type { UserChangeRequest } from '@/lib/users/user-change-request';
import { changeUser, type UserChangeOutcome } from '@/lib/users/change-user';
import { inviteUser, type InvitationOutcome } from '@/lib/users/links/invite-user';
import { makeInvitationToken } from '@/lib/auth/invitation-token';
import { findUser } from '@/lib/users/queries';
import type { User } from '@/lib/users/user';
import { makeUser, type TestPartner } from './partners';
import { ownerRows } from '@/tests/support/database/as-owner';

/** Creates a user with a password; returns the id. */
export function makeUserWith(partner: TestPartner, roles: Role[]): Promise<string> {
  const name = `user-${randomUUID().slice(0, 8)}`;
  return makeUser(partner, { name, password: 'correct horse battery', roles });
}

/** The current state of a user; throws when there is none. */
export async function getUser(partner: TestPartner, id: string): Promise<User> {
  const user = await findUser(partner.scope, id);
  if (!user) throw new Error(`There is no user ${id}.`);
  return user;
}

/** Changes a user like somebody who has just opened the user's page. */
export async function changeNow(
  partner: TestPartner,
  order: Omit<UserChangeRequest, 'version'>,
): Promise<UserChangeOutcome> {
  const { version } = await getUser(partner, order.userId);
  return changeUser(partner.scope, { ...order, version });
}

/** Invites a user; returns the token of the link, which expires at `expiresAt`. */
export async function inviteNow(
  partner: TestPartner,
  options: { actorId: string; name: string; roles?: Role[]; expiresAt: Date },
): Promise<{ userId: string; token: string; hash: Buffer; answer: InvitationOutcome }> {
  const userId = randomUUID();
  const { token, hash } = makeInvitationToken({ partnerId: partner.id, userId });
  const { actorId, name, roles = [], expiresAt } = options;
  const email = `${name}@${partner.domain}`;
  const link = { hash, expiresAt };
  const answer = await inviteUser(partner.scope, { actorId, userId, name, email, roles, link });
  return { userId, token, hash, answer };
}

/** Creates a link for an existing user: one admin requests it, another approves. */
export async function makeLinkByTwoAdmins(
  partner: TestPartner,
  options: { askerId: string; approverId: string; userId: string; hash: Buffer; expiresAt: Date },
): Promise<void> {
  const { askerId, approverId, userId, hash, expiresAt } = options;
  const request = { actorId: askerId, userId, change: { kind: 'askLink' } as const };
  const change = { kind: 'approveLink', hash, expiresAt } as const;
  for (const order of [request, { actorId: approverId, userId, change }]) {
    const answer = await changeNow(partner, order);
    if (answer.outcome !== 'done') throw new Error(`The link is not made: ${answer.outcome}.`);
  }
}

/** An entry of the log about a user of a partner. */
export type LoggedChange = {
  operationType: string;
  status: string;
  actor: string;
  oldValue: string | null;
  newValue: string | null;
  data: { key: string; value: string }[];
};

/** All entries of the log about a partner's users, in the order of storing. */
export function listUserChanges(partner: TestPartner): Promise<LoggedChange[]> {
  return ownerRows<LoggedChange>(sql`
    SELECT operation_type AS "operationType", status, user_principal_name AS actor,
      resource_old_value AS "oldValue", resource_new_value AS "newValue", customized_data AS data
    FROM activity
    WHERE partner_id = ${partner.id}::uuid AND resource_type = 'partner_user'
    ORDER BY sequence`);
}

/** The message of a rejected change in a language; throws when it was not rejected. */
export function rejectionMessage(
  locale: Locale,
  answer: UserChangeOutcome | InvitationOutcome,
): string {
  if (answer.outcome === 'refused') return answer.reason(localizerFor(locale));
  throw new Error(`It is not refused: ${answer.outcome}.`);
}
