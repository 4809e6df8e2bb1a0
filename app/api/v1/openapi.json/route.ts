import { openApiDocument } from '@/lib/api/guide/openapi';
import { getSiteUrl } from '@/lib/platform/env/env';
import { translatorFor } from '@/lib/platform/i18n/translator';

// It names the site's address, which is known when serving.
export const dynamic = 'force-dynamic';

/** The description of the API; for everybody, because it holds nothing of anybody, and in English. */
export function GET(): Response {
  return Response.json(openApiDocument(getSiteUrl().origin, translatorFor('en')), {
    headers: { 'Cache-Control': 'no-cache' },
  });
}
