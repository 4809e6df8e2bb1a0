import type { Translator } from '@/lib/platform/i18n/translator';
import { visibleText } from '@/lib/platform/text/visible-text';

// The life cycle of a new-commerce subscription, as Partner Center documents it.
const STATUSES = ['active', 'pending', 'suspended', 'expired', 'disabled', 'deleted'] as const;

/** A state of the life cycle. */
export type SubscriptionStatus = (typeof STATUSES)[number];

/** The state that a status names, in any case; null when it is none that is known. */
export function parseSubscriptionStatus(status: string): SubscriptionStatus | null {
  return STATUSES.find((known) => known === status.toLowerCase()) ?? null;
}

/** A status as it stands within a sentence; an unknown one as it is, made visible. */
export function statusInSentence(status: string, t: Translator): string {
  const known = parseSubscriptionStatus(status);
  const words = (known ? t(`subscriptions.statuses.${known}`) : status).toLowerCase();
  return visibleText(words);
}
