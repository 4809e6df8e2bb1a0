'use client';

import '@fontsource-variable/inter/wght.css';
import './globals.css';
import { NextIntlClientProvider } from 'next-intl';
import { useState } from 'react';
import { ErrorMessage } from '@/components/layout/error-message';
import { DEFAULT_LOCALE, parseLocale, type Locale } from '@/lib/platform/i18n/locales';
import en from '@/lib/platform/i18n/messages/en/interface/errors.json' with { type: 'json' };
import ja from '@/lib/platform/i18n/messages/ja/interface/errors.json' with { type: 'json' };
import ko from '@/lib/platform/i18n/messages/ko/interface/errors.json' with { type: 'json' };

// The provider of messages is what failed here, so this page brings its own.
const ERRORS = { en, ja, ko };

export default function GlobalErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const [locale] = useState(findLocale);
  return (
    <html lang={locale}>
      <body>
        <NextIntlClientProvider locale={locale} messages={{ errors: ERRORS[locale] }}>
          <ErrorMessage error={error} retry={retry} />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}

/** The language of the failed page, otherwise the first of the browser's languages that we have. */
function findLocale(): Locale {
  if (typeof document === 'undefined') return DEFAULT_LOCALE;
  const tags = [document.documentElement.lang, ...navigator.languages];
  const known = tags.map((tag) => parseLocale(tag.split('-')[0])).find((found) => found !== null);
  return known ?? DEFAULT_LOCALE;
}
