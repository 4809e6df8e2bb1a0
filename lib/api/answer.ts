import { TooManyVariants } from '@/lib/activity/intake/store/store-conflicting';
import { isOutOfReach } from '@/lib/platform/database/connections/out-of-reach';
import { discardRest } from './intake/discard-rest';
import { Refusal } from './refusal';

// As long as the connections of a restarted database take to come back.
const RETRY_AFTER = { 'Retry-After': '5' };

/** What `work` answers to a request, or the problem document of what refuses it. */
export async function answerApi(
  request: Request,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    // Goes on while the answer is under way.
    void discardRest(request);
    return refusal.toResponse();
  }
}

function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (error instanceof TooManyVariants)
    return new Refusal('wrong-records', { detail: error.message });
  return isOutOfReach(error) ? new Refusal('out-of-reach', { headers: RETRY_AFTER }) : null;
}
