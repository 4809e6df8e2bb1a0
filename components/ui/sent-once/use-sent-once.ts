import { useMemo } from 'react';
import { findPart } from '@/lib/platform/html/document-parts';
import type { PartSentOnce } from '@/lib/platform/html/send-once';

// What the document of this visit had, for the router shows its page again later.
const kept = new Map<string, string>();

/**
 * The properties of the element that has such a part as its content. React leaves the content alone;
 * where another part is to be shown, the element needs another key.
 */
export function useSentOnce({ id, html }: PartSentOnce) {
  // The same object, as React writes the content again for another one.
  const markup = useMemo(() => ({ __html: html ?? findSent(id) }), [id, html]);
  return {
    'data-part': html === null ? id : undefined,
    suppressHydrationWarning: true,
    dangerouslySetInnerHTML: markup,
  };
}

function findSent(id: string): string {
  if (typeof document === 'undefined') return findPart(id) ?? '';
  const html = kept.get(id) ?? document.querySelector(`[data-part="${id}"]`)?.innerHTML ?? '';
  kept.set(id, html);
  return html;
}
