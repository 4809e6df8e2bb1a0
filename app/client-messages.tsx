import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { getCurrentLocale } from '@/lib/i18n/current-locale';
import { MESSAGES, type MessageSubject } from '@/lib/i18n/messages';

// What any page may need in the browser.
const EVERYWHERE: MessageSubject[] = ['ui', 'forms', 'errors'];

type ClientMessagesProps = {
  /** The subjects that components of the browser below take their words from. */
  of: MessageSubject[];
  children: ReactNode;
};

/** Sends words to the browser: those of a page, not the thousand of all pages. */
export async function ClientMessages({ of, children }: ClientMessagesProps) {
  const locale = await getCurrentLocale();
  const messages = MESSAGES[locale];
  const subjects = [...EVERYWHERE, ...of].map((subject) => [subject, messages[subject]]);
  return (
    <NextIntlClientProvider locale={locale} messages={Object.fromEntries(subjects)}>
      {children}
    </NextIntlClientProvider>
  );
}
