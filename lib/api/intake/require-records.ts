import type { PreparedRecords } from '@/lib/activity/intake/prepare/prepare-records';
import type { RecordsBody } from './prepare-body';
import { prepareInThread } from './prepare-in-thread';
import { ApiError } from '@/lib/api/api-error';

/**
 * The records of a body, which is a partner's, all of them right and ready to be stored. Throws
 * Refusal that says what is wrong.
 */
export async function requireRecords(body: RecordsBody): Promise<PreparedRecords> {
  const { records, refusal } = await prepareInThread(body);
  if (records) return records;
  throw new ApiError(refusal.problem, refusal.more);
}
