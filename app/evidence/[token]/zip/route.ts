import { findOpenPack } from '@/lib/auth/open-pack';
import { readSessionOrigin } from '@/lib/auth/sessions/read-session-origin';
import { packFileName, streamPack } from '@/lib/evidence/archive/pack-files';
import { recordOpening } from '@/lib/evidence/packs/record-opening';
import { readPack } from '@/lib/evidence/packs/read-pack';
import { isDatabaseUnavailableError } from '@/lib/platform/database/connections/database-unavailable-error';
import { acquireDownloadSlot, RETRY_AFTER_SECONDS } from '@/lib/platform/downloads/download-slots';
import { pacedBody } from '@/lib/platform/downloads/paced-body';
import { databaseUnavailableResponse } from '@/lib/platform/http/unavailable-response';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { NoSlotError } from '@/lib/platform/process/fair-queue';
import { now } from '@/lib/platform/time/time';

type Props = RouteContext<'/evidence/[token]/zip'>;

/** A pack as a zip, for whoever has its link. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { token } = await params;
  try {
    return await answer(request, token);
  } catch (error) {
    if (error instanceof NoSlotError) return busyResponse();
    if (!isDatabaseUnavailableError(error) && !request.signal.aborted) throw error;
    return databaseUnavailableResponse(request);
  }
}

/** Whether the link opens; without this handler Next would make the whole zip for it. */
export async function HEAD(_request: Request, { params }: Props): Promise<Response> {
  const open = await findOpen((await params).token);
  return open ? new Response(null, { headers: HEADERS }) : closedResponse();
}

const HEADERS = { 'Content-Type': 'application/zip', 'Cache-Control': 'no-store' };

async function answer(request: Request, token: string): Promise<Response> {
  const open = await findOpen(token);
  if (!open) return closedResponse();
  const { scope, pack } = open;
  const owner = { partnerId: scope.partnerId, ownerId: pack.id };
  const release = await acquireDownloadSlot(owner, request.signal);
  try {
    const origin = await readSessionOrigin();
    if (!(await recordOpening(scope, { pack, origin, as: 'zip' }))) {
      release();
      return await closedResponse();
    }
    const source = await readPack(open);
    const body = pacedBody(streamPack(source), { signal: request.signal, onEnd: release });
    const file = `attachment; filename="${packFileName(source)}"`;
    return new Response(body, { headers: { ...HEADERS, 'Content-Disposition': file } });
  } catch (error) {
    release();
    throw error;
  }
}

async function findOpen(token: string) {
  const { address } = await readSessionOrigin();
  return findOpenPack(token, { at: now(), address });
}

async function closedResponse(): Promise<Response> {
  const t = await getTranslator();
  return textResponse(`${t('evidence.pack.closedTitle')}\n`, { status: 404 });
}

function busyResponse(): Response {
  return textResponse('Too many downloads are running; try again soon.\n', {
    status: 503,
    headers: { 'Retry-After': String(RETRY_AFTER_SECONDS) },
  });
}

function textResponse(text: string, { status, headers }: ResponseInit): Response {
  const type = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
  return new Response(text, { status: status ?? 200, headers: { ...type, ...headers } });
}
