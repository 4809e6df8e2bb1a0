import { z } from 'zod';
import { TransientError } from './transient-error';

const nextLinkSchema = z.object({
  uri: z.string().min(1),
  headers: z.array(z.object({ key: z.string(), value: z.string() })).nullish(),
});

const pageSchema = z.object({
  items: z.array(z.unknown()),
  links: z.object({ next: nextLinkSchema.nullish() }).nullish(),
});

/** One page of audit records as received, and the link to the next one. */
export type AuditPage = {
  items: unknown[];
  next: { uri: string; headers: Record<string, string> } | null;
};

/**
 * Reads a page of `GET /v1/auditrecords`, with or without a byte-order mark. `totalCount` counts
 * this page only, so it is ignored. Throws TransientError for anything else, which is usually a
 * response that was cut off in transit.
 */
export function readAuditPage(text: string): AuditPage {
  const parsed = pageSchema.safeParse(parsePage(text.replace(/^\ufeff/, '')));
  if (!parsed.success)
    throw new TransientError('answers with something other than a page of records');
  const { items, links } = parsed.data;
  const next = links?.next;
  if (!next) return { items, next: null };
  const headers = (next.headers ?? []).map(({ key, value }) => [key, value] as const);
  return { items, next: { uri: next.uri, headers: Object.fromEntries(headers) } };
}

function parsePage(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new TransientError('answers with a truncated page');
  }
}
