import type { Scope } from '@/lib/auth/scope';
import { queryPrimaryRows, sql } from '@/lib/platform/database/database';
import type { LinkMakers } from './link-data';

/**
 * The sign-in names of those who made the user's link; null without a link or when they are
 * unknown.
 */
export async function findLinkMakers(scope: Scope, userId: string): Promise<LinkMakers | null> {
  const [row] = await queryPrimaryRows<LinkMakers>(
    scope,
    sql`
    SELECT maker.email AS "madeBy", asker.email AS "askedBy"
    FROM partner_user linked
      LEFT JOIN partner_user maker
        ON maker.partner_id = linked.partner_id AND maker.id = linked.invitation_made_by
      LEFT JOIN partner_user asker
        ON asker.partner_id = linked.partner_id AND asker.id = linked.invitation_asked_by
    WHERE linked.partner_id = ${scope.partnerId}::uuid AND linked.id = ${userId}::uuid
      AND linked.invitation_made_for = linked.invitation_hash`,
  );
  return row ?? null;
}
