import { randomUUID } from 'node:crypto';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { requestWithRetries, type RequestOptions } from './request-with-retries';
import { readAuditPage, type AuditPage } from './audit-page';
import type { HttpResponse } from './http-client';
import { firstPageUrl, nextPageUrl } from './page-urls';
import type { TokenStore } from './token-store';

/** What the pages of one sync are asked with. */
export type AuditClient = {
  requestOptions: RequestOptions;
  /** The API's origin. */
  apiOrigin: string;
  tokenStore: TokenStore;
  /** One for all requests of a sync, by which Microsoft's support finds them. */
  correlationId: string;
};

type PageRequest = { url: string; headers: Record<string, string> };

/**
 * The pages of the records of one UTC day, the next of them asked for when it is wanted. Throws
 * Failure when the API refuses, or its links lead elsewhere or in a circle.
 */
export async function* streamAuditPages(
  client: AuditClient,
  day: string,
): AsyncGenerator<unknown[]> {
  const seen = new Set<string>();
  let place: PageRequest | null = { url: firstPageUrl(client.apiOrigin, day), headers: {} };
  while (place) {
    const mark = JSON.stringify(place);
    if (seen.has(mark) || seen.size >= client.requestOptions.retryPolicy.maxPages) {
      throw new OperationalError(
        `Partner Center's links to the next page of ${day} come to no end; it was given up after ${seen.size} pages.`,
      );
    }
    seen.add(mark);
    const { items, next }: AuditPage = await fetchPage(client, place);
    yield items;
    place = next && { url: nextPageUrl(client.apiOrigin, next.uri), headers: next.headers };
  }
}

// A token may have been taken back before its end; a second refusal is meant.
async function fetchPage(client: AuditClient, place: PageRequest): Promise<AuditPage> {
  const token = await client.tokenStore.get();
  const page = await fetchPageWith(client, { place, token });
  if (page) return page;
  client.tokenStore.invalidate(token);
  const second = await fetchPageWith(client, { place, token: await client.tokenStore.get() });
  if (second) return second;
  throw new OperationalError(
    'Partner Center does not accept the token that Entra gave (HTTP 401); check that the application may use the API of Partner Center.',
  );
}

/** The page at a place, or null when the token is refused. */
function fetchPageWith(
  client: AuditClient,
  { place, token }: { place: PageRequest; token: string },
): Promise<AuditPage | null> {
  return requestWithRetries(client.requestOptions, {
    question: () => ({
      method: 'GET',
      url: place.url,
      headers: headersFor(client, { place, token }),
    }),
    read: readPageResponse,
  });
}

// The page's own headers come first: none of them can take the place of ours.
function headersFor(
  { correlationId }: AuditClient,
  { place, token }: { place: PageRequest; token: string },
): Record<string, string> {
  try {
    const headers = new Headers(place.headers);
    headers.delete('Host');
    headers.set('Accept', 'application/json');
    headers.set('Authorization', `Bearer ${token}`);
    headers.set('MS-CorrelationId', correlationId);
    headers.set('MS-RequestId', randomUUID());
    return Object.fromEntries(headers);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new OperationalError(
      "Partner Center's link to the next page has headers that cannot be sent.",
    );
  }
}

function readPageResponse({ status, text }: HttpResponse): AuditPage | null {
  if (status === 200) return readAuditPage(text);
  if (status === 401) return null;
  if (status >= 300 && status < 400)
    throw new OperationalError(
      `Partner Center leads elsewhere (HTTP ${status}); it is not followed.`,
    );
  const code = /"code"\s*:\s*"?([\w.-]{1,40})/.exec(text)?.[1];
  const told = code ? `HTTP ${status}, code ${code}` : `HTTP ${status}`;
  throw new OperationalError(
    status === 403
      ? `Partner Center refuses the connection (${told}); the application or its user lacks the right to read audit records.`
      : `Partner Center refuses the request for audit records (${told}).`,
  );
}
