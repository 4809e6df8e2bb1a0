import { ISOLATE } from '@/lib/platform/text/isolates';

/**
 * An address as its name and its domain, which begins with the `@`; the domain is empty when the
 * text is no address, or has a part that must be displayed as one.
 */
export function splitAddress(text: string): [name: string, domain: string] {
  const at = text.lastIndexOf('@');
  if (at < 1 || text.includes(ISOLATE)) return [text, ''];
  return [text.slice(0, at), text.slice(at)];
}
