import type { FakeEntra } from './fake-entra';

/** The object ids of the groups that stand for roles. */
export const GROUPS = {
  ENTRA_ADMIN_AGENTS: 'aaaaaaaa-0000-4000-8000-000000000001',
  ENTRA_SALES_AGENTS: 'aaaaaaaa-0000-4000-8000-000000000002,aaaaaaaa-0000-4000-8000-00000000000a',
  ENTRA_HELPDESK_AGENTS: 'aaaaaaaa-0000-4000-8000-000000000003',
};

/** The settings for sign-in by it as Microsoft Entra ID. */
export function entraSettings(fake: FakeEntra): Record<string, string> {
  return {
    ENTRA_CLIENT_ID: fake.clientId,
    ENTRA_CLIENT_SECRET: fake.clientSecret,
    ENTRA_AUTHORITY: fake.origin,
    GRAPH_URL: fake.origin,
    ...GROUPS,
  };
}

/** The settings for sign-in by it as any other provider. */
export function oidcSettings(fake: FakeEntra): Record<string, string> {
  return {
    OIDC_ISSUER: fake.origin,
    OIDC_CLIENT_ID: fake.clientId,
    OIDC_CLIENT_SECRET: fake.clientSecret,
  };
}
