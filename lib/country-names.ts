import { COUNTRY_CODES } from './country-codes';
import type { Locale } from './i18n/locales';

/** The countries of ISO 3166-1 by their names in a language. For the server to send. */
export function listCountries(locale: Locale): { code: string; name: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const order = new Intl.Collator(locale);
  return [...COUNTRY_CODES]
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((one, other) => order.compare(one.name, other.name));
}
