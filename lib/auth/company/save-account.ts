import { randomUUID } from 'node:crypto';
import type { Role } from '@/lib/auth/roles';
import { grantScope } from '@/lib/auth/scope';
import { endAllSessions } from '@/lib/auth/sessions/end-sessions';
import type { UserKey } from '@/lib/auth/sessions/session';
import { inTransaction } from '@/lib/platform/database/transaction';
import { lockUsers, type UserTransaction } from '@/lib/users/lock-users';
import { recordUserChange } from '@/lib/users/record-user-change';
import type { User } from '@/lib/users/user';
import type { CompanyIdentity } from './company-identity';
import { CompanySignInError } from './company-sign-in-error';

/** A person whom their company vouches for, and the roles that it gives them now. */
export type CompanyPerson = { identity: CompanyIdentity; roles: Role[] };

/**
 * Saves what a company says of a person: creates their account at the first visit, changes name and
 * roles as they are now, and records that, in one transaction. Without a role it creates none, takes
 * the roles away and ends all sessions. Returns the user. Throws CompanySignInError without a role, and
 * for somebody whom an administrator here has disabled.
 */
export async function saveAccount(person: CompanyPerson): Promise<UserKey> {
  const { identity, roles } = person;
  // The company's word, which has been verified, is the gate here.
  const scope = grantScope(identity.partnerId);
  const user = await inTransaction(scope, async (client) => {
    const transaction = { client, scope };
    const id = await findId(transaction, identity);
    if (id === null) return roles.length === 0 ? null : create(transaction, person);
    return update(transaction, { id, person });
  });
  if (user?.disabledAt)
    throw new CompanySignInError('disabled', 'A sign-in was refused: the user is disabled.');
  if (!user || roles.length === 0)
    throw new CompanySignInError('noRole', 'A sign-in was refused: the person has no role.');
  return { partnerId: identity.partnerId, userId: user.id };
}

async function findId(
  { client, scope }: UserTransaction,
  { provider, issuer, subject }: CompanyIdentity,
): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM partner_user WHERE partner_id = $1 AND identity_provider = $2
       AND identity_issuer = $3 AND identity_subject = $4`,
    [scope.partnerId, provider, issuer, subject],
  );
  return rows[0]?.id ?? null;
}

async function create(
  transaction: UserTransaction,
  person: CompanyPerson,
): Promise<Pick<User, 'id' | 'disabledAt'>> {
  const { client, scope } = transaction;
  const { provider, issuer, subject, email, name } = person.identity;
  const id = randomUUID();
  const { rowCount } = await client.query(
    `INSERT INTO partner_user (partner_id, id, email, display_name, roles,
       identity_provider, identity_issuer, identity_subject)
     VALUES ($1, $2, $3, $4, $5::text[]::role[], $6, $7, $8)
     ON CONFLICT (partner_id, identity_provider, identity_issuer, identity_subject) DO NOTHING`,
    [scope.partnerId, id, email, name, person.roles, provider, issuer, subject],
  );
  if (rowCount === 0) {
    // The same person has just signed in for the first time in another window.
    const existing = await findId(transaction, person.identity);
    if (existing === null) throw new Error('An account was created and is not there.');
    return update(transaction, { id: existing, person });
  }
  const after = { id, name, email, roles: person.roles, disabledAt: null, hasPassword: false };
  await recordUserChange(transaction, {
    actor: email,
    before: null,
    after: { ...after, identityProvider: provider },
    data: sourceData(person.identity),
  });
  return after;
}

async function update(
  transaction: UserTransaction,
  { id, person: { identity, roles } }: { id: string; person: CompanyPerson },
): Promise<User> {
  const { client, scope } = transaction;
  const user = (await lockUsers(transaction, [id])).find((each) => each.id === id);
  if (!user) throw new Error('A user has vanished.');
  const { email, name } = identity;
  const after = { ...user, email, name, roles };
  const key = { partnerId: scope.partnerId, userId: id };
  if (roles.length === 0) await endAllSessions(key, { reason: 'role_lost', client });
  if (user.disabledAt || describe(user) === describe(after)) return user;
  await client.query(
    `UPDATE partner_user SET email = $3, display_name = $4, roles = $5::text[]::role[],
       version = version + 1
     WHERE partner_id = $1 AND id = $2`,
    [scope.partnerId, id, email, name, roles],
  );
  await recordUserChange(transaction, {
    actor: email,
    before: user,
    after,
    data: sourceData(identity),
  });
  return after;
}

function describe({ email, name, roles }: Pick<User, 'email' | 'name' | 'roles'>): string {
  return JSON.stringify([email, name, [...roles].sort()]);
}

// The log tells two people of one name apart by these.
function sourceData({ provider, issuer, subject }: CompanyIdentity): [string, string][] {
  return [
    ['IdentityProvider', provider === 'entra' ? 'Microsoft Entra ID' : issuer],
    ['IdentitySubject', subject],
  ];
}
