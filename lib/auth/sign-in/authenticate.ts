import { getDatabase } from '@/lib/platform/database/database';
import { foldAddress, parseAddress } from '@/lib/platform/names/address';
import { withHashingSlot } from './password-hash-queue';
import { countAttempt, resetAttempts } from './sign-in-attempts';
import { hashPassword, passwordMark, verifyPassword } from './password';
import { MAX_PASSWORD_LENGTH } from './password-length';

/** The primary key of a user. */
export type UserKey = { partnerId: string; userId: string };

/** Who a session belongs to, and the fingerprint of the password that it was started with. */
export type Identity = UserKey & { passwordMark: string };

export type Authentication =
  | { outcome: 'accepted'; identity: Identity }
  | { outcome: 'refused' }
  /** Too many others are signing in right now; the password was not checked. */
  | { outcome: 'busy' }
  | { outcome: 'too-many'; retryAfterSeconds: number };

// Verified when there is no such user, so that the response takes just as long.
const dummyHash = hashPassword(crypto.randomUUID());

/**
 * Checks an email and a password. An unknown user, a disabled user and a wrong password give the
 * same outcome and take the same time.
 */
export async function authenticate(credentials: {
  email: string;
  password: string;
}): Promise<Authentication> {
  const { email, names } = storedSpellings(credentials.email.slice(0, 320));
  // Counted before the password is checked, so that concurrent guesses cannot exceed the limit.
  const retryAfterSeconds = await countAttempt(email);
  if (retryAfterSeconds !== null) return { outcome: 'too-many', retryAfterSeconds };
  const user = await findUser(names);
  const hash = user?.passwordHash ?? (await dummyHash);
  const password = credentials.password.slice(0, MAX_PASSWORD_LENGTH);
  const matches = await withHashingSlot(() => verifyPassword(hash, password));
  if (matches === null) return { outcome: 'busy' };
  if (user?.passwordHash && matches && !user.disabledAt) {
    await resetAttempts(email);
    const { partnerId, id: userId } = user;
    const identity = { partnerId, userId, passwordMark: passwordMark(user.passwordHash) };
    return { outcome: 'accepted', identity };
  }
  return { outcome: 'refused' };
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
async function findUser(names: string[]) {
  const [name = ''] = names;
  const domain = name.slice(name.lastIndexOf('@') + 1);
  const { prisma } = getDatabase();
  const partner = await prisma.partner.findUnique({ where: { domain }, select: { id: true } });
  // Always a second query: skipping it would reveal that no partner has the domain.
  const partnerId = partner?.id ?? crypto.randomUUID();
  const find = (email: string) =>
    prisma.partnerUser.findUnique({ where: { partnerId_email: { partnerId, email } } });
  const user = await find(name);
  const alternative = names[1] ?? name;
  return user === null && alternative !== name ? find(alternative) : user;
}
