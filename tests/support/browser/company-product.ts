import { startFakeEntra, type FakeEntra } from '@/tests/support/entra/fake-entra';
import { entraSettings, oidcSettings } from '@/tests/support/entra/provider-settings';
import { findFreePort, startProduct } from '@/tests/support/product-server';

/** A product whose people sign in with a company account, and their identity provider. */
export type CompanyProduct = { origin: string; fake: FakeEntra; stop: () => Promise<void> };

/** Serves the production build with such a sign-in, on the database of the tests. */
export async function serveWithCompany(
  kind: 'entra' | 'oidc' = 'entra',
  variables: Record<string, string> = {},
): Promise<CompanyProduct> {
  const port = await findFreePort();
  const origin = `http://localhost:${port}`;
  const callback = kind === 'entra' ? 'azure-ad' : 'oidc';
  const redirectUris = [`${origin}/api/auth/callback/${callback}`];
  const fake = await startFakeEntra({ kind, redirectUris });
  const settings = kind === 'entra' ? entraSettings(fake) : oidcSettings(fake);
  const server = await startProduct({
    port,
    log: `.data/test/served-company-${kind}.log`,
    variables: { NEXTAUTH_URL: origin, ...settings, ...variables },
  });
  return {
    origin,
    fake,
    stop: async () => {
      await server.end();
      await fake.stop();
    },
  };
}
