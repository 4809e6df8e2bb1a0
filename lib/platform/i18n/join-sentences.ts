import type { Locale } from './locales';

// Japanese has no space between sentences: its full stop is wide enough.
const BETWEEN_SENTENCES: Record<Locale, string> = { en: ' ', ja: '', ko: ' ' };

/** Joins sentences of a language to a paragraph. */
export function joinSentences(sentences: string[], locale: Locale): string {
  return sentences.join(BETWEEN_SENTENCES[locale]);
}
