import { parseBrowser } from '@/lib/auth/sessions/parse-browser';
import { MAX_PASSKEY_NAME_LENGTH } from './passkey';

/** A name for a passkey that is made in a browser, by its header `User-Agent`: `Chrome 147, Linux`. */
export function suggestName(userAgent: string): string {
  const { browser, system } = parseBrowser(userAgent);
  const names = [browser, system].filter((name) => name !== null);
  return names.join(', ').slice(0, MAX_PASSKEY_NAME_LENGTH);
}
