import type pg from 'pg';
import {
  ALL_TEXTS,
  countOutdated,
  remakeTexts,
  WAITING_TEXTS,
} from '@/lib/activity/search/remake-texts';
import { dropTextIndex, ensureTextIndex } from '@/lib/activity/search/text-index';
import { addMissingUsers } from '@/lib/activity/users/add-missing-users';
import { refreshSearchNames } from '@/lib/customers/search-name';
import { refreshTrueNames } from '@/lib/customers/true-names';
import { formatCount } from '@/lib/platform/text/numbers';
import { checkActivities, type Mended } from './check-activities';
import { countMissing } from './missing-texts';

type OnProgress = (sentence: string) => void;

// More than these go faster without the index, and the index faster when it is made at once.
const MANY_TEXTS = 50_000;
const BETWEEN_SENTENCES = 100_000;

/**
 * Brings what is made of activities and customers, to find and count them by, to this version's rules:
 * the texts of the search, the counts by hour, the spellings of users, the names of customers. Reads
 * and writes go on meanwhile. Needs the owner's rights; finds nothing to do, and that soon, where all
 * is so. `isWhole` compares all that is stored with what is made of it, whatever was checked before.
 */
export async function refreshDerived(
  client: pg.ClientBase,
  { onProgress, isWhole = false }: { onProgress: OnProgress; isWhole?: boolean },
): Promise<Mended> {
  await refreshNames(client);
  const outdated = await countOutdated(client, MANY_TEXTS);
  const areMany = outdated === MANY_TEXTS || (await countMissing(client)) >= MANY_TEXTS;
  if (areMany) await dropTextIndex(client);
  await refreshTexts(client, onProgress);
  const mended = await checkActivities(client, {
    isWhole,
    table: areMany ? 'activity_text' : 'activity_text_new',
    onMended: tellEvery('Activities counted and given their texts', onProgress),
  });
  if (areMany) await client.query('VACUUM (ANALYZE) activity_text');
  await ensureTextIndex(client, () => onProgress('Making the index of the search …'));
  return mended;
}

/** The same, but for the texts that the index has, which only the owner may change: a server does it. */
export async function refreshDerivedWhileServing(
  client: pg.ClientBase,
  isStopped: () => boolean,
): Promise<Mended> {
  await refreshNames(client);
  while (!isStopped() && (await remakeTexts(client, WAITING_TEXTS)) > 0);
  return checkActivities(client, { isStopped });
}

async function refreshNames(client: pg.ClientBase): Promise<void> {
  await refreshTrueNames(client);
  await refreshSearchNames(client);
  await addMissingUsers(client);
}

async function refreshTexts(client: pg.ClientBase, onProgress: OnProgress): Promise<void> {
  const tell = tellEvery('Texts of the search made anew', onProgress);
  const remake = () => remakeTexts(client, ALL_TEXTS);
  for (let made = await remake(); made > 0; made = await remake()) tell(made);
}

// Gives what is told of each batch, and tells of some.
function tellEvery(what: string, onProgress: OnProgress): (made: number) => void {
  let done = 0;
  return (made) => {
    const before = Math.floor(done / BETWEEN_SENTENCES);
    done += made;
    if (Math.floor(done / BETWEEN_SENTENCES) > before)
      onProgress(`${what}: ${formatCount(done, 'en')} …`);
  };
}
