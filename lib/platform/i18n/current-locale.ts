import { headers } from 'next/headers';
import { cache } from 'react';
import { findReaderLocale } from '@/lib/auth/reader-locale';
import { findViewer } from '@/lib/auth/viewer';
import { isDatabaseUnavailableError } from '@/lib/platform/database/connections/database-unavailable-error';
import { UTC } from '@/lib/platform/time/time';
import { cacheLocale } from './locale-cache';
import type { Locale } from './locales';
import { localizerFor, type Localizer } from './localizer';
import { negotiateLocale } from './negotiate-locale';
import { translatorFor, type Translator } from './translator';

/**
 * The language of the request: that of the profile, or else of the browser. While the database is
 * unavailable, the cached language of the profile.
 */
export const getCurrentLocale = cache(async (): Promise<Locale> => {
  const requestHeaders = await headers();
  const acceptLanguage = requestHeaders.get('Accept-Language');
  try {
    const viewer = await findViewer();
    if (viewer) cacheLocale(viewer.id, viewer.locale);
    return viewer?.locale ?? negotiateLocale(acceptLanguage);
  } catch (error) {
    if (!isDatabaseUnavailableError(error)) throw error;
    const cookie = requestHeaders.get('Cookie') ?? '';
    return findReaderLocale({ cookie, 'accept-language': acceptLanguage ?? '' });
  }
});

/** The zone of the profile; UTC when signed out, and while the database is unavailable. */
export const getCurrentZone = cache(async (): Promise<string> => {
  try {
    return (await findViewer())?.zone ?? UTC;
  } catch (error) {
    if (!isDatabaseUnavailableError(error)) throw error;
    return UTC;
  }
});

/** The localizer for the sender of the request. For server actions. */
export async function getLocalizer(): Promise<Localizer> {
  return localizerFor(await getCurrentLocale());
}

/** The translator for the current language. For pages, server actions and downloads. */
export async function getTranslator(): Promise<Translator> {
  return translatorFor(await getCurrentLocale());
}
