import type { IdentityProvider } from '@/lib/auth/identity-provider';
import { findEntraSettings, findOidcSettings } from '@/lib/platform/env/company-sign-in';

/** A company's identity provider as this product is registered there. */
export type CompanyProvider = {
  kind: Exclude<IdentityProvider, 'local'>;
  /** NextAuth's name of it, which is part of the callback's path. */
  id: 'azure-ad' | 'oidc';
  /** What people call it. */
  name: string;
  /** The address of its metadata (OpenID Connect Discovery). */
  wellKnown: string;
  clientId: string;
  clientSecret: string;
  scope: string;
  /** The signatures that its tokens may have. */
  algorithms: string[];
  /** What it shows to somebody who was just refused, who would come back with the same account. */
  promptAfterRefusal: 'select_account' | 'login';
};

// Without `offline_access` there is no refresh token, and roles could not be read again. `User.Read` and
// `GroupMember.Read.All` let Microsoft Graph list the groups of somebody who is in many.
const ENTRA_SCOPE = 'openid profile email offline_access User.Read GroupMember.Read.All';

/** The identity providers that are set up, Entra first. Throws SettingError. */
export function listCompanyProviders(): CompanyProvider[] {
  return [entraProvider(), oidcProvider()].filter((provider) => provider !== null);
}

/** The identity provider of this kind or with this NextAuth id; null when it is not set up. */
export function findCompanyProvider(sought: string): CompanyProvider | null {
  return listCompanyProviders().find(({ kind, id }) => kind === sought || id === sought) ?? null;
}

function entraProvider(): CompanyProvider | null {
  const settings = findEntraSettings();
  return (
    settings && {
      kind: 'entra',
      id: 'azure-ad',
      name: 'Microsoft',
      wellKnown: `${settings.authority}/v2.0/.well-known/openid-configuration`,
      clientId: settings.clientId,
      clientSecret: settings.clientSecret,
      scope: ENTRA_SCOPE,
      algorithms: ['RS256'],
      promptAfterRefusal: 'select_account',
    }
  );
}

function oidcProvider(): CompanyProvider | null {
  const settings = findOidcSettings();
  return (
    settings && {
      kind: 'oidc',
      id: 'oidc',
      name: settings.name,
      wellKnown: `${settings.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
      clientId: settings.clientId,
      clientSecret: settings.clientSecret,
      scope: 'openid profile email offline_access',
      algorithms: ['RS256', 'PS256', 'ES256'],
      promptAfterRefusal: 'login',
    }
  );
}
