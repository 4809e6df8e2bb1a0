import type pg from 'pg';
import { storableJson } from '@/lib/platform/json/storable-json';
import { userKey } from './user-key';

// In a fixed order, so that no two writers wait for each other.
const ADD = `
  INSERT INTO activity_user (partner_id, name, key)
  SELECT $1, name, key FROM json_to_recordset($2) AS used (name text, key text)
  WHERE NOT EXISTS (
    SELECT FROM activity_user WHERE partner_id = $1 AND activity_user.name = used.name)
  ORDER BY name
  ON CONFLICT DO NOTHING`;

/** Records the spellings of users in activities, each with the key of its user. */
export async function addUserSpellings(
  { client, partnerId }: { client: pg.ClientBase; partnerId: string },
  names: Iterable<string>,
): Promise<void> {
  const used = [...new Set(names)].filter(Boolean).map((name) => ({ name, key: userKey(name) }));
  if (used.length > 0) await client.query(ADD, [partnerId, storableJson(used)]);
}
