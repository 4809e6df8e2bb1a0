import { isIP } from 'node:net';
import { createHash } from 'node:crypto';

/** Where an attempt to sign in comes from. */
export type AttemptOrigin = {
  /** The client's IP address; null when the server was not told. */
  address: string | null;
  /** What the browser keeps in a cookie since a user signed in with it; null without one. */
  device: string | null;
};

// What one customer of a provider usually has: RFC 6177 for IPv6.
const NETWORK_PARTS = { 4: 3, 6: 7 };

/** The network of an address, `203.0.113.0/24` or the first 56 bits of an IPv6 address. */
export function networkOf(address: string | null): string {
  const family = isIP(address ?? '');
  if (address === null || family === 0) return 'unknown';
  if (family === 4) return `${address.split('.').slice(0, NETWORK_PARTS[4]).join('.')}.0/24`;
  const bytes = expandIpv6(address).slice(0, 2 * NETWORK_PARTS[6]);
  return `${bytes.replace(/(.{4})(?=.)/g, '$1:')}/56`;
}

/** How a browser's secret is stored and counted: whoever reads the database cannot use it. */
export function deviceMark(device: string): string {
  return createHash('sha256').update(device).digest('base64url');
}

// 32 hexadecimal digits.
function expandIpv6(address: string): string {
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const [left, right] = [groups(head), groups(tail ?? '')];
  const missing = tail === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array<string>(missing).fill('0'), ...right]
    .map((group) => group.padStart(4, '0'))
    .join('');
}
