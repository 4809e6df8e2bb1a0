import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { isDatabaseDown, onDatabaseDown } from '@/lib/platform/database/database';
import {
  trackOutages,
  type OutageState,
} from '@/lib/platform/database/connections/outage-tracking';
import { makeReplaceable } from './replaceable-response';
import { captureSubmittedForm } from './submitted-form';
import {
  unavailableResponse,
  type RejectedRequest,
  type UnavailableReason,
} from './unavailable-response';

/**
 * Has requests that fail because the database is out of reach, or because they waited too long for
 * their turn, answered with 503 and a sentence, where Next would say 500 and nothing. While it is known to be away, pages are not even tried.
 */
export function withOutageResponses(listener: RequestListener): RequestListener {
  return (request, response) => {
    if (isDatabaseDown() && isReading(request)) {
      void refuse(request, response);
      return;
    }
    const note: OutageState = { isDatabaseUnavailable: false };
    const readForm = captureSubmittedForm(request);
    const isFailure = () => whyOf(note) !== null && response.statusCode === 500;
    const replace = makeReplaceable(response, {
      shouldReplace: () => {
        if (!isFailure()) return false;
        if (!isCalledByScript(request)) return true;
        // The error in it tells the form what to say; only its status is not ours.
        response.statusCode = 503;
        return false;
      },
      createReplacement: async () =>
        answerTo(request, { sent: await readForm(), why: whyOf(note) ?? 'outOfReach' }),
    });
    // Hundreds may wait, and Next takes its time over each failure.
    if (isReading(request)) response.once('close', onDatabaseDown(replace));
    trackOutages(note, () => listener(request, response));
  };
}

async function refuse(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, headers, body } = await answerTo(request, { sent: null, why: 'outOfReach' });
  response.writeHead(status, headers).end(body);
}

type Answering = { sent: RejectedRequest['formFields']; why: UnavailableReason };

async function answerTo(
  { url = '/', headers }: IncomingMessage,
  { sent: formFields, why }: Answering,
) {
  return { status: 503, ...(await unavailableResponse({ url, headers, formFields }, why)) };
}

function whyOf({ isDatabaseUnavailable, isTooBusy }: OutageState): UnavailableReason | null {
  if (isDatabaseUnavailable) return 'outOfReach';
  return isTooBusy ? 'tooBusy' : null;
}

function isReading({ method, url = '/', headers }: IncomingMessage): boolean {
  const [path = ''] = url.split('?');
  // What the router of an open page asks for fails within that page, which says so.
  if (headers.rsc !== undefined || (method !== 'GET' && method !== 'HEAD')) return false;
  return !/^\/(api\/|_next\/|icon\.svg$|favicon\.ico$)/.test(path);
}

function isCalledByScript({ headers }: IncomingMessage): boolean {
  return headers['next-action'] !== undefined;
}
