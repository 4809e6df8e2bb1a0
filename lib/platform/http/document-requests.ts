import { AsyncLocalStorage } from 'node:async_hooks';
import type { RequestListener } from 'node:http';
import { shareDocumentParts, writeDocument } from '@/lib/platform/html/document-parts';

// What Next's router and its actions send, whose answers are React's payload alone.
const ROUTER_HEADERS = ['rsc', 'next-action'];

/** Gives each request that a document answers room for the parts that are sent once: `sendOnce`. */
export function markDocumentRequests(listener: RequestListener): RequestListener {
  shareDocumentParts(new AsyncLocalStorage());
  return (request, response) => {
    if (ROUTER_HEADERS.some((name) => name in request.headers)) return listener(request, response);
    return writeDocument(() => listener(request, response));
  };
}
