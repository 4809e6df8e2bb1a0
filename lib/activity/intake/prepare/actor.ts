import type { ActorKind } from '@/lib/activity/activity';
import { userKey } from '@/lib/activity/users/user-key';

/** Who acted, and the domain in lower case where the name contains one. */
export type Actor = { kind: Exclude<ActorKind, 'customer_user'>; domain: string | null };

/**
 * Who acted, derived from the name in the record, because the source does not say it. A name
 * without `@` belongs to an application, or to the system when it says so. Any other name belongs
 * to a partner user, or to the customer's own admin when its domain is the customer's
 * (`actorKindOf`). Where no user is named, the named application acted, or else the system.
 */
export function actorOf({ userPrincipalName, applicationId }: NamedActor): Actor {
  const name = userKey(userPrincipalName) && userPrincipalName.trim().toLowerCase();
  if (name === '' && applicationId) return { kind: 'application', domain: null };
  if (name === '' || name === 'system' || name === 'microsoft') {
    return { kind: 'system', domain: null };
  }
  if (!name.includes('@')) return { kind: 'application', domain: null };
  return { kind: 'partner_user', domain: name.slice(name.lastIndexOf('@') + 1) };
}

type NamedActor = { userPrincipalName: string; applicationId?: string | null };

/** The kind of an actor, given the domain of the customer that the activity is about. */
export function actorKindOf(actor: NamedActor & { customerDomain: string | null }): ActorKind {
  const { kind, domain } = actorOf(actor);
  const isCustomers = domain !== null && domain === actor.customerDomain?.toLowerCase();
  return isCustomers ? 'customer_user' : kind;
}
