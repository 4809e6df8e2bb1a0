import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { unavailableResponse } from './unavailable-response';

/** The requests that a server is processing. */
export type ActiveRequests = {
  /** Passes requests to the listener; rejects them with 503 while draining. */
  onRequest: RequestListener;
  /**
   * Rejects new requests and waits for the active ones, at most `graceMs`; calls `onWaiting` with
   * their number. Returns how many are left, whose connections have to be closed.
   */
  drain: (graceMs: number, onWaiting: (count: number) => void) => Promise<number>;
};

/** Counts the active requests of a server, so that it can stop without aborting any. */
export function trackActiveRequests(listener: RequestListener): ActiveRequests {
  let active = 0;
  let isEnding = false;
  let onIdle = () => undefined as void;
  const onRequest: RequestListener = (request, response) => {
    if (isEnding) {
      void refuse(request, response);
      return;
    }
    active += 1;
    response.once('close', () => {
      active -= 1;
      if (active === 0) onIdle();
    });
    listener(request, response);
  };
  const drain: ActiveRequests['drain'] = async (graceMs, onWaiting) => {
    isEnding = true;
    if (active === 0) return 0;
    onWaiting(active);
    const idle = new Promise<void>((resolve) => (onIdle = resolve));
    await Promise.race([idle, sleep(graceMs, null, { ref: false })]);
    return active;
  };
  return { onRequest, drain };
}

async function refuse(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { url = '/', headers } = request;
  // Read the rest of the body, or the connection would break before the client reads the response.
  request.resume();
  const rejection = await unavailableResponse({ url, headers }, 'stopping');
  response.writeHead(503, { ...rejection.headers, Connection: 'close' }).end(rejection.body);
}
