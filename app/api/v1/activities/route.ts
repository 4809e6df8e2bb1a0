import { formatCursor } from '@/lib/activity/filter/cursor';
import { parseActivityFilter } from '@/lib/activity/filter/filter';
import { parametersOf, type FilterProblem } from '@/lib/activity/filter/filter-parameters';
import { storePrepared } from '@/lib/activity/intake/store';
import { listActivities } from '@/lib/activity/queries';
import { toAuditRecord } from '@/lib/activity/to-audit-record';
import { describeProblem } from '@/lib/activity/words/describe-problem';
import { answerApi } from '@/lib/api/answer';
import { withinKeyLimits } from '@/lib/api/key-limits';
import { Refusal } from '@/lib/api/refusal';
import { requireRecords } from '@/lib/api/require-records';
import { requireApiReader, requireApiSender } from '@/lib/auth/gate';
import type { Scope } from '@/lib/auth/scope';
import { translatorFor } from '@/lib/i18n/translator';
import { now } from '@/lib/time';

const NOT_KEPT = { headers: { 'Cache-Control': 'no-store' } };
const ALLOW = 'GET, HEAD, OPTIONS, POST';

/** A page of the view as JSON, in the field names of the audit record. */
export function GET(request: Request): Promise<Response> {
  return answerApi(request, async () => {
    const { keyId, scope } = await requireApiReader(request);
    const read = () => readPage(request, scope);
    return keyId === null ? read() : withinKeyLimits(keyId, read);
  });
}

/** Stores the records of the body, all or none, and answers after the commit. */
export function POST(request: Request): Promise<Response> {
  return answerApi(request, async () => {
    const { keyId, scope, source } = await requireApiSender(request);
    return withinKeyLimits(keyId, async () => {
      const { partnerId } = scope;
      const records = await requireRecords(request, partnerId);
      return Response.json(await storePrepared({ partnerId, source }, records), NOT_KEPT);
    });
  });
}

/** Next would name the refused methods too. */
export function OPTIONS(): Response {
  return new Response(null, { status: 204, headers: { Allow: ALLOW } });
}

function refuseMethod(): Response {
  return new Refusal('wrong-method', { headers: { Allow: ALLOW } }).toResponse();
}

export { refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE };

async function readPage(request: Request, scope: Scope): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const { filter, problems } = parseActivityFilter(parametersOf(searchParams), now());
  if (!filter) throw new Refusal('wrong-parameter', { errors: problems.map(inWords) });
  const { activities, older } = await listActivities(scope, filter);
  const { partnerId } = scope;
  const items = activities.map((activity) => ({ partnerId, ...toAuditRecord(activity) }));
  return Response.json({ items, next: older && formatCursor(older.from) }, NOT_KEPT);
}

// Programs are told in English, whatever language their reader has chosen.
function inWords(problem: FilterProblem): { field: string; message: string } {
  return { field: problem.field, message: describeProblem(problem, translatorFor('en')) };
}
