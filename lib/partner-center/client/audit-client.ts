import { randomUUID } from 'node:crypto';
import { Failure } from '@/lib/platform/errors/failure';
import { ask, type Asking } from './request';
import { readAuditPage, type AuditPage } from './audit-page';
import type { Answer } from './send';
import { firstPageUrl, nextPageUrl } from './next-page';
import type { Tokens } from './tokens';

/** What the pages of one sync are asked with. */
export type AuditClient = {
  asking: Asking;
  /** The API's origin. */
  api: string;
  tokens: Tokens;
  /** One for all requests of a sync, by which Microsoft's support finds them. */
  correlationId: string;
};

type Place = { url: string; headers: Record<string, string> };

/**
 * The pages of the records of one UTC day, the next of them asked for when it is wanted. Throws
 * Failure when the API refuses, or its links lead elsewhere or in a circle.
 */
export async function* streamAuditPages(
  client: AuditClient,
  day: string,
): AsyncGenerator<unknown[]> {
  const seen = new Set<string>();
  let place: Place | null = { url: firstPageUrl(client.api, day), headers: {} };
  while (place) {
    const mark = JSON.stringify(place);
    if (seen.has(mark) || seen.size >= client.asking.patience.mostPages) {
      throw new Failure(
        `Partner Center's links to the next page of ${day} come to no end; it was given up after ${seen.size} pages.`,
      );
    }
    seen.add(mark);
    const { items, next }: AuditPage = await askPage(client, place);
    yield items;
    place = next && { url: nextPageUrl(client.api, next.uri), headers: next.headers };
  }
}

// A token may have been taken back before its end; a second refusal is meant.
async function askPage(client: AuditClient, place: Place): Promise<AuditPage> {
  const token = await client.tokens.get();
  const page = await askWith(client, { place, token });
  if (page) return page;
  client.tokens.drop(token);
  const second = await askWith(client, { place, token: await client.tokens.get() });
  if (second) return second;
  throw new Failure(
    'Partner Center does not accept the token that Entra gave (HTTP 401); check that the application may use the API of Partner Center.',
  );
}

/** The page at a place, or null when the token is refused. */
function askWith(
  client: AuditClient,
  { place, token }: { place: Place; token: string },
): Promise<AuditPage | null> {
  return ask(client.asking, {
    question: () => ({
      method: 'GET',
      url: place.url,
      headers: headersOf(client, { place, token }),
    }),
    read: readAnswer,
  });
}

// The page's own headers come first: none of them can take the place of ours.
function headersOf(
  { correlationId }: AuditClient,
  { place, token }: { place: Place; token: string },
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
    throw new Failure("Partner Center's link to the next page has headers that cannot be sent.");
  }
}

function readAnswer({ status, text }: Answer): AuditPage | null {
  if (status === 200) return readAuditPage(text);
  if (status === 401) return null;
  if (status >= 300 && status < 400)
    throw new Failure(`Partner Center leads elsewhere (HTTP ${status}); it is not followed.`);
  const code = /"code"\s*:\s*"?([\w.-]{1,40})/.exec(text)?.[1];
  const told = code ? `HTTP ${status}, code ${code}` : `HTTP ${status}`;
  throw new Failure(
    status === 403
      ? `Partner Center refuses the connection (${told}); the application or its user lacks the right to read audit records.`
      : `Partner Center refuses the request for audit records (${told}).`,
  );
}
