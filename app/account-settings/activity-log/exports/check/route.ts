import { checkPermission, type AuthorizedViewer } from '@/lib/auth/gate';
import { readSessionOrigin } from '@/lib/auth/sessions/read-session-origin';
import { signInPath } from '@/lib/auth/sign-in/callback-url';
import { isDatabaseUnavailableError } from '@/lib/platform/database/connections/database-unavailable-error';
import { databaseUnavailableResponse } from '@/lib/platform/http/unavailable-response';
import { NoSlotError } from '@/lib/platform/process/fair-queue';
import { checkFile } from '@/lib/receipts/check/check-file';
import { MAX_CHECK_MS } from '@/lib/receipts/check/check-limits';
import { acquireCheckSlot } from '@/lib/receipts/check/check-slots';
import { HandInError, type HandInProblem } from '@/lib/receipts/check/hand-in-problem';
import { receiveFile } from '@/lib/receipts/check/receive-file';
import { recordCheck } from '@/lib/receipts/check/record-check';
import { checkedPath, EXPORTS_PATH, PROBLEM_PARAMETER } from '@/lib/receipts/paths';

/** Takes a file back, and leads to the page that says what it is. */
export async function POST(request: Request): Promise<Response> {
  try {
    const access = await checkPermission('activity:read');
    if (!('refused' in access)) return leadTo(await checkedFilePath(request, access));
    const { refused } = access;
    return refused === 401
      ? leadTo(signInPath(EXPORTS_PATH))
      : new Response(null, { status: refused, headers: NO_STORE });
  } catch (error) {
    if (isDatabaseUnavailableError(error)) return databaseUnavailableResponse(request);
    throw error;
  }
}

async function checkedFilePath(
  request: Request,
  { viewer, scope }: AuthorizedViewer,
): Promise<string> {
  const timeout = AbortSignal.timeout(MAX_CHECK_MS);
  const signal = AbortSignal.any([request.signal, timeout]);
  const owner = { partnerId: scope.partnerId, ownerId: viewer.id };
  let release = () => {};
  try {
    release = await acquireCheckSlot(owner, signal);
    const handed = await receiveFile(request, { signal });
    const check = await checkFile(scope, { handed, signal });
    const origin = await readSessionOrigin();
    return checkedPath(await recordCheck(scope, { actor: viewer.email, origin, check }));
  } catch (error) {
    return problemPath(problemOf(error, { timeout, signal }));
  } finally {
    release();
  }
}

// Throws what is not the reader's.
function problemOf(
  error: unknown,
  { timeout, signal }: { timeout: AbortSignal; signal: AbortSignal },
): HandInProblem {
  if (timeout.aborted) return 'too_slow';
  if (error instanceof HandInError) return error.problem;
  if (error instanceof NoSlotError) return 'busy';
  // The sender has left.
  if (signal.aborted) return 'broken_off';
  throw error;
}

function problemPath(problem: HandInProblem): string {
  return `${EXPORTS_PATH}?${new URLSearchParams({ [PROBLEM_PARAMETER]: problem })}`;
}

const NO_STORE = { 'Cache-Control': 'no-store' };

function leadTo(path: string): Response {
  return new Response(null, { status: 303, headers: { ...NO_STORE, Location: path } });
}
