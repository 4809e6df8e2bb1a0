import type { HoldPeriod } from '@/lib/activity/retention/legal-hold';
import type { Localizer } from '@/lib/platform/i18n/localizer';
import { formatDayInWords } from '@/lib/platform/time/time';

/** The period of a hold: `1 Feb 2024 – 10 Feb 2024`, `From 1 Feb 2024`, `All times`. */
export function describeHoldPeriod({ from, to }: HoldPeriod, { t, locale }: Localizer): string {
  const first = from === null ? '' : formatDayInWords(from, locale);
  const last = to === null ? '' : formatDayInWords(to, locale);
  if (from === null && to === null) return t('retention.holds.allTime');
  if (to === null) return t('retention.holds.since', { from: first });
  if (from === null) return t('retention.holds.until', { to: last });
  return t('retention.holds.between', { from: first, to: last });
}
