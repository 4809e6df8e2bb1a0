import { randomUUID } from 'node:crypto';

/** Somebody who has an account at the fake identity provider; tests change it as they go. */
export type FakePerson = {
  id: string;
  name: string;
  /** What the ID token says besides; `tid` and `oid` too, where the provider is Entra. */
  claims: Record<string, unknown>;
  /** What Microsoft Graph lists. */
  groups: string[];
  isDisabled: boolean;
};

/** Somebody in the tenant, whom Entra knows by an object id. */
export function makePerson(
  tenant: string,
  claims: Record<string, unknown> = {},
  groups: string[] = [],
): FakePerson {
  const oid = randomUUID();
  const name = `Person ${oid.slice(0, 8)}`;
  const preferred_username = `${oid.slice(0, 8)}@tenant.example`;
  return {
    id: oid,
    name,
    claims: { tid: tenant, oid, name, preferred_username, ...claims },
    groups,
    isDisabled: false,
  };
}

/** What a token says of somebody in too many groups: to ask elsewhere, at an old address. */
export function overflowClaims(endpoint: string): Record<string, unknown> {
  return { _claim_names: { groups: 'src1' }, _claim_sources: { src1: { endpoint } } };
}
