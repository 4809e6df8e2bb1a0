import { sql } from '@/lib/platform/database/database';

/** The condition that a row of `activity` is not about the log or the account themselves. */
export const IS_NOT_OWN = sql`NOT is_own`;

/** The same for a row of the searchable activities, whose texts do not say; own ones have an index. */
export const IS_NOT_OWN_SEARCHED = sql`NOT EXISTS (
  SELECT FROM activity AS own
  WHERE own.is_own AND (own.partner_id, own.occurred_at, own.sequence)
    = (searched.partner_id, searched.occurred_at, searched.sequence))`;
