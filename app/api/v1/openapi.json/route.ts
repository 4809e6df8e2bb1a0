import { openApiDocument } from '@/lib/api/openapi';
import { getSiteUrl } from '@/lib/env';
import { translatorFor } from '@/lib/i18n/translator';

// It names the site's address, which is known when serving.
export const dynamic = 'force-dynamic';

/** The description of the API; for everybody, because it holds nothing of anybody, and in English. */
export function GET(): Response {
  return Response.json(openApiDocument(getSiteUrl().origin, translatorFor('en')), {
    headers: { 'Cache-Control': 'no-cache' },
  });
}
