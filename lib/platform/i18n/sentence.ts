import { DEFAULT_LOCALE, type Locale } from './locales';
import { translatorFor, type Translator } from './translator';

/** What a text is said in: the words of a language, and the language for its dates. */
export type Words = { t: Translator; locale: Locale };

/** Something to be said, in whichever language: to the reader in theirs, in a record in English. */
export type Sentence = (words: Words) => string;

/** What a text is said in, for a language. On the server. */
export function wordsIn(locale: Locale): Words {
  return { t: translatorFor(locale), locale };
}

/** Records are written in one language, whoever reads them later. */
export const WORDS_OF_RECORDS = wordsIn(DEFAULT_LOCALE);
