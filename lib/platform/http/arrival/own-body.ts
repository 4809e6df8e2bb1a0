import { CHECK_PATH } from '@/lib/receipts/paths';

const API_PREFIX = '/api/v1/';

/**
 * Whether what answers a URL reads and limits the body itself, in chunks and behind its gate: the API,
 * and the check of a file, which may have gigabytes.
 */
export function readsOwnBody(url: string): boolean {
  return url.startsWith(API_PREFIX) || mayTakeLong(url);
}

/** Whether a URL's request may take minutes to arrive. */
export function mayTakeLong(url: string): boolean {
  return url.split('?')[0] === CHECK_PATH;
}
