import type { CompanyProvider } from '@/lib/auth/company/company-provider';
import { CompanySignInError } from '@/lib/auth/company/company-sign-in-error';
import { requestTokens, type ProviderTokens } from './request-tokens';
import { verifyIdToken } from './verify-id-token';

/** What a browser brings back from the provider. */
export type CallbackParameters = { code?: string; state?: string; iss?: string };

/** What the browser was sent there with, from NextAuth's cookies. */
export type CallbackChecks = { state?: string; nonce?: string; code_verifier?: string };

/**
 * Exchanges the code that a browser brings for tokens whose ID token is verified. Throws
 * CompanySignInError. Source: OpenID Connect Core 1.0, 3.1.3; RFC 7636 (PKCE), RFC 9207 (`iss`).
 */
export async function exchangeCode({
  provider,
  redirectUri,
  parameters: { code, state, iss },
  checks,
}: {
  provider: CompanyProvider;
  redirectUri: string;
  parameters: CallbackParameters;
  checks: CallbackChecks;
}): Promise<ProviderTokens & { id_token: string }> {
  const { nonce, code_verifier } = checks;
  if (!checks.state || !nonce || !code_verifier || state !== checks.state || !code)
    throw new CompanySignInError('invalid', 'A sign-in was refused: it was begun elsewhere.');
  const tokens = await requestTokens(provider, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    code_verifier,
  });
  const { id_token } = tokens;
  if (id_token === undefined)
    throw new CompanySignInError('unavailable', `${provider.name} gives no ID token.`);
  const claims = await verifyIdToken(id_token, { provider, nonce });
  if (iss !== undefined && iss !== claims.iss)
    throw new CompanySignInError('invalid', 'A sign-in was refused: two providers are mixed up.');
  return { ...tokens, id_token };
}
