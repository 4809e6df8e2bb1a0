import type { RequestListener } from 'node:http';
import { trackHashing, type HashingState } from '@/lib/auth/sign-in/password-hash-queue';
import { makeReplaceable } from './replaceable-response';

const RETRY_AFTER_SECONDS = 2;

/**
 * Responds with 429 to a sign-in attempt that found too many others waiting. Every page's URL
 * accepts the sign-in form, so an attempt is recognised by what became of it, not by its path.
 */
export function limitSignIns(listener: RequestListener): RequestListener {
  return (request, response) => {
    if (request.method !== 'POST') return listener(request, response);
    const state: HashingState = { isBusy: false };
    makeReplaceable(response, {
      shouldReplace: () => state.isBusy,
      createReplacement: async () => ({
        status: 429,
        headers: {
          'Content-Type': 'text/plain; charset=utf-8',
          'Retry-After': String(RETRY_AFTER_SECONDS),
        },
        body: 'Too many people are signing in right now; try again in a few seconds.\n',
      }),
    });
    trackHashing(state, () => listener(request, response));
  };
}
