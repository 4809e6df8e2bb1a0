import { TooManyVariantsError } from '@/lib/activity/intake/store/store-conflicting';
import { isDatabaseUnavailableError } from '@/lib/platform/database/connections/database-unavailable-error';
import { drainRequest } from './intake/drain-request';
import { ApiError } from './api-error';

// About as long as a restarted database takes to accept connections again.
const RETRY_AFTER = { 'Retry-After': '5' };

/**
 * Runs a handler and returns its response, or the problem document of the ApiError that it throws.
 */
export async function handleApiRequest(
  request: Request,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    const apiError = toApiError(error);
    if (!apiError) throw error;
    // Continues while the response is being sent.
    void drainRequest(request);
    return apiError.toResponse();
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
