import { COUNTRY_CODES } from './country-codes';
import type { Locale } from '@/lib/platform/i18n/locales';

const NAMES: Record<Locale, Intl.DisplayNames> = {
  en: new Intl.DisplayNames('en', { type: 'region' }),
  ja: new Intl.DisplayNames('ja', { type: 'region' }),
  ko: new Intl.DisplayNames('ko', { type: 'region' }),
};

/**
 * The name of a country in a language; a text that is not an ISO 3166-1 code is returned as it is.
 */
export function countryName(code: string, locale: Locale): string {
  // Intl throws for texts that cannot be a code.
  return COUNTRY_CODES.has(code) ? (NAMES[locale].of(code) ?? code) : code;
}

/**
 * All countries, ordered by their names in a language. For the server, which sends them to the
 * form.
 */
export function listCountries(locale: Locale): { code: string; name: string }[] {
  const order = new Intl.Collator(locale);
  return [...COUNTRY_CODES]
    .map((code) => ({ code, name: countryName(code, locale) }))
    .sort((one, other) => order.compare(one.name, other.name));
}
