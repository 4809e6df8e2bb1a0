import { headers } from 'next/headers';
import { cache } from 'react';
import { findViewer } from '@/lib/auth/viewer';
import type { Locale } from './locales';
import { wordsIn, type Words } from './sentence';
import { negotiateLocale } from './negotiate-locale';
import { translatorFor, type Translator } from './translator';

/** The language of the request: the one chosen in the profile, else the browser's. */
export const getCurrentLocale = cache(async (): Promise<Locale> => {
  const viewer = await findViewer();
  return viewer?.locale ?? negotiateLocale((await headers()).get('Accept-Language'));
});

/** What is said to whoever sent the request is said in these. For server actions. */
export async function getWords(): Promise<Words> {
  return wordsIn(await getCurrentLocale());
}

/** The words of that language. For pages, server actions and downloads. */
export async function getTranslator(): Promise<Translator> {
  return translatorFor(await getCurrentLocale());
}
