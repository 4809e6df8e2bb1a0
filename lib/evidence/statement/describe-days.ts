import type { Localizer } from '@/lib/platform/i18n/localizer';
import { addDays, formatDayInWords, type Day } from '@/lib/platform/time/time';

// More would not be read.
const MAX_SHOWN = 12;

/** Days in words, in order, those that follow each other as a span: `1 Mar 2026, 3 Mar 2026 – 5 Mar 2026`. */
export function describeDays(days: Day[], { t, locale }: Localizer): string {
  const spans: { from: Day; to: Day }[] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last && addDays(last.to, 1) === day) last.to = day;
    else spans.push({ from: day, to: day });
  }
  const inWords = spans.slice(0, MAX_SHOWN).map(({ from, to }) => {
    const [first, last] = [formatDayInWords(from, locale), formatDayInWords(to, locale)];
    return from === to ? first : t('evidence.packs.between', { from: first, to: last });
  });
  const shown = inWords.join(t('roles.separator'));
  const count = spans.length - MAX_SHOWN;
  return count > 0 ? t('evidence.limits.moreDays', { days: shown, count }) : shown;
}
