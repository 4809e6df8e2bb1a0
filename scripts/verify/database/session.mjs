import pg from 'pg';
import { Obstacle } from '../fault.mjs';

/**
 * A session that sees the database as it is at one moment: at that of `snapshot`, or now.
 * @param {string} url
 * @param {{ snapshot?: string }} [options]
 */
export async function openSession(url, { snapshot } = {}) {
  const client = new pg.Client({ connectionString: url, application_name: 'activity-log' });
  // Without a listener it would end the process before the query that fails for it does.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(
      `SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET bytea_output = 'hex'; SET statement_timeout = 0;
       BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY`,
    );
    if (snapshot !== undefined)
      await client.query(`SET TRANSACTION SNAPSHOT ${pg.escapeLiteral(snapshot)}`);
  } catch (error) {
    await client.end().catch(() => undefined);
    throw new Obstacle(`The database cannot be read: ${error.message || error.code}.`);
  }
  return client;
}

/** The moment that a session sees, for others. @param {pg.Client} client @returns {Promise<string>} */
export async function exportSnapshot(client) {
  const { rows } = await client.query('SELECT pg_export_snapshot() AS snapshot');
  return rows[0].snapshot;
}

/**
 * Lets a session see the rows of a partner: row-level security hides others from all but the owner.
 * @param {pg.Client} client
 * @param {string} partnerId
 */
export async function tieTo(client, partnerId) {
  await client.query(`SELECT set_config('activity_log.partner', $1, false)`, [partnerId]);
}
