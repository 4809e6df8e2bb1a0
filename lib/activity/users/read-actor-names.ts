import type { ActivityHead } from '@/lib/activity/activity';
import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql } from '@/lib/platform/database/database';
import { isBlank } from '@/lib/platform/text/is-blank';
import { userKey } from './user-key';

type Actor = Pick<ActivityHead, 'userPrincipalName' | 'actorKind'>;

/**
 * Gives the current display name of an actor who is one of the partner's users; null without one of
 * their own.
 */
export type ActorNameOf = (actor: Actor) => string | null;

/**
 * The display names of the actors of some activities. A sign-in name is an address of the partner's
 * users in any spelling.
 */
export async function readActorNames(scope: Scope, actors: Actor[]): Promise<ActorNameOf> {
  const keys = new Set(
    actors.filter(isPartnerUser).map((actor) => userKey(actor.userPrincipalName)),
  );
  keys.delete('');
  if (keys.size === 0) return () => null;
  const rows = await queryRows<{ email: string; name: string }>(
    scope,
    sql`
    SELECT email, display_name AS name FROM partner_user
    WHERE partner_id = ${scope.partnerId}::uuid AND email = ANY(${[...keys]}::text[])`,
  );
  const names = new Map(rows.map((user) => [user.email, nameBeside(user)]));
  return (actor) =>
    (isPartnerUser(actor) ? names.get(userKey(actor.userPrincipalName)) : null) ?? null;
}

// A user who was never given a name has the address in its place, which is shown anyway.
function nameBeside({ email, name }: { email: string; name: string }): string | null {
  return isBlank(name) || userKey(name) === userKey(email) ? null : name;
}

// Somebody else's address may be spelled alike.
function isPartnerUser({ actorKind }: Actor): boolean {
  return actorKind === 'partner_user';
}
