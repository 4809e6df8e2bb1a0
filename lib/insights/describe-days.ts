import type { Words } from '@/lib/i18n/sentence';
import { formatDayInWords, type Day } from '@/lib/time';

/** Whole days in words, both included: `21 Oct 2026 – 21 Nov 2026`, or the one day. */
export function describeDays({ from, to }: { from: Day; to: Day }, { t, locale }: Words): string {
  const first = formatDayInWords(from, locale);
  return from === to ? first : t('log.period', { from: first, to: formatDayInWords(to, locale) });
}
