import { patternOfPart } from '@/lib/database/like';
import { sql, type Sql } from '@/lib/database/database';
import { operationsSaying } from '@/lib/activity/search/operations-saying';
import { foldCase } from '@/lib/activity/search/search-text';

/** What is searched: each activity by its text, whether the index has it already or not yet. */
export const SEARCHED_ACTIVITIES = sql`(
  SELECT partner_id, occurred_at, sequence, customer_id, user_principal_name, resource_type,
    operation_type, status, text FROM activity_text
  UNION ALL
  SELECT partner_id, occurred_at, sequence, customer_id, user_principal_name, resource_type,
    operation_type, status, text FROM activity_text_new
) AS searched`;

/**
 * The condition on what is searched for having `text`, in any case, as a part of the customer's
 * name, the actor, the action (its type or its words) or the details.
 */
export function searchCondition(text: string): Sql {
  const hasText = sql`text LIKE ${patternOfPart(foldCase(text))}`;
  const operations = operationsSaying(text);
  // Without need, an OR would keep PostgreSQL from the index.
  if (operations.length === 0) return hasText;
  return sql`(${hasText} OR operation_type = ANY(${operations}::text[]))`;
}
