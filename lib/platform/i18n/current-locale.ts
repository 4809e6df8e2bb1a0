import { headers } from 'next/headers';
import { cache } from 'react';
import { findReaderLocale } from '@/lib/auth/reader-locale';
import { findViewer } from '@/lib/auth/viewer';
import { isDatabaseUnavailableError } from '@/lib/platform/database/connections/database-unavailable-error';
import { cacheLocale } from './locale-cache';
import type { Locale } from './locales';
import { localizerFor, type Localizer } from './localizer';
import { negotiateLocale } from './negotiate-locale';
import { translatorFor, type Translator } from './translator';

/**
 * The language of the request: the one chosen in the profile, else the browser's. While the database
 * is out of reach, what is remembered of the profile.
 */
export const getCurrentLocale = cache(async (): Promise<Locale> => {
  const sent = await headers();
  const acceptLanguage = sent.get('Accept-Language');
  try {
    const viewer = await findViewer();
    if (viewer) cacheLocale(viewer.id, viewer.locale);
    return viewer?.locale ?? negotiateLocale(acceptLanguage);
  } catch (error) {
    if (!isDatabaseUnavailableError(error)) throw error;
    const cookie = sent.get('Cookie') ?? '';
    return findReaderLocale({ cookie, 'accept-language': acceptLanguage ?? '' });
  }
});

/** What is said to whoever sent the request is said in these. For server actions. */
export async function getLocalizer(): Promise<Localizer> {
  return localizerFor(await getCurrentLocale());
}

/** The words of that language. For pages, server actions and downloads. */
export async function getTranslator(): Promise<Translator> {
  return translatorFor(await getCurrentLocale());
}
