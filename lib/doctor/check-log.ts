import { refreshDerived } from '@/lib/activity/derived/refresh-derived';
import type { DatabaseUrls } from '@/lib/platform/database/application-role';
import { withClient } from '@/lib/platform/database/client';
import { codeOf, OperationalError } from '@/lib/platform/errors/operational-error';
import { formatCount } from '@/lib/platform/text/format-count';

/**
 * Compares all activities with what they are counted and found by, and mends what differs; says what
 * that was, a sentence each. The log may be read and written meanwhile. Throws Failure when the role
 * may not mend it.
 */
export async function checkLog(
  { ownerUrl }: DatabaseUrls,
  onProgress: (sentence: string) => void,
): Promise<string[]> {
  const { activities, hours } = await asOwner(() =>
    withClient(ownerUrl, (client) => refreshDerived(client, { onProgress, isFull: true })),
  );
  const sentences = {
    [`Activities that were neither counted nor found, and are now: ${formatCount(activities, 'en')}.`]:
      activities,
    [`Hours whose counts were wrong, and are counted anew: ${formatCount(hours, 'en')}.`]: hours,
  };
  return Object.keys(sentences).filter((sentence) => sentences[sentence] !== 0);
}

async function asOwner<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) !== '42501') throw error;
    throw new OperationalError(
      'What is wrong can be mended by the owner only; set DATABASE_OWNER_URL.',
    );
  }
}
