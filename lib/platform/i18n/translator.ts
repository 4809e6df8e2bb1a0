import { createTranslator } from 'next-intl';
import { UTC } from '@/lib/platform/time/time';
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
  const made = cacheMessages(
    createTranslator({ locale, messages: MESSAGES[locale], timeZone: UTC }),
  );
  translators.set(locale, made);
  return made;
}

// A page of the log asks a thousand times for the same few words, and finding them is slow.
function cacheMessages(t: Translator): Translator {
  const words = new Map<string, string>();
  const remembering = (...[key, ...values]: Parameters<Translator>) => {
    if (values.length > 0) return t(key, ...values);
    const known = words.get(key);
    if (known !== undefined) return known;
    const found = t(key);
    words.set(key, found);
    return found;
  };
  return Object.assign(remembering, t);
}

/** The words of every language. */
export function allTranslators(): Translator[] {
  return LOCALES.map(translatorFor);
}
