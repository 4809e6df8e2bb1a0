import type { Scope } from '@/lib/auth/scope';
import { queryableFor } from '@/lib/platform/database/database';
import { personOf, type UserChangeContext } from './person';
import { readAdmins } from './read-admins';
import { openLinkRequest, type User } from './user';

/**
 * What the rules depend on when `actor` is about to change the user, at an instant: for a page that
 * shows what is allowed. The change itself checks again.
 */
export async function readUserChangeContext(
  scope: Scope,
  { actor, user, at }: { actor: Pick<User, 'id' | 'roles'>; user: User; at: Date },
): Promise<UserChangeContext> {
  const admins = await readAdmins({ client: queryableFor(scope), scope });
  const known = admins.find(({ id }) => id === actor.id);
  return {
    actor: known ?? personOf(actor),
    user,
    admins,
    askedBy: openLinkRequest(user, at)?.askedBy ?? null,
  };
}
