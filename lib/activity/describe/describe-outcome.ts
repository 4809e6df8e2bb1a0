import type { Outcome } from '@/lib/activity/outcome';
import type { Translator } from '@/lib/platform/i18n/translator';

/** An outcome in words. */
export function describeOutcome(outcome: Outcome, t: Translator): string {
  switch (outcome) {
    case 'succeeded':
      return t('statuses.succeeded');
    case 'pending':
      return t('statuses.progress');
    case 'failed':
      return t('outcomes.failed');
    case 'unknown':
      return t('outcomes.unknown');
  }
}
