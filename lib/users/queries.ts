import type { Scope } from '@/lib/auth/scope';
import { getDatabase } from '@/lib/database/database';
import { foldText } from '@/lib/fold-text';
import type { User } from './user';

/** A partner has tens of users rather than thousands: beyond this many one searches. */
export const MOST_USERS = 100;

const MOST_SEARCHED = 10_000;

const COLUMNS = {
  id: true,
  displayName: true,
  email: true,
  roles: true,
  passwordHash: true,
  disabledAt: true,
  invitationExpiresAt: true,
  createdAt: true,
  version: true,
} as const;

type Row = Omit<User, 'name' | 'hasPassword'> & {
  displayName: string;
  passwordHash: string | null;
};

/**
 * The partner's users by name whose name or email has `search` in it, however it is spelt: the first
 * `MOST_USERS`, and how many there are.
 */
export async function listUsers(
  scope: Scope,
  search: string,
): Promise<{ users: User[]; total: number }> {
  const wanted = foldText(search).trim();
  const { partnerUser } = getDatabase().prisma;
  const rows = await partnerUser.findMany({
    where: { partnerId: scope.partnerId },
    select: COLUMNS,
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
    take: MOST_SEARCHED,
  });
  const found = rows.filter(({ displayName, email }) =>
    [displayName, email].some((text) => foldText(text).includes(wanted)),
  );
  return { users: found.slice(0, MOST_USERS).map(toUser), total: found.length };
}

/** The partner's user with this id (a GUID), or null; another partner's is as absent as none. */
export async function findUser(scope: Scope, id: string): Promise<User | null> {
  const row = await getDatabase().prisma.partnerUser.findUnique({
    where: { partnerId_id: { partnerId: scope.partnerId, id } },
    select: COLUMNS,
  });
  return row && toUser(row);
}

/** How many global admins beside the user can sign in: enabled, with a password. */
export async function countOtherGlobalAdmins(scope: Scope, userId: string): Promise<number> {
  return getDatabase().prisma.partnerUser.count({
    where: {
      partnerId: scope.partnerId,
      id: { not: userId },
      roles: { has: 'global_admin' },
      disabledAt: null,
      passwordHash: { not: null },
    },
  });
}

function toUser({ displayName, passwordHash, ...row }: Row): User {
  return { ...row, name: displayName, hasPassword: passwordHash !== null };
}
