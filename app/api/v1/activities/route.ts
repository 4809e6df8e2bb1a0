import { parseActivityFilter, type ActivityFilter } from '@/lib/activity/filter/filter';
import { toQueryParameters, type FilterProblem } from '@/lib/activity/filter/filter-parameters';
import { storePrepared, type StoreResult } from '@/lib/activity/intake/store/store';
import {
  findRemovedBefore,
  REMOVED_BEFORE_HEADER,
} from '@/lib/activity/retention/find-removed-before';
import { findStoredPage, streamStoredPage } from '@/lib/activity/stored/stored-page';
import { describeFilterProblem } from '@/lib/activity/describe/describe-filter-problem';
import { handleApiRequest } from '@/lib/api/handle-api-request';
import { acquireRequestSlot, countUserSearch, withRateLimit } from '@/lib/api/rate-limit';
import { parsePageLimit } from '@/lib/api/page-limit';
import {
  countParts,
  withReadSlot,
  withStoreSlot,
  withThreadSlot,
} from '@/lib/api/intake/intake-slots';
import { expectedBytes, readBody, requireAllowedLength } from '@/lib/api/intake/read-body';
import { requireBodyType } from '@/lib/api/intake/body-type';
import { ApiError } from '@/lib/api/api-error';
import { prepareInThreads } from '@/lib/api/intake/prepare-in-thread';
import { ReceivedRecords } from '@/lib/api/intake/received-records';
import {
  requireApiReader,
  requireApiSender,
  type ApiCaller,
  type ApiSender,
} from '@/lib/auth/gate';
import { withFirstChunk, pacedBody } from '@/lib/platform/downloads/paced-body';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { now } from '@/lib/platform/time/time';

const NO_STORE = { headers: { 'Cache-Control': 'no-store' } };
const JSON_NO_STORE = { headers: { ...NO_STORE.headers, 'Content-Type': 'application/json' } };
const ALLOW = 'GET, HEAD, OPTIONS, POST';

/** A page of activities as JSON, with the field names of the audit record. */
export function GET(request: Request): Promise<Response> {
  return handleApiRequest(request, async () => {
    const caller = await requireApiReader(request);
    const release = await acquireRequestSlot(caller.callerId);
    try {
      return await readPage(request, { caller, onEnd: release });
    } catch (error) {
      release();
      throw error;
    }
  });
}

/** Stores the records of the body, all or none, and responds after the commit. */
export function POST(request: Request): Promise<Response> {
  return handleApiRequest(request, async () => {
    const sender = await requireApiSender(request);
    return withRateLimit(sender.keyId, () => store(request, sender));
  });
}

/** Next would list the refused methods, too. */
export function OPTIONS(): Response {
  return new Response(null, { status: 204, headers: { Allow: ALLOW } });
}

function refuseMethod(): Response {
  return new ApiError('wrong-method', { headers: { Allow: ALLOW } }).toResponse();
}

export { refuseMethod as PUT, refuseMethod as PATCH, refuseMethod as DELETE };

// Whatever the headers rule out is refused before the request waits or its body is read.
async function store(request: Request, { keyId, scope, source }: ApiSender): Promise<Response> {
  const { partnerId } = scope;
  const type = requireBodyType(request.headers);
  requireAllowedLength(request.headers);
  const bytes = expectedBytes(request.headers);
  const owner = { partnerId, ownerId: keyId };
  const slot = { owner, bytes, signal: request.signal };
  return withReadSlot(slot, async () => {
    const body = await readBody(request);
    const received = { ...slot, bytes: body.byteLength };
    const records = new ReceivedRecords(countParts(body.byteLength));
    const preparing = withThreadSlot(received, () =>
      prepareInThreads({ bytes: body, type, partnerId, instant: now() }, records.ports),
    );
    preparing.catch((error: unknown) => records.fail(error));
    const prepared = await records.require();
    const stored = await withStoreSlot(received, () =>
      storePrepared({ partnerId, source }, prepared),
    );
    return Response.json(toPublicResult(stored), NO_STORE);
  });
}

// What most senders never see is left out where there is nothing to say.
function toPublicResult({ expired, ...result }: StoreResult) {
  return expired === 0 ? result : { ...result, expired };
}

async function readPage(
  request: Request,
  { caller, onEnd }: { caller: ApiCaller; onEnd: () => void },
): Promise<Response> {
  const { filter, limit } = requireQuery(new URL(request.url).searchParams);
  const { callerId, isUser, scope } = caller;
  if (isUser && filter.q) await countUserSearch(callerId);
  const page = await findStoredPage(scope, { filter, limit });
  const removedBefore = await findRemovedBefore(scope, filter);
  const chunks = await withFirstChunk(streamStoredPage(scope, page));
  const response = new Response(
    pacedBody(chunks, { signal: request.signal, onEnd }),
    JSON_NO_STORE,
  );
  if (removedBefore !== null) response.headers.set(REMOVED_BEFORE_HEADER, removedBefore);
  return response;
}

function requireQuery(parameters: URLSearchParams): { filter: ActivityFilter; limit: number } {
  const { filter, problems } = parseActivityFilter(toQueryParameters(parameters), now());
  const { limit, problem } = parsePageLimit(parameters);
  if (filter && limit !== null) return { filter, limit };
  throw new ApiError('wrong-parameter', {
    errors: [...problems.map(toFieldError), ...(problem ? [problem] : [])],
  });
}

// API messages are in English, whatever language the user has selected.
function toFieldError(problem: FilterProblem): { field: string; message: string } {
  return { field: problem.field, message: describeFilterProblem(problem, translatorFor('en')) };
}
