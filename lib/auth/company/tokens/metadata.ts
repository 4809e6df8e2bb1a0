import { z } from 'zod';
import type { CompanyProvider } from '@/lib/auth/company/company-provider';
import { CompanySignInError } from '@/lib/auth/company/company-sign-in-error';
import { now } from '@/lib/platform/time/time';
import { requestJson } from './request-json';

const schema = z.object({
  issuer: z.string(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  token_endpoint_auth_methods_supported: z.array(z.string()).default(['client_secret_basic']),
});

/** What a provider says of itself. Source: OpenID Connect Discovery 1.0. */
export type ProviderMetadata = z.output<typeof schema>;

const LIFETIME_MS = 10 * 60_000;
const known = new Map<string, { metadata: ProviderMetadata; readAt: number }>();

/** A provider's metadata, read again after ten minutes. Throws CompanySignInError. */
export async function getMetadata({ wellKnown }: CompanyProvider): Promise<ProviderMetadata> {
  const at = now().getTime();
  const cached = known.get(wellKnown);
  if (cached && at - cached.readAt < LIFETIME_MS) return cached.metadata;
  const { status, body } = await requestJson(wellKnown);
  const parsed = schema.safeParse(body);
  if (status !== 200 || !parsed.success)
    throw new CompanySignInError('unavailable', `${wellKnown} has no metadata (HTTP ${status}).`);
  known.set(wellKnown, { metadata: parsed.data, readAt: at });
  return parsed.data;
}
