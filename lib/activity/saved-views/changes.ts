import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Scope } from '@/lib/auth/scope';
import { inTransaction } from '@/lib/platform/database/transaction';
import { foldText } from '@/lib/platform/text/fold-text';
import { MAX_SAVED_VIEWS, type SavedView, type StoredFilter } from './saved-view';

type Owner = { partnerId: string; userId: string };
type OwnedRow = StoredFilter & { id: string; nameKey: string };

/**
 * Saves a view of a user. The same view under the same name is saved once, however often it is
 * sent. Refuses a name that another view of the user has in any spelling of upper and lower case,
 * and one view more than the limit.
 */
export async function saveView(
  scope: Scope,
  { userId, name, query, preset }: Omit<SavedView, 'id'> & { userId: string },
): Promise<'saved' | 'nameTaken' | 'tooMany'> {
  const owner = { partnerId: scope.partnerId, userId };
  return inTransaction(scope, async (client) => {
    const views = await lockViews(client, owner);
    const namesake = views.find(({ nameKey }) => nameKey === foldText(name));
    if (namesake)
      return namesake.query === query && namesake.preset === preset ? 'saved' : 'nameTaken';
    if (views.length >= MAX_SAVED_VIEWS) return 'tooMany';
    await client.query(
      `INSERT INTO saved_view (partner_id, user_id, id, name, name_key, query, preset)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [owner.partnerId, userId, randomUUID(), name, foldText(name), query, preset],
    );
    return 'saved';
  });
}

/** Renames a view of a user; refuses the name of another one. */
export async function renameView(
  scope: Scope,
  { userId, viewId, name }: { userId: string; viewId: string; name: string },
): Promise<'renamed' | 'nameTaken' | 'absent'> {
  const owner = { partnerId: scope.partnerId, userId };
  return inTransaction(scope, async (client) => {
    const views = await lockViews(client, owner);
    if (!views.some(({ id }) => id === viewId)) return 'absent';
    const nameKey = foldText(name);
    if (views.some((view) => view.nameKey === nameKey && view.id !== viewId)) return 'nameTaken';
    await client.query(
      `UPDATE saved_view SET name = $4, name_key = $5
       WHERE partner_id = $1 AND user_id = $2 AND id = $3`,
      [owner.partnerId, userId, viewId, name, nameKey],
    );
    return 'renamed';
  });
}

/** Deletes a view of a user. Returns false when the user has no such view. */
export async function deleteView(
  scope: Scope,
  { userId, viewId }: { userId: string; viewId: string },
): Promise<boolean> {
  return inTransaction(scope, async (client) => {
    const { rowCount } = await client.query(
      'DELETE FROM saved_view WHERE partner_id = $1 AND user_id = $2 AND id = $3',
      [scope.partnerId, userId, viewId],
    );
    return rowCount === 1;
  });
}

// No index counts a user's views, so concurrent changes take an advisory lock in turn.
async function lockViews(client: pg.ClientBase, { partnerId, userId }: Owner): Promise<OwnedRow[]> {
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `saved-views:${partnerId}:${userId}`,
  ]);
  const { rows } = await client.query<OwnedRow>(
    `SELECT id, name_key AS "nameKey", query, preset
     FROM saved_view WHERE partner_id = $1 AND user_id = $2`,
    [partnerId, userId],
  );
  return rows;
}
