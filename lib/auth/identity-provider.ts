/**
 * Who vouches for a user: this product itself (`local`), or their company, by Microsoft Entra ID or by
 * another OpenID Connect provider.
 */
export type IdentityProvider = 'local' | 'entra' | 'oidc';

/** The identity provider of a stored name; of one that a newer version wrote, the most general. */
export function parseIdentityProvider(stored: string): IdentityProvider {
  return stored === 'local' || stored === 'entra' ? stored : 'oidc';
}
