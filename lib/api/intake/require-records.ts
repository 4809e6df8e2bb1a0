import type { PreparedRecords } from '@/lib/activity/intake/prepare/prepare-records';
import type { RecordsBody } from './prepare-body';
import { prepareInThread } from './prepare-in-thread';
import { ApiError } from '@/lib/api/api-error';

/**
 * The valid records of a partner's body, ready to be stored. Throws ApiError, which says what is
 * wrong, when any record is invalid.
 */
export async function requireRecords(body: RecordsBody): Promise<PreparedRecords> {
  const { records, error } = await prepareInThread(body);
  if (records) return records;
  throw new ApiError(error.problem, error.details);
}
