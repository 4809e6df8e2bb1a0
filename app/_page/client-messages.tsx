import type { ReactNode } from 'react';
import { WordsProvider } from '@/components/frame/words-provider';
import { getCurrentLocale } from '@/lib/platform/i18n/current-locale';
import type { Locale } from '@/lib/platform/i18n/locales';
import { MESSAGES, type MessageSubject } from '@/lib/platform/i18n/messages';

type ClientMessagesProps = {
  /** The subjects that components of the browser below take their words from. */
  of: MessageSubject[];
  children: ReactNode;
};

/** Sends words to the browser: those of a page, not the thousand of all pages. */
export async function ClientMessages({ of, children }: ClientMessagesProps) {
  const locale = await getCurrentLocale();
  return (
    <WordsProvider locale={locale} json={textOf(of, locale)}>
      {children}
    </WordsProvider>
  );
}

const texts = new Map<string, string>();

// There are few choices of subjects, and they never change.
function textOf(subjects: MessageSubject[], locale: Locale): string {
  const key = [locale, ...subjects].join(' ');
  const known = texts.get(key);
  if (known !== undefined) return known;
  const messages = MESSAGES[locale];
  const chosen = subjects.map((subject) => [subject, messages[subject]]);
  const text = JSON.stringify(Object.fromEntries(chosen));
  texts.set(key, text);
  return text;
}
