import type { PaletteContent } from '@/components/palette/palette-content';
import { parseValidPart } from '@/lib/activity/filter/filter';
import { toQueryParameters } from '@/lib/activity/filter/filter-parameters';
import { timeOnly } from '@/lib/activity/filter/filter-url';
import { findSearchProblem } from '@/lib/activity/search/search-limit';
import { checkPermission, requireViewer } from '@/lib/auth/gate';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { now } from '@/lib/platform/time/time';
import { problemsResponse } from '@/app/account-settings/activity-log/filter-problems';
import { listPaletteGroups } from './list-palette-groups';

const MAX_SEARCH_LENGTH = 200;

/**
 * Where the palette leads to for what was typed, in words; for everyone signed in, because every page
 * has a palette. Other parameters are those of the view it was opened on.
 */
export async function GET(request: Request): Promise<Response> {
  const viewer = await requireViewer();
  const allowed = await checkPermission('activity:read');
  const scope = 'scope' in allowed ? allowed.scope : null;
  const parameters = new URL(request.url).searchParams;
  const search = (parameters.get('typed') ?? '').replaceAll('\0', '').trim();
  const t = await getTranslator();
  const requested = parseValidPart(toQueryParameters(parameters), now());
  const view = timeOnly(requested);
  const isTooLong = search.length > MAX_SEARCH_LENGTH;
  // Without a scope only the names of pages are compared.
  const isSearch = scope !== null && search !== '' && !isTooLong;
  const problem = isSearch && (await findSearchProblem(viewer, 'q'));
  if (problem) return problemsResponse([problem]);
  const groups = isTooLong ? [] : await listPaletteGroups({ viewer, scope, search, view, t });
  const content: PaletteContent = { groups, message: groups.length === 0 ? t('palette.none') : '' };
  return Response.json(content, { headers: { 'Cache-Control': 'no-store' } });
}
