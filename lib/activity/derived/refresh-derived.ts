import type pg from 'pg';
import {
  ALL_TABLES,
  countOutdatedTexts,
  rebuildTexts,
  WAITING_TABLES,
} from '@/lib/activity/search/rebuild-texts';
import { dropTextIndex, ensureTextIndex } from '@/lib/activity/search/text-index';
import { addMissingSpellings } from '@/lib/activity/users/add-missing-spellings';
import { refreshSearchNames } from '@/lib/customers/search-name';
import { correctFutureNames } from '@/lib/customers/correct-future-names';
import { formatCount } from '@/lib/platform/text/format-count';
import { repairDerived, type Repaired } from './repair-derived';
import { countMissingTexts } from './missing-texts';

type OnProgress = (sentence: string) => void;

// From this number on it is faster to drop the index and create it again at the end.
const MANY_TEXTS = 50_000;
const PROGRESS_INTERVAL = 100_000;

/**
 * Updates everything that is derived from activities and customers to this version's rules: search
 * texts, hourly counts, spellings of users, names of customers. Reads and writes continue
 * meanwhile. Requires the owner's privileges, and ends quickly when everything is up to date.
 * `isFull` compares everything, even what was checked before.
 */
export async function refreshDerived(
  client: pg.ClientBase,
  { onProgress, isFull = false }: { onProgress: OnProgress; isFull?: boolean },
): Promise<Repaired> {
  await refreshNames(client);
  const outdated = await countOutdatedTexts(client, MANY_TEXTS);
  const areMany = outdated === MANY_TEXTS || (await countMissingTexts(client)) >= MANY_TEXTS;
  if (areMany) await dropTextIndex(client);
  await refreshTexts(client, onProgress);
  const mended = await repairDerived(client, {
    isFull,
    table: areMany ? 'activity_text' : 'activity_text_new',
    onRepaired: progressCounter('Activities counted and given their texts', onProgress),
  });
  if (areMany) await client.query('VACUUM (ANALYZE) activity_text');
  await ensureTextIndex(client, () => onProgress('Making the index of the search …'));
  return mended;
}

/** The same without the indexed texts, which only the owner may change. For a running server. */
export async function refreshDerivedWhileServing(
  client: pg.ClientBase,
  isStopped: () => boolean,
): Promise<Repaired> {
  await refreshNames(client);
  while (!isStopped() && (await rebuildTexts(client, WAITING_TABLES)) > 0);
  return repairDerived(client, { isStopped });
}

async function refreshNames(client: pg.ClientBase): Promise<void> {
  await correctFutureNames(client);
  await refreshSearchNames(client);
  await addMissingSpellings(client);
}

async function refreshTexts(client: pg.ClientBase, onProgress: OnProgress): Promise<void> {
  const tell = progressCounter('Texts of the search made anew', onProgress);
  const remake = () => rebuildTexts(client, ALL_TABLES);
  for (let made = await remake(); made > 0; made = await remake()) tell(made);
}

// Takes the number of each batch, and reports only some.
function progressCounter(what: string, onProgress: OnProgress): (made: number) => void {
  let done = 0;
  return (made) => {
    const before = Math.floor(done / PROGRESS_INTERVAL);
    done += made;
    if (Math.floor(done / PROGRESS_INTERVAL) > before)
      onProgress(`${what}: ${formatCount(done, 'en')} …`);
  };
}
