import { match } from '@formatjs/intl-localematcher';
import Negotiator from 'negotiator';
import { DEFAULT_LOCALE, LOCALES, parseLocale, type Locale } from './locales';

/**
 * The language that matches an `Accept-Language` header best; English when none does or the header is
 * malformed. Never throws. Rule: RFC 4647, lookup.
 */
export function negotiateLocale(acceptLanguage: string | null): Locale {
  const accepted = new Negotiator({ headers: { 'accept-language': acceptLanguage ?? '' } })
    .languages()
    .filter(isLanguageTag);
  // With its other algorithm the matcher prefers a later language to `en-GB`.
  const found = match(accepted, LOCALES, DEFAULT_LOCALE, { algorithm: 'lookup' });
  return parseLocale(found) ?? DEFAULT_LOCALE;
}

// The matcher throws for anything that is not a tag, such as `*`.
function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
