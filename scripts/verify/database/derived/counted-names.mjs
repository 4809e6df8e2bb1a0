import { Fault } from '../../fault.mjs';

/**
 * The names that the tables of counts have numbers of, as parts of digests. They throw a Fault at a number that
 * has no name.
 * @param {import('pg').Client} client
 * @param {{ partnerId: string, digest: import('./tuple-digest.mjs').TupleDigest }} options
 */
export async function readNames(client, { partnerId, digest }) {
  const read = async (query) => {
    const { rows } = await client.query({ text: query, values: [partnerId], rowMode: 'array' });
    return rows;
  };
  const userNames = new Map(
    await read('SELECT id::text, name FROM activity_actor WHERE partner_id = $1'),
  );
  const users = new Map([...userNames].map(([id, name]) => [id, digest.part('user', name)]));
  const labels = new Map(
    (
      await read(
        `SELECT id::text, operation_type, status, resource_type, actor_kind::text
         FROM activity_label WHERE partner_id = $1`,
      )
    ).map(([id, ...label]) => [id, digest.part('label', label.join('\t'))]),
  );
  return {
    nameOf: (id) => userNames.get(id) ?? id,
    user: (id, table) => users.get(id) ?? refuse({ id, table, names: 'activity_actor' }),
    label: (id, table) => labels.get(id) ?? refuse({ id, table, names: 'activity_label' }),
  };
}

function refuse({ id, table, names }) {
  throw new Fault(`The counts in ${table} have a number (${id}) that ${names} has no name for.`);
}
