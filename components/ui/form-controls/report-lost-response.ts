import type { useTranslations } from 'next-intl';
import { unstable_rethrow } from 'next/navigation';
import type { FormAction } from '@/lib/platform/forms/form-state';
import { OUTAGE_DIGEST } from '@/lib/platform/errors/outage';

type FormTranslator = ReturnType<typeof useTranslations<'forms'>>;

/**
 * A server action, as called from the browser, that says so in the form when its answer is lost on
 * the way or the server fails, instead of giving up the page with what is typed there.
 */
export function reportLostResponse(action: FormAction, t: FormTranslator): FormAction {
  return async (previous, form) => {
    try {
      return await action(previous, form);
    } catch (error) {
      // What leads elsewhere, such as a redirect or a refusal, is an error to Next.js too.
      unstable_rethrow(error);
      return { values: previous.values, errors: {}, problem: describeFailure(error, t) };
    }
  };
}

// Next.js gives each error of the server's a number, under which its log has it, and no other.
function describeFailure(error: unknown, t: FormTranslator): string {
  if (!(error instanceof Error) || !('digest' in error)) return t('answerLost');
  // What fails so does before its work has begun: the work itself answers in a sentence of its own.
  if (error.digest === OUTAGE_DIGEST) return t('notReached');
  return t('serverFailed', { digest: String(error.digest) });
}
