import type { Scope } from '@/lib/auth/scope';
import { sql, type Sql } from '@/lib/platform/database/database';
import type { TermGrams } from '@/lib/activity/search/index/grams';
import type { TimeRange } from '@/lib/activity/query/time-range';
import { searchedBlocks } from './searched-blocks';

/**
 * Which texts a search has to look at: those in blocks that may have its words and its times. `isBehind`:
 * many texts are not indexed yet.
 */
export type SearchedRange = { grams: TermGrams[]; within: TimeRange; isBehind?: boolean };

const COLUMNS = sql`partner_id, occurred_at, sequence, customer_id, user_principal_name, resource_type,
  operation_type, status, text`;

/**
 * The searchable activities that may be found, as a FROM clause: all that are not indexed yet, and those
 * of the blocks that the index names.
 */
export function searchedTexts(scope: Scope, range: SearchedRange): Sql {
  return sql`(${textsBeyondIndex(scope, range.isBehind)} UNION ALL
    ${textsOfBlocks(scope, searchedBlocks(scope, range))}) AS searched`;
}

/** All searchable activities, as a FROM clause: for words that are in many of them. */
export function allTexts({ partnerId }: Scope): Sql {
  return sql`(
    SELECT ${COLUMNS} FROM activity_text_new WHERE partner_id = ${partnerId}::uuid
    UNION ALL SELECT ${COLUMNS} FROM activity_text WHERE partner_id = ${partnerId}::uuid) AS searched`;
}

/**
 * The texts that are not indexed yet: those that wait, and those after the last segment. Of what follows a
 * sequence that it does not know PostgreSQL expects a third of all texts, and reads them all in one go; between
 * two of them it expects few, and enters the key.
 */
export function textsBeyondIndex({ partnerId }: Scope, isBehind = false): Sql {
  return sql`
    SELECT ${COLUMNS} FROM activity_text_new WHERE partner_id = ${partnerId}::uuid
    UNION ALL
    SELECT ${COLUMNS} FROM activity_text
    WHERE partner_id = ${partnerId}::uuid AND sequence > (
        SELECT coalesce(max(last_sequence), 0) FROM activity_text_segment
        WHERE partner_id = ${partnerId}::uuid)
      ${isBehind ? sql`` : sql`AND sequence < (SELECT 9223372036854775807)`}`;
}

/**
 * The texts of blocks, rows of `activity_text_block`. Without OFFSET PostgreSQL may compare each text
 * with each block.
 */
export function textsOfBlocks({ partnerId }: Scope, blocks: Sql): Sql {
  return sql`
    SELECT in_block.* FROM (${blocks}) AS block CROSS JOIN LATERAL (
      SELECT ${COLUMNS} FROM activity_text
      WHERE block.sequences IS NULL AND partner_id = ${partnerId}::uuid
        AND sequence >= block.first_sequence AND sequence <= block.last_sequence
      UNION ALL
      SELECT ${COLUMNS} FROM unnest(block.sequences) AS member (sequence) JOIN activity_text USING (sequence)
      WHERE partner_id = ${partnerId}::uuid
      OFFSET 0) AS in_block`;
}

/** The texts of given activities, rows of `occurred_at` and `sequence`. */
export function textsOfActivities({ partnerId }: Scope, activities: Sql): Sql {
  return sql`
    SELECT ${COLUMNS} FROM ${activities} JOIN activity_text_new USING (occurred_at, sequence)
    WHERE partner_id = ${partnerId}::uuid
    UNION ALL
    SELECT ${COLUMNS} FROM ${activities} JOIN activity_text USING (occurred_at, sequence)
    WHERE partner_id = ${partnerId}::uuid`;
}
