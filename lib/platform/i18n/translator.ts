import { createTranslator } from 'next-intl';
import { UTC } from '@/lib/platform/time/time';
import { LOCALES, type Locale } from './locales';
import { MESSAGES, type Messages } from './messages';

/** Gives the messages of one language by key: `t('operations.create_order')`. */
export type Translator = ReturnType<typeof createTranslator<Messages>>;

const translators = new Map<Locale, Translator>();

/**
 * The translator for a language, for pages, downloads and commands on the server. Returns the same
 * object each time, so that messages are parsed only once.
 */
export function translatorFor(locale: Locale): Translator {
  const known = translators.get(locale);
  if (known) return known;
  const translator = cacheMessages(
    createTranslator({ locale, messages: MESSAGES[locale], timeZone: UTC }),
  );
  translators.set(locale, translator);
  return translator;
}

// A page of the log needs the same few messages a thousand times, and looking them up is slow.
function cacheMessages(t: Translator): Translator {
  const cache = new Map<string, string>();
  const cached = (...[key, ...values]: Parameters<Translator>) => {
    if (values.length > 0) return t(key, ...values);
    const known = cache.get(key);
    if (known !== undefined) return known;
    const message = t(key);
    cache.set(key, message);
    return message;
  };
  return Object.assign(cached, t);
}

/** The translators of all languages. */
export function allTranslators(): Translator[] {
  return LOCALES.map(translatorFor);
}
