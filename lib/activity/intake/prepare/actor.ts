import type { ActorKind } from '@/lib/activity/activity';
import { userKey } from '@/lib/activity/users/user-key';

/** Who acted, and in which domain where the name tells one (in lower case). */
export type Actor = { kind: Exclude<ActorKind, 'customer_user'>; domain: string | null };

/**
 * Who acted, told from the name in the record. The source does not say it: a name without `@` is an
 * application's (or the system's when it says so), any other is a partner user; or the customer's
 * own admin, when its domain is the customer's (`actorKindOf`). Where no user is named it was the
 * application that is, or else the system.
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

/** The kind of an actor, known the domain of the customer that it acted upon. */
export function actorKindOf(actor: NamedActor & { customerDomain: string | null }): ActorKind {
  const { kind, domain } = actorOf(actor);
  const isCustomers = domain !== null && domain === actor.customerDomain?.toLowerCase();
  return isCustomers ? 'customer_user' : kind;
}
