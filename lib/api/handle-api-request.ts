import { TooManyVariantsError } from '@/lib/activity/intake/store/store-conflicting';
import { isDatabaseUnavailableError } from '@/lib/platform/database/connections/database-unavailable-error';
import { drainRequest } from './intake/drain-request';
import { ApiError } from './api-error';

// As long as the connections of a restarted database take to come back.
const RETRY_AFTER = { 'Retry-After': '5' };

/** What `work` answers to a request, or the problem document of what refuses it. */
export async function handleApiRequest(
  request: Request,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    const refusal = toApiError(error);
    if (!refusal) throw error;
    // Goes on while the answer is under way.
    void drainRequest(request);
    return refusal.toResponse();
  }
}

function toApiError(error: unknown): ApiError | null {
  if (error instanceof ApiError) return error;
  if (error instanceof TooManyVariantsError)
    return new ApiError('wrong-records', { detail: error.message });
  return isDatabaseUnavailableError(error)
    ? new ApiError('out-of-reach', { headers: RETRY_AFTER })
    : null;
}
