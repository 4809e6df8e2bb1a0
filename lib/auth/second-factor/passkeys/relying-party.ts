import { isIP } from 'node:net';
import { getSiteUrl } from '@/lib/platform/env/env';

/** This site as passkeys know it: they answer to its host name and origin alone. */
export type RelyingParty = { id: string; origin: string };

/**
 * This site, by `NEXTAUTH_URL` alone: a request's `Host` may be forged. Null where browsers make no
 * passkeys, without TLS or under an IP address (Web Authentication Level 3, sections 5.1.3 and 5.1.4).
 * Throws SettingError.
 */
export function findRelyingParty(): RelyingParty | null {
  const { protocol, hostname, origin } = getSiteUrl();
  const isTrusted = protocol === 'https:' || /(^|\.)localhost$/.test(hostname);
  const isAddress = isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
  return isTrusted && !isAddress ? { id: hostname, origin } : null;
}
