import { sql, type Sql } from '@/lib/database/database';
import { describeOperation } from '@/lib/activity/words/describe';
import { OPERATION_TYPES } from '@/lib/activity/words/known-types';
import { allTranslators } from '@/lib/i18n/translator';

/**
 * Activities that have `text`, in any case, as a part of the customer's name, the actor, the action
 * (its type or its words) or the details.
 */
export function searchCondition(text: string): Sql {
  const part = `%${escapeLike(text)}%`;
  // Within JSON text a quote stands escaped.
  const partOfJson = `%${escapeLike(JSON.stringify(text).slice(1, -1))}%`;
  const typePart = `%${escapeLike(text.replace(/\s+/g, '_'))}%`;
  return sql`(
    customer_name ILIKE ${part}
    OR user_principal_name ILIKE ${part}
    OR operation_type ILIKE ${typePart}
    OR operation_type = ANY(${operationsSaying(text)}::text[])
    OR resource_new_value ILIKE ${part}
    OR resource_old_value ILIKE ${part}
    -- The text of the whole list is a quick first look; it also holds the words key and value.
    OR (customized_data::text ILIKE ${partOfJson} AND EXISTS (
      SELECT FROM json_array_elements(customized_data) datum
      WHERE datum->>'key' ILIKE ${part} OR datum->>'value' ILIKE ${part}))
  )`;
}

function operationsSaying(text: string): string[] {
  const wanted = text.toLowerCase();
  return OPERATION_TYPES.filter((type) =>
    allTranslators().some((t) => describeOperation(type, t).toLowerCase().includes(wanted)),
  );
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
