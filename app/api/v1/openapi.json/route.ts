import { openApiDocument } from '@/lib/api/guide/openapi';
import { getSiteUrl } from '@/lib/platform/env/env';
import { translatorFor } from '@/lib/platform/i18n/translator';

// The document contains the site's address, which is known only at run time.
export const dynamic = 'force-dynamic';

/** The OpenAPI document, in English and public, because it contains no data. */
export function GET(): Response {
  return Response.json(openApiDocument(getSiteUrl().origin, translatorFor('en')), {
    headers: { 'Cache-Control': 'no-cache' },
  });
}
