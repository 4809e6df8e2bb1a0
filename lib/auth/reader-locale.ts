import type { IncomingHttpHeaders } from 'node:http';
import { findCachedLocale } from '@/lib/platform/i18n/locale-cache';
import type { Locale } from '@/lib/platform/i18n/locales';
import { negotiateLocale } from '@/lib/platform/i18n/negotiate-locale';
import { decodeCookieHeader } from './sign-in/session-token';

/**
 * The language for whoever sent these headers, without using the database: the language last known
 * for the user of the session, else the browser's. Never throws, whatever the headers contain.
 */
export async function findReaderLocale(
  headers: Pick<IncomingHttpHeaders, 'cookie' | 'accept-language'>,
): Promise<Locale> {
  const session = await decodeCookieHeader(headers.cookie ?? '');
  const selected = session && findCachedLocale(session.userId);
  return selected ?? negotiateLocale(headers['accept-language'] ?? null);
}
