import { headers } from 'next/headers';
import { cache } from 'react';
import { findReaderLocale } from '@/lib/auth/reader-locale';
import { findViewer } from '@/lib/auth/viewer';
import { isOutOfReach } from '@/lib/platform/database/connections/out-of-reach';
import { rememberLocale } from './known-locales';
import type { Locale } from './locales';
import { wordsIn, type Words } from './sentence';
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
    if (viewer) rememberLocale(viewer.id, viewer.locale);
    return viewer?.locale ?? negotiateLocale(acceptLanguage);
  } catch (error) {
    if (!isOutOfReach(error)) throw error;
    const cookie = sent.get('Cookie') ?? '';
    return findReaderLocale({ cookie, 'accept-language': acceptLanguage ?? '' });
  }
});

/** What is said to whoever sent the request is said in these. For server actions. */
export async function getWords(): Promise<Words> {
  return wordsIn(await getCurrentLocale());
}

/** The words of that language. For pages, server actions and downloads. */
export async function getTranslator(): Promise<Translator> {
  return translatorFor(await getCurrentLocale());
}
