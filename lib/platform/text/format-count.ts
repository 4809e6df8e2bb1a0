import type { Locale } from '@/lib/platform/i18n/locales';

const FORMATS: Record<Locale, Intl.NumberFormat> = {
  en: new Intl.NumberFormat('en-US'),
  ja: new Intl.NumberFormat('ja-JP'),
  ko: new Intl.NumberFormat('ko-KR'),
};

/** Formats a count with thousands separators: `1,284`. */
export function formatCount(count: number, locale: Locale): string {
  return FORMATS[locale].format(count);
}
