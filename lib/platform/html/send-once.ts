import { createHash } from 'node:crypto';
import type { ReactNode } from 'react';
import { keepPart } from './document-parts';
import { renderHtml } from './render-html';

/** A part of a page: what names it, and its HTML unless the document has it anyway. */
export type PartSentOnce = { id: string; html: string | null };

/**
 * Elements as HTML for `useSentOnce`. A document has them as HTML and not a second time in React's
 * payload; what the router asks for when a page is open already has the HTML as a text. Equal
 * elements have equal ids. Throws where `renderHtml` does.
 */
export function sendOnce(node: ReactNode): PartSentOnce {
  const html = renderHtml(node);
  const id = createHash('sha1').update(html).digest('base64url').slice(0, 12);
  return { id, html: keepPart(id, html) ? null : html };
}
