import { getDatabase, withPrisma } from '@/lib/platform/database/database';
import { foldAddress, parseAddress } from '@/lib/platform/names/address';
import type { UserKey } from '@/lib/auth/sessions/session';
import { withHashingSlot } from './password-hash-queue';
import type { AttemptOrigin } from './attempts/attempt-origin';
import { countAttempt, settleAttempt } from './attempts/count-attempt';
import { findFamiliarity } from './attempts/known-origins';
import type { RefusalReason, RefusedPerson } from './attempts/record-refusal';
import { hashPassword, verifyPassword } from './password';
import { MAX_PASSWORD_LENGTH } from './password-length';

/** What somebody typed to sign in. */
export type Credentials = { email: string; password: string };

export type Authentication =
  | { outcome: 'accepted'; user: UserKey; passwordHash: string; isKnownDevice: boolean }
  /** With the user whose name was given, if there is one, and why: for the log, never for the answer. */
  | { outcome: 'refused'; person: RefusedPerson | null; reason: RefusalReason }
  /** Too many others are signing in right now; the password was not checked. */
  | { outcome: 'busy' }
  | { outcome: 'too-many'; retryAfterSeconds: number };

// Verified when there is no such user, so that the response takes just as long.
const dummyHash = hashPassword(crypto.randomUUID());

/**
 * Checks an email and a password. An unknown user, a disabled user and a wrong password give the
 * same outcome and take the same time.
 */
export async function authenticate(
  credentials: Credentials,
  origin: AttemptOrigin,
): Promise<Authentication> {
  const { email, names } = storedSpellings(credentials.email.slice(0, 320));
  const { user, key } = await findUser(names);
  const attempt = { name: email, origin, ...(await findFamiliarity(key, origin)) };
  const retryAfterSeconds = await countAttempt(attempt);
  if (retryAfterSeconds !== null) return { outcome: 'too-many', retryAfterSeconds };
  const hash = user?.passwordHash ?? (await dummyHash);
  const password = credentials.password.slice(0, MAX_PASSWORD_LENGTH);
  const matches = await withHashingSlot(() => verifyPassword(hash, password));
  if (matches === null) return { outcome: 'busy' };
  if (user?.passwordHash && matches && !user.disabledAt) {
    await settleAttempt(attempt);
    const { isKnownDevice } = attempt;
    return { outcome: 'accepted', user: key, passwordHash: user.passwordHash, isKnownDevice };
  }
  const person = user && { partnerId: key.partnerId, id: key.userId, email: user.email };
  return { outcome: 'refused', person, reason: reasonFor(user) };
}

function reasonFor(
  user: { disabledAt: Date | null; passwordHash: string | null } | null,
): RefusalReason {
  if (user?.disabledAt) return 'disabled';
  return user && user.passwordHash === null ? 'noPassword' : 'wrongPassword';
}

/**
 * The spelling that attempts are counted by, and the names that a user may be stored under: earlier
 * versions stored names as typed. Nobody's name contains invisible characters.
 */
function storedSpellings(typed: string): { email: string; names: string[] } {
  const parsed = parseAddress(typed);
  if ('address' in parsed) {
    return { email: parsed.address, names: [parsed.address, typed.trim().toLowerCase()] };
  }
  const email = foldAddress(typed).replaceAll('\0', '\ufffd');
  return { email, names: parsed.problem === 'symbol' ? [email] : [] };
}

// The domain of a sign-in name belongs to one partner, so the user is found by the partner's key.
// Without such a user the key is made up, and what is read by it takes as long as for a real one.
async function findUser(names: string[]) {
  const [name = ''] = names;
  const domain = name.slice(name.lastIndexOf('@') + 1);
  const { partner: partners } = getDatabase().prisma.common;
  const partner = await partners.findFirst({ where: { domain }, select: { id: true } });
  // Always a second query: skipping it would reveal that no partner has the domain.
  const partnerId = partner?.id ?? crypto.randomUUID();
  const find = (email: string) =>
    withPrisma({ partnerId }, ({ partnerUser }) =>
      partnerUser.findFirst({ where: { partnerId, email, identityProvider: 'local' } }),
    );
  const alternative = names[1] ?? name;
  const user = (await find(name)) ?? (alternative === name ? null : await find(alternative));
  return { user, key: { partnerId, userId: user?.id ?? crypto.randomUUID() } };
}
