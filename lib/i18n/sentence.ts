import type { Locale } from './locales';
import type { Translator } from './translator';

/** What a text is said in: the words of a language, and the language for its dates. */
export type Words = { t: Translator; locale: Locale };

/** Something to be said, in whichever language: to the reader in theirs, in a record in English. */
export type Sentence = (words: Words) => string;
