import type { IncomingHttpHeaders } from 'node:http';
import { decode } from 'next-auth/jwt';
import { getAuthSecret } from '@/lib/platform/env/env';
import { findCachedLocale } from '@/lib/platform/i18n/locale-cache';
import type { Locale } from '@/lib/platform/i18n/locales';
import { negotiateLocale } from '@/lib/platform/i18n/negotiate-locale';

const SESSION_COOKIE = /(?:^|;\s*)(?:__Secure-)?next-auth\.session-token=([^;]+)/;

/**
 * The language for whoever sent these headers, without using the database: the language last known
 * for the user of the session, else the browser's. Never throws, whatever the headers contain.
 */
export async function findReaderLocale(
  headers: Pick<IncomingHttpHeaders, 'cookie' | 'accept-language'>,
): Promise<Locale> {
  const userId = await findUserId(headers.cookie ?? '');
  const selected = userId === null ? null : findCachedLocale(userId);
  return selected ?? negotiateLocale(headers['accept-language'] ?? null);
}

async function findUserId(cookie: string): Promise<string | null> {
  const [, token] = SESSION_COOKIE.exec(cookie) ?? [];
  if (token === undefined) return null;
  try {
    const session = await decode({ token, secret: getAuthSecret() });
    return session?.identity.userId ?? null;
  } catch {
    // Forged, or signed with another secret: no session.
    return null;
  }
}
