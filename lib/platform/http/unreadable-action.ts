import type { IncomingMessage, RequestListener } from 'node:http';
import { trackActions, type ActionProgress } from '@/lib/platform/forms/action-progress';
import { readsOwnBody } from './arrival/own-body';
import { makeReplaceable } from './replaceable-response';

const MULTIPART = /^multipart\/form-data\b/i;

/**
 * Responds with 400 to an action call whose arguments are unreadable or are not those of a form. Next
 * responds with 500, as for an error of the server. Both fail before the action starts, which
 * distinguishes them from an error in the action.
 */
export function rejectUnreadableActions(listener: RequestListener): RequestListener {
  return (request, response) => {
    if (!isActionCall(request)) return listener(request, response);
    const progress: ActionProgress = { hasStarted: false };
    makeReplaceable(response, {
      shouldReplace: () => response.statusCode === 500 && !progress.hasStarted,
      createReplacement: async () => ({
        status: 400,
        headers: { 'Content-Type': 'text/plain; charset=utf-8' },
        body: 'This form was not sent correctly.\n',
      }),
    });
    trackActions(progress, () => listener(request, response));
  };
}

function isActionCall({ method, url = '', headers }: IncomingMessage): boolean {
  if (method !== 'POST' || readsOwnBody(url)) return false;
  return headers['next-action'] !== undefined || MULTIPART.test(headers['content-type'] ?? '');
}
