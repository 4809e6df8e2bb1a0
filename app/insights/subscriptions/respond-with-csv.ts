import type { QueryParameters } from '@/lib/activity/filter/filter-parameters';
import { toQueryParameters } from '@/lib/activity/filter/filter-parameters';
import { requirePermission } from '@/lib/auth/gate';
import type { Scope } from '@/lib/auth/scope';
import { isDatabaseUnavailableError } from '@/lib/platform/database/connections/database-unavailable-error';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import type { Translator } from '@/lib/platform/i18n/translator';
import { databaseUnavailableResponse } from '@/lib/platform/http/unavailable-response';

type CsvRequest = { scope: Scope; parameters: QueryParameters; t: Translator };

/**
 * Runs a handler for a CSV download behind the gate; responds with 503 when the database is
 * unavailable.
 */
export async function respondWithCsv(
  request: Request,
  respond: (asked: CsvRequest) => Promise<Response>,
): Promise<Response> {
  try {
    const { scope } = await requirePermission('insight:read');
    const parameters = toQueryParameters(new URL(request.url).searchParams);
    return await respond({ scope, parameters, t: await getTranslator() });
  } catch (error) {
    // The gate throws its redirects and refusals, too: Next handles them.
    if (!isDatabaseUnavailableError(error)) throw error;
    return databaseUnavailableResponse(request);
  }
}
