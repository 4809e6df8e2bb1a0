import { useLocale, useTimeZone } from 'next-intl';
import { formatInstantInWords, UTC } from '@/lib/platform/time/time';

/** Words an instant in the language and the zone of the reader, and names the zone. */
export function useInstantInWords(): (instant: Date | string) => string {
  const locale = useLocale();
  const zone = useTimeZone() ?? UTC;
  return (instant) => formatInstantInWords(instant, { locale, zone });
}
