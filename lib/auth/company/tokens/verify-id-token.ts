import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import type { CompanyProvider } from '@/lib/auth/company/company-provider';
import { CompanySignInError } from '@/lib/auth/company/company-sign-in-error';
import { messageOf } from '@/lib/platform/errors/operational-error';
import { isGuid } from '@/lib/platform/text/guid';
import { getMetadata, type ProviderMetadata } from './metadata';

/** The claims of an ID token that has been verified. */
export type IdTokenClaims = JWTPayload & { iss: string; sub: string };

const KEY_OPTIONS = {
  timeoutDuration: 10_000,
  // A token with a new key comes from the provider itself, so its keys are read again at once.
  cooldownDuration: 0,
};
const CLOCK_TOLERANCE_S = 30;
const TENANT_PLACEHOLDER = '{tenantid}';

const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>();

/**
 * Verifies an ID token: signed by the provider's key, for this product, by the issuer that its tenant
 * has, in force, and an answer to `nonce`, which only a refreshed token may lack. Throws
 * CompanySignInError. Source: OpenID Connect Core 1.0, 3.1.3.7; Microsoft's "Validate tokens".
 */
export async function verifyIdToken(
  token: string,
  { provider, nonce }: { provider: CompanyProvider; nonce: string | null },
): Promise<IdTokenClaims> {
  const metadata = await getMetadata(provider);
  const claims = await verifySignature(token, { provider, metadata });
  if (!issuersOf(claims, { provider, metadata }).includes(claims.iss))
    throw invalid(`the ID token is of another issuer`);
  if (Array.isArray(claims.aud) && claims.aud.length > 1 && claims.azp !== provider.clientId)
    throw invalid('the ID token is for another program');
  if (nonce !== null && claims.nonce !== nonce)
    throw invalid('the ID token answers another sign-in');
  return claims;
}

async function verifySignature(
  token: string,
  { provider, metadata }: { provider: CompanyProvider; metadata: ProviderMetadata },
): Promise<IdTokenClaims> {
  try {
    const { payload } = await jwtVerify<IdTokenClaims>(token, keysOf(metadata), {
      algorithms: provider.algorithms,
      audience: provider.clientId,
      clockTolerance: CLOCK_TOLERANCE_S,
      requiredClaims: ['iss', 'sub', 'aud', 'exp', 'iat'],
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JOSEError && !isAboutFetching(error))
      throw invalid(`the ID token is not valid (${error.code})`);
    throw new CompanySignInError(
      'unavailable',
      `The keys of ${provider.name} cannot be read: ${messageOf(error)}`,
    );
  }
}

// In Entra each tenant is an issuer of its own, and the shared metadata have a placeholder for it.
function issuersOf(
  { tid }: IdTokenClaims,
  { provider, metadata }: { provider: CompanyProvider; metadata: ProviderMetadata },
): string[] {
  if (provider.kind === 'oidc') return [metadata.issuer];
  if (typeof tid !== 'string' || !isGuid(tid)) throw invalid('the ID token names no tenant');
  const { origin } = new URL(provider.wellKnown);
  return [metadata.issuer.replace(TENANT_PLACEHOLDER, tid), `${origin}/${tid}/v2.0`];
}

function keysOf({ jwks_uri: url }: ProviderMetadata): ReturnType<typeof createRemoteJWKSet> {
  const keys = keySets.get(url) ?? createRemoteJWKSet(new URL(url), KEY_OPTIONS);
  keySets.set(url, keys);
  return keys;
}

function isAboutFetching({ code }: errors.JOSEError): boolean {
  return ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'].includes(code);
}

function invalid(what: string): CompanySignInError {
  return new CompanySignInError('invalid', `A sign-in was refused: ${what}.`);
}
