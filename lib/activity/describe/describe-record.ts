import type { ActivityHead } from '@/lib/activity/activity';
import type { Translator } from '@/lib/platform/i18n/translator';
import { formatDateTime } from '@/lib/platform/time/time';
import { describeAttempt } from './describe-activity';
import { describeCustomer } from './describe-customer';

/**
 * A record in one line that distinguishes it from others, its time in `zone`: `Created order,
 * Adatum Corporation, 2026-11-21 10:07:06`; without a customer if it has none.
 */
export function describeRecord(
  activity: ActivityHead,
  { zone, t }: { zone: string; t: Translator },
): string {
  const customer = describeCustomer(activity);
  const parts = [describeAttempt(activity, t), customer, formatDateTime(activity.occurredAt, zone)];
  return parts.filter(Boolean).join(', ');
}
