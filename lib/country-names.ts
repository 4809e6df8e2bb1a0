import { COUNTRY_CODES } from './country-codes';

const names = new Intl.DisplayNames('en', { type: 'region' });
const order = new Intl.Collator('en');

/** The countries of ISO 3166-1 with their English names, by name. For the server to send. */
export function listCountries(): { code: string; name: string }[] {
  return [...COUNTRY_CODES]
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((one, other) => order.compare(one.name, other.name));
}
