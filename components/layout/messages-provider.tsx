'use client';

import { NextIntlClientProvider } from 'next-intl';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Locale } from '@/lib/platform/i18n/locales';
import { UTC } from '@/lib/platform/time/time';

type MessageNamespaces = Record<string, object>;

const OuterMessages = createContext<MessageNamespaces>({});

type MessagesProviderProps = {
  locale: Locale;
  /** The subjects as JSON, by their names: as objects React would walk through each word of them. */
  json: string;
  children: ReactNode;
};

/** Gives components of the browser their words, besides those that were given further out. */
export function MessagesProvider({ locale, json, children }: MessagesProviderProps) {
  const outer = useContext(OuterMessages);
  const messages = useMemo(
    (): MessageNamespaces => ({ ...outer, ...JSON.parse(json) }),
    [outer, json],
  );
  return (
    <OuterMessages value={messages}>
      <NextIntlClientProvider locale={locale} messages={messages} timeZone={UTC}>
        {children}
      </NextIntlClientProvider>
    </OuterMessages>
  );
}
