import { parseActivityFilter, type ActivityFilter } from '@/lib/activity/filter/filter';
import { parametersOf, type FilterProblem } from '@/lib/activity/filter/filter-parameters';
import { storePrepared } from '@/lib/activity/intake/store/store';
import { findStoredPage, storedPage } from '@/lib/activity/stored/stored-page';
import { describeProblem } from '@/lib/activity/words/describe-problem';
import { answerApi } from '@/lib/api/answer';
import { takePlace, withinKeyLimits } from '@/lib/api/key-limits';
import { parsePageLimit } from '@/lib/api/page-limit';
import { inReadingTurn, inStoringTurn, inThreadTurn } from '@/lib/api/intake/intake-shares';
import { announcedBytes, readBody, refuseAnnounced } from '@/lib/api/intake/read-body';
import { requireBodyType } from '@/lib/api/intake/body-type';
import { Refusal } from '@/lib/api/refusal';
import { requireRecords } from '@/lib/api/intake/require-records';
import { requireApiReader, requireApiSender, type ApiSender } from '@/lib/auth/gate';
import type { Scope } from '@/lib/auth/scope';
import { begun, pacedBody } from '@/lib/platform/downloads/paced-body';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { now } from '@/lib/platform/time/time';

const NOT_KEPT = { headers: { 'Cache-Control': 'no-store' } };
const PAGE = { headers: { ...NOT_KEPT.headers, 'Content-Type': 'application/json' } };
const ALLOW = 'GET, HEAD, OPTIONS, POST';

/** A page of the view as JSON, in the field names of the audit record. */
export function GET(request: Request): Promise<Response> {
  return answerApi(request, async () => {
    const { callerId, scope } = await requireApiReader(request);
    const leave = await takePlace(callerId);
    try {
      return await readPage(request, { scope, onEnd: leave });
    } catch (error) {
      leave();
      throw error;
    }
  });
}

/** Stores the records of the body, all or none, and answers after the commit. */
export function POST(request: Request): Promise<Response> {
  return answerApi(request, async () => {
    const sender = await requireApiSender(request);
    return withinKeyLimits(sender.keyId, () => store(request, sender));
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

// What needs no reading is refused before anything waits or is read.
async function store(request: Request, { keyId, scope, source }: ApiSender): Promise<Response> {
  const { partnerId } = scope;
  const type = requireBodyType(request.headers);
  refuseAnnounced(request.headers);
  const bytes = announcedBytes(request.headers);
  const sharer = { partnerId, holderId: keyId };
  const turn = { sharer, bytes, signal: request.signal };
  return inReadingTurn(turn, async () => {
    const body = await readBody(request);
    const read = { ...turn, bytes: body.byteLength };
    const records = await inThreadTurn(read, () =>
      requireRecords({ bytes: body, type, partnerId, instant: now() }),
    );
    const stored = await inStoringTurn(read, () => storePrepared({ partnerId, source }, records));
    return Response.json(stored, NOT_KEPT);
  });
}

async function readPage(
  request: Request,
  { scope, onEnd }: { scope: Scope; onEnd: () => void },
): Promise<Response> {
  const { filter, limit } = requireView(new URL(request.url).searchParams);
  const page = await findStoredPage(scope, { filter, limit });
  const pieces = await begun(storedPage(scope, page));
  return new Response(pacedBody(pieces, { signal: request.signal, onEnd }), PAGE);
}

function requireView(search: URLSearchParams): { filter: ActivityFilter; limit: number } {
  const { filter, problems } = parseActivityFilter(parametersOf(search), now());
  const { limit, problem } = parsePageLimit(search);
  if (filter && limit !== null) return { filter, limit };
  throw new Refusal('wrong-parameter', {
    errors: [...problems.map(inWords), ...(problem ? [problem] : [])],
  });
}

// Programs are told in English, whatever language their reader has chosen.
function inWords(problem: FilterProblem): { field: string; message: string } {
  return { field: problem.field, message: describeProblem(problem, translatorFor('en')) };
}
