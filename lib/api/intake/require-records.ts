import type { PreparedRecords } from '@/lib/activity/intake/store/prepare';
import type { Body } from './prepare-body';
import { prepareInThread } from './prepare-thread';
import { Refusal } from '@/lib/api/refusal';

/**
 * The records of a body, which is a partner's, all of them right and ready to be stored. Throws
 * Refusal that says what is wrong.
 */
export async function requireRecords(body: Body): Promise<PreparedRecords> {
  const { records, refusal } = await prepareInThread(body);
  if (records) return records;
  throw new Refusal(refusal.problem, refusal.more);
}
