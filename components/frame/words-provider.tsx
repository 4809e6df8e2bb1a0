'use client';

import { NextIntlClientProvider } from 'next-intl';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Locale } from '@/lib/platform/i18n/locales';
import { UTC } from '@/lib/platform/time/time';

type Subjects = Record<string, object>;

const Outer = createContext<Subjects>({});

type WordsProviderProps = {
  locale: Locale;
  /** The subjects as JSON, by their names: as objects React would walk through each word of them. */
  json: string;
  children: ReactNode;
};

/** Gives components of the browser their words, besides those that were given further out. */
export function WordsProvider({ locale, json, children }: WordsProviderProps) {
  const outer = useContext(Outer);
  const messages = useMemo((): Subjects => ({ ...outer, ...JSON.parse(json) }), [outer, json]);
  return (
    <Outer value={messages}>
      <NextIntlClientProvider locale={locale} messages={messages} timeZone={UTC}>
        {children}
      </NextIntlClientProvider>
    </Outer>
  );
}
