import type { Locale } from './locales';

// Japanese sentences follow each other without a space: their full stop has one in itself.
const BETWEEN_SENTENCES: Record<Locale, string> = { en: ' ', ja: '', ko: ' ' };

/** Whole sentences of a language as one paragraph. */
export function joinSentences(sentences: string[], locale: Locale): string {
  return sentences.join(BETWEEN_SENTENCES[locale]);
}
