import { parseBrowser } from '@/lib/auth/sessions/parse-browser';
import type { SessionOrigin } from '@/lib/auth/sessions/session';
import type { OwnActivity } from './record-activity';

/** Where something was done from, as data of its record: the address and the browser, as far as known. */
export function originData({ address, userAgent }: SessionOrigin): OwnActivity['data'] {
  const { browser, system } = parseBrowser(userAgent);
  const names = [browser, system].filter((name) => name !== null);
  return [
    ...(address === null ? [] : [['IpAddress', address] satisfies [string, string]]),
    ...(names.length === 0 ? [] : [['Browser', names.join(', ')] satisfies [string, string]]),
  ];
}
