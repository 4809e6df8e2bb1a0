import type { Locale } from '@/lib/platform/i18n/locales';

/**
 * An ISO 8601 duration in words: `P1Y6M` is `1 year 6 months`, `P3Y` in Japanese is `3 年`. Null when
 * the text is no duration.
 */
export function describeDuration(text: string, locale: Locale): string | null {
  const counts = DURATION.exec(text)?.slice(1) ?? [];
  const parts = UNITS.flatMap((unit, index) => {
    const count = counts[index];
    return count === undefined ? [] : [{ unit, count: Number(count) }];
  });
  const nonZero = parts.filter(({ count }) => count > 0);
  const shown = nonZero.length > 0 ? nonZero : parts.slice(0, 1);
  if (shown.length === 0) return null;
  return shown.map(({ unit, count }) => formatOf(unit, locale).format(count)).join(' ');
}

const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;

type Unit = (typeof UNITS)[number];

const COUNT = String.raw`(\d{1,6})`;
const SECONDS = String.raw`(\d{1,6}(?:\.\d{1,9})?)`;

// At least one count must follow the P, and another one the T.
const DURATION = new RegExp(
  `^P(?=[\\dT])(?:${COUNT}Y)?(?:${COUNT}M)?(?:${COUNT}W)?(?:${COUNT}D)?` +
    `(?:T(?=\\d)(?:${COUNT}H)?(?:${COUNT}M)?(?:${SECONDS}S)?)?$`,
);

const TAGS: Record<Locale, string> = { en: 'en-GB', ja: 'ja-JP', ko: 'ko-KR' };

const formats = new Map<string, Intl.NumberFormat>();

// Making one takes longer than all else about a row.
function formatOf(unit: Unit, locale: Locale): Intl.NumberFormat {
  const key = `${locale} ${unit}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(TAGS[locale], { style: 'unit', unit, unitDisplay: 'long' });
  formats.set(key, format);
  return format;
}
