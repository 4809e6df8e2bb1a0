import type { ProvenUser } from '@/lib/auth/sessions/open-session';
import { readSessionOrigin } from '@/lib/auth/sessions/read-session-origin';
import type { SessionKey } from '@/lib/auth/sessions/session';
import { recordRefusal, type RefusalReason } from '@/lib/auth/sign-in/attempts/record-refusal';
import { startSession } from '@/lib/auth/sign-in/start-session';
import { getCompanyIdentity, type CompanyIdentity } from './company-identity';
import { CompanySignInError, type CompanyRefusal } from './company-sign-in-error';
import type { CompanyProvider } from './company-provider';
import { readRoles } from './roles/read-roles';
import { saveAccount } from './save-account';
import { encryptRefreshToken } from './tokens/token-encryption';
import type { IdTokenClaims } from './tokens/verify-id-token';

/** What a provider said of somebody: the verified claims, and the tokens to ask again by. */
export type CompanySignIn = {
  provider: CompanyProvider;
  claims: IdTokenClaims;
  accessToken: string | undefined;
  refreshToken: string | undefined;
};

/**
 * Starts a session of the person whom a provider vouches for, with the roles that it gives them.
 * Throws CompanySignInError; the refusal of a partner's person is recorded. Within a route only.
 */
export async function signInByCompany(signIn: CompanySignIn): Promise<SessionKey> {
  const identity = await getCompanyIdentity(signIn.provider, signIn.claims);
  try {
    const session = await startSession(await proveIdentity(identity, signIn));
    if (session) return session;
    throw new CompanySignInError('disabled', 'A sign-in was refused: the user is disabled.');
  } catch (error) {
    if (error instanceof CompanySignInError) await record(error.refusal, identity);
    throw error;
  }
}

/** The same user before the session. Throws CompanySignInError. */
export async function proveByCompany(signIn: CompanySignIn): Promise<ProvenUser> {
  return proveIdentity(await getCompanyIdentity(signIn.provider, signIn.claims), signIn);
}

async function proveIdentity(
  identity: CompanyIdentity,
  signIn: CompanySignIn,
): Promise<ProvenUser> {
  const { provider, refreshToken } = signIn;
  const roles = await readRoles(provider, { ...signIn, partnerId: identity.partnerId });
  const user = await saveAccount({ identity, roles });
  return {
    user,
    passwordHash: null,
    method: provider.kind,
    refreshToken: refreshToken === undefined ? null : encryptRefreshToken(user, refreshToken),
  };
}

// All others come before it is known who it is.
const REASONS: Partial<Record<CompanyRefusal, RefusalReason>> = {
  noRole: 'noRole',
  disabled: 'disabled',
  unavailable: 'rolesUnknown',
};

async function record(refusal: CompanyRefusal, identity: CompanyIdentity): Promise<void> {
  const { provider, partnerId, issuer, subject, email } = identity;
  const reason = REASONS[refusal];
  if (!reason) return;
  const person = { partnerId, id: [provider, issuer, subject].join('\0'), email };
  await recordRefusal({ person, origin: await readSessionOrigin(), method: provider, reason });
}
