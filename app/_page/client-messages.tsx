import type { ReactNode } from 'react';
import { MessagesProvider } from '@/components/layout/messages-provider';
import { getCurrentLocale } from '@/lib/platform/i18n/current-locale';
import type { Locale } from '@/lib/platform/i18n/locales';
import { MESSAGES, type MessageNamespace } from '@/lib/platform/i18n/messages';

type ClientMessagesProps = {
  /** The namespaces that the client components below take their messages from. */
  of: MessageNamespace[];
  children: ReactNode;
};

/** Sends messages to the browser: only those of a page, not the thousand of all pages. */
export async function ClientMessages({ of, children }: ClientMessagesProps) {
  const locale = await getCurrentLocale();
  return (
    <MessagesProvider locale={locale} json={messagesJson(of, locale)}>
      {children}
    </MessagesProvider>
  );
}

const cachedJson = new Map<string, string>();

// There are few combinations of namespaces, and they never change.
function messagesJson(subjects: MessageNamespace[], locale: Locale): string {
  const key = [locale, ...subjects].join(' ');
  const cached = cachedJson.get(key);
  if (cached !== undefined) return cached;
  const messages = MESSAGES[locale];
  const selected = subjects.map((subject) => [subject, messages[subject]]);
  const json = JSON.stringify(Object.fromEntries(selected));
  cachedJson.set(key, json);
  return json;
}
