import type { ActorKind } from '@/lib/activity/activity';

/**
 * Who acted, told from the name in the record. The source does not say it: a name without `@` is an
 * application's (or the system's when it is empty or says so), a name in the customer's domain is
 * the customer's own admin, any other is a partner user.
 */
export function actorKindOf(actor: {
  userPrincipalName: string;
  customerDomain: string | null;
}): ActorKind {
  const name = actor.userPrincipalName.trim().toLowerCase();
  if (name === '' || name === 'system' || name === 'microsoft') return 'system';
  if (!name.includes('@')) return 'application';
  const domain = name.slice(name.lastIndexOf('@') + 1);
  return domain === actor.customerDomain?.toLowerCase() ? 'customer_user' : 'partner_user';
}
