import { afterAll, afterEach, beforeAll } from 'vitest';
import { findCompanyProvider } from '@/lib/auth/company/company-provider';
import { proveByCompany } from '@/lib/auth/company/sign-in-by-company';
import { exchangeCode } from '@/lib/auth/company/tokens/exchange-code';
import { verifyIdToken } from '@/lib/auth/company/tokens/verify-id-token';
import { openSession } from '@/lib/auth/sessions/open-session';
import type { SessionKey } from '@/lib/auth/sessions/session';
import { applySettings } from '@/lib/platform/env/env';
import { bringCode, type BroughtBack } from './code-flow';
import { startFakeEntra, type FakeEntra } from './fake-entra';
import type { FakePerson } from './fake-person';
import { entraSettings, oidcSettings } from './provider-settings';

export const REDIRECT_URI = 'http://localhost:1/api/auth/callback/azure-ad';

/** Starts an identity provider for the tests of a file, and sets the product up for it. */
export function useFakeEntra(kind: 'entra' | 'oidc' = 'entra'): () => FakeEntra {
  let fake: FakeEntra;
  beforeAll(async () => {
    fake = await startFakeEntra({ kind, redirectUris: [REDIRECT_URI] });
    applySettings({
      NEXTAUTH_SECRET: 'only for tests: 0123456789abcdefghijklmnopqrstuvwxyz',
      ...(kind === 'entra' ? entraSettings(fake) : oidcSettings(fake)),
    });
  });
  afterEach(() => {
    fake.setAway(false);
    fake.tamper = undefined;
    fake.requests.length = 0;
  });
  afterAll(() => fake.stop());
  return () => fake;
}

/** Signs a person in as the product does, after `bringing` what the provider sent back. */
export async function signInPerson(
  fake: FakeEntra,
  person: FakePerson,
  bringing: (brought: BroughtBack) => BroughtBack = (brought) => brought,
): Promise<SessionKey> {
  const provider = findCompanyProvider('entra') ?? findCompanyProvider('oidc');
  if (!provider) throw new Error('No provider is set up.');
  const { scope } = provider;
  const brought = bringing(await bringCode(fake, { person, redirectUri: REDIRECT_URI, scope }));
  const tokens = await exchangeCode({ provider, redirectUri: REDIRECT_URI, ...brought });
  const claims = await verifyIdToken(tokens.id_token, { provider, nonce: null });
  const { access_token: accessToken, refresh_token: refreshToken } = tokens;
  const proven = await proveByCompany({ provider, claims, accessToken, refreshToken });
  const session = await openSession(proven, { address: '203.0.113.9', userAgent: 'Test/1.0' });
  if (!session) throw new Error('The session starts.');
  return session;
}
