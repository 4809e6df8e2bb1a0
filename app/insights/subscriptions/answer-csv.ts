import type { QueryParameters } from '@/lib/activity/filter/filter-parameters';
import { parametersOf } from '@/lib/activity/filter/filter-parameters';
import { requirePermission } from '@/lib/auth/gate';
import type { Scope } from '@/lib/auth/scope';
import { isOutOfReach } from '@/lib/platform/database/connections/out-of-reach';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import type { Translator } from '@/lib/platform/i18n/translator';
import { outOfReachResponse } from '@/lib/platform/http/unavailable';

type Asked = { scope: Scope; parameters: QueryParameters; t: Translator };

/** Answers a download of figures below the gate, or says that the database is out of reach. */
export async function answerCsv(
  request: Request,
  respond: (asked: Asked) => Promise<Response>,
): Promise<Response> {
  try {
    const { scope } = await requirePermission('insight:read');
    const parameters = parametersOf(new URL(request.url).searchParams);
    return await respond({ scope, parameters, t: await getTranslator() });
  } catch (error) {
    // The refusals of the gate are thrown as well: Next answers them.
    if (!isOutOfReach(error)) throw error;
    return outOfReachResponse(request);
  }
}
