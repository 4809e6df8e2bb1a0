import type { useTranslations } from 'next-intl';
import { unstable_rethrow } from 'next/navigation';
import type { FormAction } from '@/lib/platform/forms/form-state';
import { OUTAGE_DIGEST } from '@/lib/platform/errors/outage';

type FormTranslator = ReturnType<typeof useTranslations<'forms'>>;

/**
 * Wraps a server action for the browser: if its response is lost or the server fails, the form says
 * so and keeps what was typed, instead of the page being replaced by an error.
 */
export function reportLostResponse(action: FormAction, t: FormTranslator): FormAction {
  return async (previous, form) => {
    try {
      return await action(previous, form);
    } catch (error) {
      // To Next.js, a redirect or a forbidden page is an error, too.
      unstable_rethrow(error);
      return { values: previous.values, errors: {}, problem: describeFailure(error, t) };
    }
  };
}

// Next.js gives each server error a digest, under which the server logged it, and passes on nothing
// else.
function describeFailure(error: unknown, t: FormTranslator): string {
  if (!(error instanceof Error) || !('digest' in error)) return t('answerLost');
  // Such a failure happens before the work starts: the work itself reports one in its result.
  if (error.digest === OUTAGE_DIGEST) return t('notSent');
  return t('serverFailed', { digest: String(error.digest) });
}
