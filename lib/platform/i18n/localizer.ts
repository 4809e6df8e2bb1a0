import { DEFAULT_LOCALE, type Locale } from './locales';
import { translatorFor, type Translator } from './translator';

/** What it takes to write a text in a language: its translator, and its locale for dates. */
export type Localizer = { t: Translator; locale: Locale };

/** A message that can be written in any language: the reader's, or English in a record. */
export type LocalizableMessage = (localizer: Localizer) => string;

/** The localizer for a language. On the server. */
export function localizerFor(locale: Locale): Localizer {
  return { t: translatorFor(locale), locale };
}

/** Records are written in one language, regardless of their readers. */
export const RECORD_LOCALIZER = localizerFor(DEFAULT_LOCALE);
