import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { isDatabaseDown, onDatabaseDown } from '@/lib/platform/database/database';
import {
  trackOutages,
  type OutageState,
} from '@/lib/platform/database/connections/outage-tracking';
import { makeReplaceable } from './replaceable-response';
import { captureSubmittedForm } from './submitted-form';
import type { RejectedRequest, UnavailableReason } from './rejected-request';
import { unavailableResponse } from './unavailable-response';

/**
 * Responds with 503 and a message to requests that fail because the database is unavailable or no slot
 * came free, where Next would send an empty 500. While the database is known to be unavailable, pages
 * are not even rendered.
 */
export function withOutageResponses(listener: RequestListener): RequestListener {
  return (request, response) => {
    if (isDatabaseDown() && isPageRequest(request)) {
      void refuse(request, response);
      return;
    }
    const outage: OutageState = { isDatabaseUnavailable: false };
    const readForm = captureSubmittedForm(request);
    const isFailure = () => reasonOf(outage) !== null && response.statusCode === 500;
    const replace = makeReplaceable(response, {
      shouldReplace: () => {
        if (!isFailure()) return false;
        if (!isCalledByScript(request)) return true;
        // Its body tells the form what to say; only its status has to change.
        response.statusCode = 503;
        return false;
      },
      createReplacement: async () =>
        responseTo(request, {
          formFields: await readForm(),
          reason: reasonOf(outage) ?? 'unavailable',
        }),
    });
    // Hundreds may wait, and Next is slow to render each error.
    if (isPageRequest(request)) response.once('close', onDatabaseDown(replace));
    trackOutages(outage, () => listener(request, response));
  };
}

async function refuse(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, headers, body } = await responseTo(request, {
    formFields: null,
    reason: 'unavailable',
  });
  response.writeHead(status, headers).end(body);
}

type UnavailableOptions = { formFields: RejectedRequest['formFields']; reason: UnavailableReason };

async function responseTo(
  { url = '/', headers }: IncomingMessage,
  { formFields, reason }: UnavailableOptions,
) {
  return { status: 503, ...(await unavailableResponse({ url, headers, formFields }, reason)) };
}

function reasonOf({ isDatabaseUnavailable, isTooBusy }: OutageState): UnavailableReason | null {
  if (isDatabaseUnavailable) return 'unavailable';
  return isTooBusy ? 'tooBusy' : null;
}

function isPageRequest({ method, url = '/', headers }: IncomingMessage): boolean {
  const [path = ''] = url.split('?');
  // A request of an open page's router fails within that page, which shows the error.
  if (headers.rsc !== undefined || (method !== 'GET' && method !== 'HEAD')) return false;
  return !/^\/(api\/|_next\/|icon\.svg$|favicon\.ico$)/.test(path);
}

function isCalledByScript({ headers }: IncomingMessage): boolean {
  return headers['next-action'] !== undefined;
}
