import type { PreparedRecords } from '@/lib/activity/intake/prepare';
import { now } from '@/lib/time';
import { requireBodyType } from './body-type';
import { prepareInThread } from './prepare-thread';
import { readBody } from './read-body';
import { Refusal } from './refusal';

/**
 * The records that a request sends to a partner's log, all of them right and ready to be stored.
 * Throws Refusal that says what is wrong.
 */
export async function requireRecords(
  request: Request,
  partnerId: string,
): Promise<PreparedRecords> {
  const type = requireBodyType(request.headers);
  const bytes = await readBody(request);
  const body = { bytes, type, partnerId, instant: now() };
  const { records, refusal } = await prepareInThread(body);
  if (records) return records;
  throw new Refusal(refusal.problem, refusal.more);
}
