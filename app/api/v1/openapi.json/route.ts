import { openApiDocument } from '@/lib/api/openapi';
import { getSiteUrl } from '@/lib/env';

// It names the site's address, which is known when serving.
export const dynamic = 'force-dynamic';

/** The description of the API; for everybody, because it holds nothing of anybody. */
export function GET(): Response {
  return Response.json(openApiDocument(getSiteUrl().origin), {
    headers: { 'Cache-Control': 'no-cache' },
  });
}
