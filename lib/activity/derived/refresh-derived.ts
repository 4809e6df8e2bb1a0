import type pg from 'pg';
import {
  ALL_TABLES,
  countOutdatedTexts,
  rebuildTexts,
  WAITING_TABLES,
} from '@/lib/activity/search/rebuild-texts';
import { addMissingSpellings } from '@/lib/activity/users/add-missing-spellings';
import { refreshSearchNames } from '@/lib/customers/search-name';
import { correctFutureNames } from '@/lib/customers/correct-future-names';
import { formatCount } from '@/lib/platform/text/format-count';
import { repairDerived, type Repaired } from './repair-derived';
import { rollUpAll } from './roll-up/roll-up-all';
import { countMissingTexts } from './missing-texts';

type OnProgress = (sentence: string) => void;

// So many are indexed again rather than looked through by each search.
const MANY_TEXTS = 50_000;
const PROGRESS_INTERVAL = 100_000;

/**
 * Updates everything that is derived from activities and customers to this version's rules: search
 * texts, counts, spellings of users, names of customers. Reads and writes continue
 * meanwhile. Requires the owner's privileges, and ends quickly when everything is up to date.
 * `isFull` compares everything, even what was checked before.
 */
export async function refreshDerived(
  client: pg.ClientBase,
  { onProgress, isFull = false }: { onProgress: OnProgress; isFull?: boolean },
): Promise<Repaired> {
  for (const partnerId of await listPartners(client)) await refreshNames(client, partnerId);
  const outdated = await countOutdatedTexts(client, MANY_TEXTS);
  const areMany = outdated === MANY_TEXTS || (await countMissingTexts(client)) >= MANY_TEXTS;
  await refreshTexts(client, onProgress);
  await rollUpAll(client, progressReporter('Activities counted', onProgress));
  const repaired = await repairDerived(client, {
    isFull,
    table: areMany ? 'activity_text' : 'activity_text_new',
    onRepaired: progressReporter('Activities added to the search', onProgress),
  });
  if (areMany) await client.query('VACUUM (ANALYZE) activity_text');
  return repaired;
}

/**
 * The same for one partner, whom the connection is tied to, and without the indexed texts, which only
 * the owner may change. For a running server.
 */
export async function refreshDerivedWhileServing(
  client: pg.ClientBase,
  { partnerId, isStopped }: { partnerId: string; isStopped: () => boolean },
): Promise<Repaired> {
  await refreshNames(client, partnerId);
  while (!isStopped() && (await rebuildTexts(client, { partnerId, tables: WAITING_TABLES })) > 0);
  return repairDerived(client, { onlyPartnerId: partnerId, isStopped });
}

async function listPartners(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>('SELECT id FROM partner ORDER BY id');
  return rows.map(({ id }) => id);
}

async function refreshNames(client: pg.ClientBase, partnerId: string): Promise<void> {
  await correctFutureNames(client, partnerId);
  await refreshSearchNames(client, partnerId);
  await addMissingSpellings(client, partnerId);
}

async function refreshTexts(client: pg.ClientBase, onProgress: OnProgress): Promise<void> {
  const report = progressReporter('Search texts rebuilt', onProgress);
  for (const partnerId of await listPartners(client)) {
    const rebuild = () => rebuildTexts(client, { partnerId, tables: ALL_TABLES });
    for (let count = await rebuild(); count > 0; count = await rebuild()) report(count);
  }
}

// Takes the number of each batch, and reports only some.
function progressReporter(label: string, onProgress: OnProgress): (count: number) => void {
  let done = 0;
  return (count) => {
    const before = Math.floor(done / PROGRESS_INTERVAL);
    done += count;
    if (Math.floor(done / PROGRESS_INTERVAL) > before)
      onProgress(`${label}: ${formatCount(done, 'en')} …`);
  };
}
