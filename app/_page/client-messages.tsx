import type { ReactNode } from 'react';
import { MessagesProvider } from '@/components/layout/messages-provider';
import { getCurrentLocale } from '@/lib/platform/i18n/current-locale';
import type { Locale } from '@/lib/platform/i18n/locales';
import { MESSAGES, type MessageNamespace } from '@/lib/platform/i18n/messages';

type ClientMessagesProps = {
  /** The subjects that components of the browser below take their words from. */
  of: MessageNamespace[];
  children: ReactNode;
};

/** Sends words to the browser: those of a page, not the thousand of all pages. */
export async function ClientMessages({ of, children }: ClientMessagesProps) {
  const locale = await getCurrentLocale();
  return (
    <MessagesProvider locale={locale} json={messagesJson(of, locale)}>
      {children}
    </MessagesProvider>
  );
}

const cachedJson = new Map<string, string>();

// There are few choices of subjects, and they never change.
function messagesJson(subjects: MessageNamespace[], locale: Locale): string {
  const key = [locale, ...subjects].join(' ');
  const known = cachedJson.get(key);
  if (known !== undefined) return known;
  const messages = MESSAGES[locale];
  const chosen = subjects.map((subject) => [subject, messages[subject]]);
  const text = JSON.stringify(Object.fromEntries(chosen));
  cachedJson.set(key, text);
  return text;
}
