import { Fault, Obstacle } from '../fault.mjs';
import { checkPartner } from './check-partner.mjs';
import { groupByPartner } from './checkpoints/group-by-partner.mjs';
import { readOutside } from './checkpoints/outside-checkpoints.mjs';
import { describeProven, NOT_CHECKED } from './describe-proven.mjs';
import { exportSnapshot, openSession, tieTo } from './session.mjs';
import { StretchThreads } from './stretch-threads.mjs';

/**
 * Checks the logs of a database, one partner after the other, and tells of each what is proven. Throws a
 * Fault at the first thing that is wrong, and an Obstacle when it cannot check.
 * @param {{
 *   url: string, partner: string | null, folder: string | null,
 *   witnesses: import('../core/note.mjs').VerifierKey[], tell: (sentence: string) => void,
 *   onProgress: (progress: { domain: string, done: number, of: number }) => void,
 * }} options `partner`: its id or domain, or null for all; `folder`: of checkpoints from outside.
 */
export async function verifyDatabase({
  url,
  partner: wanted,
  folder,
  witnesses,
  tell,
  onProgress,
}) {
  const client = await openSession(url);
  const threads = new StretchThreads({ url, snapshot: await exportSnapshot(client) });
  try {
    const all = await listPartners(client);
    const partners = wanted === null ? all : all.filter((one) => isNamed(one, wanted));
    if (partners.length === 0) throw new Obstacle(nobody(wanted));
    const read = folder === null ? [] : readOutside(folder);
    const outside = groupByPartner(read, { all, wanted: wanted === null ? null : partners[0] });
    for (const partner of partners) {
      await tieTo(client, partner.id);
      const checked = await inPartner(partner, () =>
        checkPartner(client, {
          partner,
          threads,
          witnesses,
          outside: outside.get(partner.id) ?? [],
          onProgress: (done, of) => onProgress({ domain: partner.domain, done, of }),
        }),
      );
      for (const sentence of describeProven(partner, { ...checked, folder, witnesses }))
        tell(sentence);
    }
    tell(NOT_CHECKED);
  } finally {
    await threads.close();
    await client.end();
  }
}

async function listPartners(client) {
  try {
    return (await client.query('SELECT id, domain, name FROM partner ORDER BY domain')).rows;
  } catch (error) {
    throw new Obstacle(`This is no database of the activity log: ${error.message}.`);
  }
}

function isNamed({ id, domain }, wanted) {
  return id === wanted.toLowerCase() || domain === wanted.toLowerCase();
}

function nobody(wanted) {
  return wanted === null
    ? 'There is no partner in this database.'
    : `There is no partner ${wanted} in this database: give a partner's id or domain.`;
}

async function inPartner({ domain }, work) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Fault) throw new Fault(`${domain}: ${error.message}`);
    throw error;
  }
}
