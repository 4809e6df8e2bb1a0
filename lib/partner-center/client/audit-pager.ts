import { randomUUID } from 'node:crypto';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { requestWithRetries, type RequestOptions } from './request-with-retries';
import { readAuditPage, type AuditPage } from './audit-page';
import type { HttpResponse } from './http-client';
import { firstPageUrl, nextPageUrl } from './page-urls';
import type { TokenStore } from './token-store';

/** What the pages of one sync are requested with. */
export type AuditClient = {
  requestOptions: RequestOptions;
  /** The API's origin. */
  apiOrigin: string;
  tokenStore: TokenStore;
  /** Shared by all requests of a sync, so that Microsoft's support can find them. */
  correlationId: string;
};

type PageRequest = { url: string; headers: Record<string, string> };

/**
 * Streams the pages of one UTC day, fetching each page when the consumer asks for it. Throws
 * OperationalError when the API refuses, or when its links lead to another host or in a circle.
 */
export async function* streamAuditPages(
  client: AuditClient,
  day: string,
): AsyncGenerator<unknown[]> {
  const seen = new Set<string>();
  let request: PageRequest | null = { url: firstPageUrl(client.apiOrigin, day), headers: {} };
  while (request) {
    const key = JSON.stringify(request);
    if (seen.has(key) || seen.size >= client.requestOptions.retryPolicy.maxPages) {
      throw new OperationalError(
        `Partner Center's links to the next page of ${day} never end; the sync gave up after ${seen.size} pages.`,
      );
    }
    seen.add(key);
    const { items, next }: AuditPage = await fetchPage(client, request);
    yield items;
    request = next && { url: nextPageUrl(client.apiOrigin, next.uri), headers: next.headers };
  }
}

// A token may have been revoked before it expires, so one refusal is retried with a new token.
async function fetchPage(client: AuditClient, request: PageRequest): Promise<AuditPage> {
  const token = await client.tokenStore.get();
  const page = await fetchPageWith(client, { request, token });
  if (page) return page;
  client.tokenStore.invalidate(token);
  const retried = await fetchPageWith(client, { request, token: await client.tokenStore.get() });
  if (retried) return retried;
  throw new OperationalError(
    'Partner Center does not accept the token that Entra gave (HTTP 401); check that the application may use the API of Partner Center.',
  );
}

/** The page, or null when the token is refused. */
function fetchPageWith(
  client: AuditClient,
  { request, token }: { request: PageRequest; token: string },
): Promise<AuditPage | null> {
  return requestWithRetries(client.requestOptions, {
    createRequest: () => ({
      method: 'GET',
      url: request.url,
      headers: headersFor(client, { request, token }),
    }),
    read: readPageResponse,
  });
}

// The link's headers come first, so that none of them can replace ours.
function headersFor(
  { correlationId }: AuditClient,
  { request, token }: { request: PageRequest; token: string },
): Record<string, string> {
  try {
    const headers = new Headers(request.headers);
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
  const reason = code ? `HTTP ${status}, code ${code}` : `HTTP ${status}`;
  throw new OperationalError(
    status === 403
      ? `Partner Center refuses the connection (${reason}); the application or its user lacks the right to read audit records.`
      : `Partner Center refuses the request for audit records (${reason}).`,
  );
}
