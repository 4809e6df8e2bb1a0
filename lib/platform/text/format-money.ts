import type { Locale } from '@/lib/platform/i18n/locales';

/**
 * An amount with its currency's code: `EUR 1,234.50`. All its digits are kept. Null when the amount
 * is no plain decimal number, or the currency no code of three letters.
 */
export function formatMoney(
  amount: string,
  { currency, locale }: { currency: string; locale: Locale },
): string | null {
  const match = /^-?\d{1,12}(?:\.(\d{1,6}))?$/.exec(amount);
  if (!match || !/^[A-Za-z]{3}$/.test(currency)) return null;
  const format = formatFor({
    locale,
    currency: currency.toUpperCase(),
    decimals: match[1]?.length ?? 0,
  });
  // As text, because a number would round what has more than 15 digits.
  return format.format(amount as Intl.StringNumericLiteral);
}

type Format = { locale: Locale; currency: string; decimals: number };

// Records name a handful of currencies, but anybody could name thousands.
const MAX_FORMATS = 100;
const formats = new Map<string, Intl.NumberFormat>();

// Making one takes a hundred times as long as using it.
function formatFor({ locale, currency, decimals }: Format): Intl.NumberFormat {
  const key = `${locale} ${currency} ${decimals}`;
  const known = formats.get(key);
  if (known) return known;
  // A sign such as $ leaves open whose dollar it is.
  const options = { style: 'currency', currency, currencyDisplay: 'code' } as const;
  const usual = new Intl.NumberFormat(TAGS[locale], options).resolvedOptions();
  const minimumFractionDigits = Math.max(usual.maximumFractionDigits ?? 0, decimals);
  const made = new Intl.NumberFormat(TAGS[locale], {
    ...options,
    minimumFractionDigits,
    maximumFractionDigits: minimumFractionDigits,
  });
  if (formats.size === MAX_FORMATS) formats.clear();
  formats.set(key, made);
  return made;
}

const TAGS: Record<Locale, string> = { en: 'en-GB', ja: 'ja-JP', ko: 'ko-KR' };
