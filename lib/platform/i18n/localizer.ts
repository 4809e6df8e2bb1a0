import { DEFAULT_LOCALE, type Locale } from './locales';
import { translatorFor, type Translator } from './translator';

/** What a text is said in: the words of a language, and the language for its dates. */
export type Localizer = { t: Translator; locale: Locale };

/** Something to be said, in whichever language: to the reader in theirs, in a record in English. */
export type LocalizableMessage = (words: Localizer) => string;

/** What a text is said in, for a language. On the server. */
export function localizerFor(locale: Locale): Localizer {
  return { t: translatorFor(locale), locale };
}

/** Records are written in one language, whoever reads them later. */
export const RECORD_LOCALIZER = localizerFor(DEFAULT_LOCALE);
