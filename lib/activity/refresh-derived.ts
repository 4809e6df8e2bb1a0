import type pg from 'pg';
import { refreshSearchNames } from '@/lib/customers/search-name';
import { refreshTrueNames } from '@/lib/customers/true-names';
import { formatCount } from '@/lib/numbers';
import { ALL_TEXTS, countOutdated, remakeTexts, WAITING_TEXTS } from './search/remake-texts';
import { dropTextIndex, ensureTextIndex } from './search/text-index';
import { addMissingUsers } from './users/add-missing-users';

type OnProgress = (sentence: string) => void;

// More than these go faster without the index, and the index faster when it is made at once.
const MANY_TEXTS = 50_000;
const BETWEEN_SENTENCES = 100_000;

/**
 * Brings what is made of activities and customers, to find them by, to this version's rules: the
 * texts of the search, the spellings of users, the names of customers. Reads and writes go on
 * meanwhile. Needs the owner's rights; finds nothing to do, and that soon, where all is so.
 */
export async function refreshDerived(client: pg.ClientBase, onProgress: OnProgress): Promise<void> {
  await refreshNames(client);
  if ((await countOutdated(client, MANY_TEXTS)) === MANY_TEXTS) await dropTextIndex(client);
  await refreshTexts(client, onProgress);
  await ensureTextIndex(client, () => onProgress('Making the index of the search …'));
}

/** The same, but for the texts that the index has, which only the owner may change: a server does it as it starts. */
export async function refreshDerivedWhileServing(
  client: pg.ClientBase,
  isStopped: () => boolean,
): Promise<void> {
  await refreshNames(client);
  while (!isStopped() && (await remakeTexts(client, WAITING_TEXTS)) > 0);
}

async function refreshNames(client: pg.ClientBase): Promise<void> {
  await refreshTrueNames(client);
  await refreshSearchNames(client);
  await addMissingUsers(client);
}

async function refreshTexts(client: pg.ClientBase, onProgress: OnProgress): Promise<void> {
  let done = 0;
  const remake = () => remakeTexts(client, ALL_TEXTS);
  for (let made = await remake(); made > 0; made = await remake()) {
    const isTold =
      Math.floor((done + made) / BETWEEN_SENTENCES) > Math.floor(done / BETWEEN_SENTENCES);
    done += made;
    if (isTold) onProgress(`Texts of the search made anew: ${formatCount(done, 'en')} …`);
  }
  if (done > 0) await client.query('VACUUM (ANALYZE) activity_text');
}
