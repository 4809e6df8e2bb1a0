import { refreshDerived } from '@/lib/activity/derived/refresh-derived';
import type { DatabaseUrls } from '@/lib/platform/database/application-role';
import { withClient } from '@/lib/platform/database/client';
import { codeOf, OperationalError } from '@/lib/platform/errors/operational-error';
import { formatCount } from '@/lib/platform/text/format-count';

/**
 * Compares all activities with the derived counts and texts and repairs differences; returns what they
 * were, one sentence each. The log may be read and written meanwhile. Throws OperationalError when the
 * role may not repair them.
 */
export async function checkLog(
  { ownerUrl }: DatabaseUrls,
  onProgress: (sentence: string) => void,
): Promise<string[]> {
  const { activities, months } = await asOwner(() =>
    withClient(ownerUrl, (client) => refreshDerived(client, { onProgress, isFull: true })),
  );
  const sentences = {
    [`Activities that were not indexed for the search, and are now: ${formatCount(activities, 'en')}.`]:
      activities,
    [`Months with wrong counts, which were recounted: ${formatCount(months, 'en')}.`]: months,
  };
  return Object.keys(sentences).filter((sentence) => sentences[sentence] !== 0);
}

async function asOwner<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) !== '42501') throw error;
    throw new OperationalError(
      'Only the owner of the database can repair this; set DATABASE_OWNER_URL.',
    );
  }
}
