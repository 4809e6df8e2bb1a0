import { unstable_rethrow } from 'next/navigation';
import type { FormAction } from '@/lib/forms/form-state';

const ANSWER_LOST =
  'No answer came, so it is not certain whether this was done. Look at the log or load this page again before you try again.';

/**
 * A server action, as called from the browser, that says so in the form when its answer is lost on
 * the way, instead of giving up the page with what is typed there. What the server does answer,
 * errors too, stays as it is.
 */
export function toldWhenLost(action: FormAction): FormAction {
  return async (previous, form) => {
    try {
      return await action(previous, form);
    } catch (error) {
      unstable_rethrow(error);
      if (isAnswered(error)) throw error;
      return { values: previous.values, errors: {}, problem: ANSWER_LOST };
    }
  };
}

// Next.js gives each error of the server's a number, and no other.
function isAnswered(error: unknown): boolean {
  return error instanceof Error && 'digest' in error;
}
