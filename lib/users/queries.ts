import type { Scope } from '@/lib/auth/scope';
import { withPrisma } from '@/lib/platform/database/database';
import { foldText } from '@/lib/platform/text/fold-text';
import { parseIdentityProvider } from '@/lib/auth/identity-provider';
import { LINK_REQUEST_LIFETIME_MS, type User } from './user';

/** A partner has tens of users rather than thousands; beyond this number one has to search. */
export const MAX_LISTED_USERS = 100;

const MAX_SEARCHED_USERS = 10_000;

const COLUMNS = {
  id: true,
  displayName: true,
  email: true,
  roles: true,
  passwordHash: true,
  disabledAt: true,
  invitationExpiresAt: true,
  linkAskedBy: true,
  linkAskedAt: true,
  letInBy: true,
  identityProvider: true,
  secondFactorSince: true,
  createdAt: true,
  version: true,
} as const;

type Row = Omit<User, 'name' | 'hasPassword' | 'identityProvider'> & {
  displayName: string;
  identityProvider: string;
  passwordHash: string | null;
};

/**
 * The partner's users whose name or email contains `search`, ignoring case and width, ordered by
 * name: the first `MAX_LISTED_USERS`, and how many there are in total.
 */
export async function listUsers(
  scope: Scope,
  search: string,
): Promise<{ users: User[]; total: number }> {
  const folded = foldText(search).trim();
  const rows = await withPrisma(scope, ({ partnerUser }) =>
    partnerUser.findMany({
      where: { partnerId: scope.partnerId },
      select: COLUMNS,
      orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
      take: MAX_SEARCHED_USERS,
    }),
  );
  const found = rows.filter(({ displayName, email }) =>
    [displayName, email].some((text) => foldText(text).includes(folded)),
  );
  return { users: found.slice(0, MAX_LISTED_USERS).map(toUser), total: found.length };
}

/** The partner's user with this id (a GUID), or null; another partner's users count as absent. */
export async function findUser(scope: Scope, id: string): Promise<User | null> {
  const row = await withPrisma(scope, ({ partnerUser }) =>
    partnerUser.findFirst({
      where: { partnerId: scope.partnerId, id },
      select: COLUMNS,
    }),
  );
  return row && toUser(row);
}

/** The most users with an open request that are named at once. */
const MAX_LISTED_REQUESTS = 20;

/**
 * The users with a link request that is open at an instant, the oldest request first: the first
 * `MAX_LISTED_REQUESTS`, and how many there are in total.
 */
export async function listUsersAwaitingApproval(
  scope: Scope,
  at: Date,
): Promise<{ users: User[]; total: number }> {
  const since = new Date(at.getTime() - LINK_REQUEST_LIFETIME_MS);
  const where = { partnerId: scope.partnerId, linkAskedAt: { gt: since } };
  const [rows, total] = await withPrisma(scope, ({ partnerUser }) =>
    Promise.all([
      partnerUser.findMany({
        where,
        select: COLUMNS,
        orderBy: [{ linkAskedAt: 'asc' }, { id: 'asc' }],
        take: MAX_LISTED_REQUESTS,
      }),
      partnerUser.count({ where }),
    ]),
  );
  return { users: rows.map(toUser), total };
}

function toUser({ displayName, passwordHash, identityProvider, ...row }: Row): User {
  return {
    ...row,
    name: displayName,
    hasPassword: passwordHash !== null,
    identityProvider: parseIdentityProvider(identityProvider),
  };
}
