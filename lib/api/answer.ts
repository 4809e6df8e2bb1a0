import { isOutOfReach } from '@/lib/database/out-of-reach';
import { Refusal } from './refusal';

// As long as the connections of a restarted database take to come back.
const RETRY_AFTER = { 'Retry-After': '5' };

/** What `work` answers, or the problem document of what refuses it. */
export async function answerApi(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return error.toResponse();
    if (!isOutOfReach(error)) throw error;
    return new Refusal('out-of-reach', { headers: RETRY_AFTER }).toResponse();
  }
}
