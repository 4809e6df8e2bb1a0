import { COUNTRY_CODES } from './country-codes';
import type { Locale } from '@/lib/platform/i18n/locales';

const NAMES: Record<Locale, Intl.DisplayNames> = {
  en: new Intl.DisplayNames('en', { type: 'region' }),
  ja: new Intl.DisplayNames('ja', { type: 'region' }),
  ko: new Intl.DisplayNames('ko', { type: 'region' }),
};

/** The name of a country of ISO 3166-1 in a language; what is no code of one stays as it is. */
export function countryName(code: string, locale: Locale): string {
  // Intl throws at what cannot be a code.
  return COUNTRY_CODES.has(code) ? (NAMES[locale].of(code) ?? code) : code;
}

/** All of them, by their names in a language. For the server to send. */
export function listCountries(locale: Locale): { code: string; name: string }[] {
  const order = new Intl.Collator(locale);
  return [...COUNTRY_CODES]
    .map((code) => ({ code, name: countryName(code, locale) }))
    .sort((one, other) => order.compare(one.name, other.name));
}
