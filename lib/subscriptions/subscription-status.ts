import type { Translator } from '@/lib/platform/i18n/translator';
import { visibleText } from '@/lib/platform/text/visible-text';

// The life cycle of a new-commerce subscription, as Partner Center documents it.
const STATUSES = ['active', 'pending', 'suspended', 'expired', 'disabled', 'deleted'] as const;

/** A status in the life cycle. */
export type SubscriptionStatus = (typeof STATUSES)[number];

/** The known status that a text names, ignoring case, or null. */
export function parseSubscriptionStatus(status: string): SubscriptionStatus | null {
  return STATUSES.find((known) => known === status.toLowerCase()) ?? null;
}

/** A status as used within a sentence; an unknown one as it is, with invisible characters shown. */
export function statusInSentence(status: string, t: Translator): string {
  const known = parseSubscriptionStatus(status);
  const text = (known ? t(`subscriptions.statuses.${known}`) : status).toLowerCase();
  return visibleText(text);
}
