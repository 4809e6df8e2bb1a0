import type pg from 'pg';
import { addUserSpellings } from './add-user-spellings';

// Jumps from each spelling to the next one, so that the index is entered once for each, not for
// each of millions of activities.
const FIND = `
  WITH RECURSIVE spelling AS (
    (SELECT partner_id, user_principal_name AS name FROM activity
     ORDER BY partner_id, user_principal_name LIMIT 1)
    UNION ALL
    SELECT following.* FROM spelling CROSS JOIN LATERAL (
      SELECT partner_id, user_principal_name FROM activity
      WHERE (partner_id, user_principal_name) > (spelling.partner_id, spelling.name)
      ORDER BY partner_id, user_principal_name LIMIT 1) AS following
  )
  SELECT partner_id, name FROM spelling
  WHERE NOT EXISTS (
    SELECT FROM activity_user
    WHERE activity_user.partner_id = spelling.partner_id AND activity_user.name = spelling.name)
    AND name <> ''
  ORDER BY partner_id, name`;

/**
 * Adds the spellings in activities that were stored by an older version, which did not record them.
 */
export async function addMissingSpellings(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ partner_id: string; name: string }>(FIND);
  const partners = new Map<string, string[]>();
  for (const { partner_id: partnerId, name } of rows) {
    const names = partners.get(partnerId);
    if (names) names.push(name);
    else partners.set(partnerId, [name]);
  }
  for (const [partnerId, names] of partners) await addUserSpellings({ client, partnerId }, names);
}
