/** The languages of the interface, as BCP 47 tags. */
export const LOCALES = ['en', 'ja', 'ko'] as const;

export type Locale = (typeof LOCALES)[number];

/** The language for readers of none of these languages, and of records. */
export const DEFAULT_LOCALE: Locale = 'en';

/** The languages as their readers write them. */
export const LOCALE_NAMES: Record<Locale, string> = {
  en: 'English',
  ja: '日本語',
  ko: '한국어',
};

/** The language that `text` names, or null when it is none of ours. */
export function parseLocale(text: string | null | undefined): Locale | null {
  return LOCALES.find((locale) => locale === text) ?? null;
}
