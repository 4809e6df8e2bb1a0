'use client';

import { NextIntlClientProvider } from 'next-intl';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Locale } from '@/lib/platform/i18n/locales';

type MessageNamespaces = Record<string, object>;

const OuterMessages = createContext<MessageNamespaces>({});

type MessagesProviderProps = {
  locale: Locale;
  /** The reader's zone. */
  timeZone: string | undefined;
  /** The namespaces as JSON, by name: React would traverse objects message by message. */
  json: string;
  children: ReactNode;
};

/** Gives client components their messages, in addition to those of outer providers. */
export function MessagesProvider({ locale, timeZone, json, children }: MessagesProviderProps) {
  const outer = useContext(OuterMessages);
  const messages = useMemo(
    (): MessageNamespaces => ({ ...outer, ...JSON.parse(json) }),
    [outer, json],
  );
  return (
    <OuterMessages value={messages}>
      <NextIntlClientProvider locale={locale} messages={messages} timeZone={timeZone}>
        {children}
      </NextIntlClientProvider>
    </OuterMessages>
  );
}
