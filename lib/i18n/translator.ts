import { createTranslator } from 'next-intl';
import { UTC } from '@/lib/time';
import { LOCALES, type Locale } from './locales';
import { MESSAGES, type Messages } from './messages';

/** Gives the words of one language by their key: `t('operations.create_order')`. */
export type Translator = ReturnType<typeof createTranslator<Messages>>;

const translators = new Map<Locale, Translator>();

/**
 * The words of a language, for whatever makes texts on the server: pages, downloads, commands. The
 * same object each time, so that what it has parsed stays parsed.
 */
export function translatorFor(locale: Locale): Translator {
  const known = translators.get(locale);
  if (known) return known;
  const made: Translator = createTranslator({
    locale,
    messages: MESSAGES[locale],
    timeZone: UTC,
  });
  translators.set(locale, made);
  return made;
}

/** The words of every language. */
export function allTranslators(): Translator[] {
  return LOCALES.map(translatorFor);
}
