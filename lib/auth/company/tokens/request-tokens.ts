import { z } from 'zod';
import type { CompanyProvider } from '@/lib/auth/company/company-provider';
import { CompanySignInError } from '@/lib/auth/company/company-sign-in-error';
import { getMetadata } from './metadata';
import { requestJson } from './request-json';

const tokensSchema = z.object({
  id_token: z.string().optional(),
  access_token: z.string().optional(),
  refresh_token: z.string().optional(),
});
const errorSchema = z.object({ error: z.string(), error_description: z.string().catch('') });

/** What the token endpoint gives out. */
export type ProviderTokens = z.output<typeof tokensSchema>;

// The person may no longer sign in, or has to do so again. Source: RFC 6749, 5.2; OpenID Connect Core
// 1.0, 3.1.2.6. Any other refusal is about this product's registration and not about the person.
const ABOUT_THE_PERSON = [
  'invalid_grant',
  'access_denied',
  'login_required',
  'interaction_required',
  'consent_required',
];

/**
 * Asks a provider for tokens, by a code or a refresh token. Throws CompanySignInError: `declined` when
 * that person may not have any, `unavailable` when nobody gets any now.
 */
export async function requestTokens(
  provider: CompanyProvider,
  grant: Record<string, string>,
): Promise<ProviderTokens> {
  const metadata = await getMetadata(provider);
  const isBasic = metadata.token_endpoint_auth_methods_supported.includes('client_secret_basic');
  const { clientId, clientSecret } = provider;
  const form = new URLSearchParams({
    ...grant,
    client_id: clientId,
    ...(isBasic ? {} : { client_secret: clientSecret }),
  });
  const { status, body } = await requestJson(metadata.token_endpoint, {
    method: 'POST',
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/x-www-form-urlencoded',
      ...(isBasic ? { Authorization: basicAuthorization(clientId, clientSecret) } : {}),
    },
    body: form.toString(),
  });
  const tokens = tokensSchema.safeParse(body);
  if (status === 200 && tokens.success) return tokens.data;
  throw refusalOf(provider, { status, body });
}

function refusalOf(
  { name }: CompanyProvider,
  { status, body }: { status: number; body: unknown },
): CompanySignInError {
  const parsed = errorSchema.safeParse(body).data;
  const isFinal = status >= 400 && status < 500 && status !== 429;
  const isPersonal = isFinal && ABOUT_THE_PERSON.includes(parsed?.error ?? '');
  // Codes are enough: the description may repeat what was sent.
  const codes = [
    /^[\w.-]{1,60}$/.exec(parsed?.error ?? '')?.[0],
    /AADSTS\d{1,9}/.exec(parsed?.error_description ?? '')?.[0],
  ].filter((code) => code !== undefined);
  return new CompanySignInError(
    isPersonal ? 'declined' : 'unavailable',
    `${name} gives no token: HTTP ${[status, ...codes].join(', ')}.`,
  );
}

// Source: RFC 6749, 2.3.1: both are encoded like the values of a form.
function basicAuthorization(clientId: string, clientSecret: string): string {
  const [id, secret] = [clientId, clientSecret].map((text) =>
    encodeURIComponent(text).replaceAll('%20', '+'),
  );
  return `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
}
