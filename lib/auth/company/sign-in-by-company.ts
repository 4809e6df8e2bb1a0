import type { ProvenUser } from '@/lib/auth/sessions/open-session';
import type { SessionKey } from '@/lib/auth/sessions/session';
import { startSession } from '@/lib/auth/sign-in/start-session';
import { getCompanyIdentity } from './company-identity';
import { CompanySignInError } from './company-sign-in-error';
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
 * Throws CompanySignInError. Within a route only.
 */
export async function signInByCompany(signIn: CompanySignIn): Promise<SessionKey> {
  const session = await startSession(await proveByCompany(signIn));
  if (session) return session;
  throw new CompanySignInError('disabled', 'A sign-in was refused: the user is disabled.');
}

/** The same user before the session. Throws CompanySignInError. */
export async function proveByCompany(signIn: CompanySignIn): Promise<ProvenUser> {
  const { provider, claims, refreshToken } = signIn;
  const identity = await getCompanyIdentity(provider, claims);
  const roles = await readRoles(provider, signIn);
  const user = await saveAccount({ identity, roles });
  return {
    user,
    passwordHash: null,
    method: provider.kind,
    refreshToken: refreshToken === undefined ? null : encryptRefreshToken(user, refreshToken),
  };
}
