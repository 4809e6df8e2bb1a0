import type { ReactNode } from 'react';
import { MessagesProvider } from '@/components/layout/messages-provider';
import { getCurrentLocale, getCurrentZone } from '@/lib/platform/i18n/current-locale';
import type { MessageNamespace } from '@/lib/platform/i18n/messages';
import { messagesJson } from './messages-json';

type ClientMessagesProps = {
  /** The namespaces that the client components below take their messages from. */
  of: MessageNamespace[];
  children: ReactNode;
};

/** Sends messages to the browser: only those of a page, not the thousand of all pages. */
export async function ClientMessages({ of, children }: ClientMessagesProps) {
  const locale = await getCurrentLocale();
  return (
    <MessagesProvider
      locale={locale}
      timeZone={await getCurrentZone()}
      json={messagesJson(of, locale)}
    >
      {children}
    </MessagesProvider>
  );
}
