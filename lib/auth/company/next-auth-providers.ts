import AzureADProvider from 'next-auth/providers/azure-ad';
import type { OAuthConfig, OAuthUserConfig } from 'next-auth/providers/oauth';
import type { SessionKey } from '@/lib/auth/sessions/session';
import { logLine } from '@/lib/platform/process/progress-log';
import { CompanySignInError, type CompanyRefusal } from './company-sign-in-error';
import { listCompanyProviders, type CompanyProvider } from './company-provider';
import { signInByCompany } from './sign-in-by-company';
import { exchangeCode, type CallbackChecks, type CallbackParameters } from './tokens/exchange-code';
import type { IdTokenClaims } from './tokens/verify-id-token';

/** One request to NextAuth: why it was refused, which NextAuth itself does not pass on. */
export type CompanySignInAttempt = { refusal: CompanyRefusal | null };

/** What NextAuth knows of a person between its steps. */
type Signing = { id: string; identity: SessionKey };

const DISCOVERY_TIMEOUT_MS = 10_000;

/**
 * The identity providers that are set up, for NextAuth, which sends people there and keeps `state`,
 * `nonce` and the PKCE verifier. The answer is checked here: NextAuth knows the issuers of the global
 * cloud alone. The session is started in `profile`, the last step that knows the tokens.
 */
export function companyAuthProviders(attempt: CompanySignInAttempt): OAuthConfig<IdTokenClaims>[] {
  return listCompanyProviders().map((provider) => {
    const options = optionsOf(provider, attempt);
    // Its type asks for the claims of every kind of account.
    if (provider.kind === 'entra')
      return AzureADProvider(options as never) as unknown as OAuthConfig<IdTokenClaims>;
    return { ...options, id: provider.id, name: provider.name, type: 'oauth' } as const;
  });
}

function optionsOf(
  provider: CompanyProvider,
  attempt: CompanySignInAttempt,
): OAuthUserConfig<IdTokenClaims> & Pick<OAuthConfig<IdTokenClaims>, 'profile'> {
  const { clientId, clientSecret, wellKnown, scope } = provider;
  return {
    clientId,
    clientSecret,
    wellKnown,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope } },
    httpOptions: { timeout: DISCOVERY_TIMEOUT_MS },
    token: {
      request: ({ params, checks, provider: { callbackUrl } }) =>
        noteRefusal(attempt, async () => ({
          tokens: await exchangeCode({
            provider,
            redirectUri: callbackUrl,
            parameters: params as CallbackParameters,
            checks: checks as CallbackChecks,
          }),
        })),
    },
    profile: (claims, { access_token, refresh_token }): Promise<Signing> =>
      noteRefusal(attempt, async () => {
        const identity = await signInByCompany({
          provider,
          claims,
          accessToken: access_token,
          refreshToken: refresh_token,
        });
        return { id: identity.userId, identity };
      }),
  };
}

async function noteRefusal<T>(attempt: CompanySignInAttempt, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CompanySignInError) {
      attempt.refusal = error.refusal;
      logLine(error.message);
    }
    throw error;
  }
}
