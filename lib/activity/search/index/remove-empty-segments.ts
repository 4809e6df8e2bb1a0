import type pg from 'pg';
import { removeContent } from './unindex';

// Not the last one, which says up to where texts are indexed.
const REMOVE = `
  DELETE FROM activity_text_segment AS emptied
  WHERE partner_id = $1
    AND last_sequence < (SELECT max(last_sequence) FROM activity_text_segment WHERE partner_id = $1)
    AND NOT EXISTS (
      SELECT FROM activity_text
      WHERE activity_text.partner_id = $1
        AND activity_text.sequence BETWEEN emptied.segment AND emptied.last_sequence)
  RETURNING segment`;

/**
 * Removes what the index knows of a partner's texts where none of a segment is left. In the transaction of
 * `client`, which has the owner's privileges and holds the lock of the texts.
 */
export async function removeEmptySegments(client: pg.ClientBase, partnerId: string): Promise<void> {
  const { rows } = await client.query<{ segment: string }>(REMOVE, [partnerId]);
  await removeContent(client, { partnerId, removed: rows });
}
