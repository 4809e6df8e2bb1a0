import type pg from 'pg';
import { addUserSpellings } from './add-user-spellings';

// Jumps from each spelling to the next one, so that the index is entered once for each, not for
// each of millions of activities.
const FIND = `
  WITH RECURSIVE spelling AS (
    (SELECT user_principal_name AS name FROM activity WHERE partner_id = $1
     ORDER BY user_principal_name LIMIT 1)
    UNION ALL
    SELECT following.* FROM spelling CROSS JOIN LATERAL (
      SELECT user_principal_name FROM activity
      WHERE partner_id = $1 AND user_principal_name > spelling.name
      ORDER BY user_principal_name LIMIT 1) AS following
  )
  SELECT name FROM spelling
  WHERE NOT EXISTS (
    SELECT FROM activity_user
    WHERE activity_user.partner_id = $1 AND activity_user.name = spelling.name)
    AND name <> ''
  ORDER BY name`;

/**
 * Adds a partner's spellings in activities that were stored by an older version, which did not record them.
 */
export async function addMissingSpellings(client: pg.ClientBase, partnerId: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(FIND, [partnerId]);
  const names = rows.map(({ name }) => name);
  if (names.length > 0) await addUserSpellings({ client, partnerId }, names);
}
