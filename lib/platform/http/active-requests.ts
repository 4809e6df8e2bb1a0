import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { HEALTH_PATH } from '@/lib/api/paths';
import { unavailableResponse } from './unavailable-response';

/** The requests that a server is processing. */
export type ActiveRequests = {
  /** Passes requests to the listener; rejects them with 503 while draining. */
  onRequest: RequestListener;
  /**
   * Rejects health checks for `delayMs` and goes on serving everything else, so that a load balancer
   * sends requests elsewhere before any is rejected.
   */
  announceEnd: (delayMs: number) => Promise<void>;
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
  let isEndAnnounced = false;
  let onIdle = () => undefined as void;
  const onRequest: RequestListener = (request, response) => {
    if (isEnding || (isEndAnnounced && isHealthCheck(request))) {
      void refuse(request, response);
      return;
    }
    // Whoever comes again comes by another connection, which may lead to another server.
    if (isEndAnnounced) response.setHeader('Connection', 'close');
    active += 1;
    response.once('close', () => {
      active -= 1;
      if (active === 0) onIdle();
    });
    listener(request, response);
  };
  const announceEnd: ActiveRequests['announceEnd'] = async (delayMs) => {
    isEndAnnounced = true;
    await sleep(delayMs);
  };
  const drain: ActiveRequests['drain'] = async (graceMs, onWaiting) => {
    isEnding = true;
    if (active === 0) return 0;
    onWaiting(active);
    const idle = new Promise<void>((resolve) => (onIdle = resolve));
    await Promise.race([idle, sleep(graceMs, null, { ref: false })]);
    return active;
  };
  return { onRequest, announceEnd, drain };
}

function isHealthCheck({ url = '/' }: IncomingMessage): boolean {
  return url.split('?')[0] === HEALTH_PATH;
}

async function refuse(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { url = '/', headers } = request;
  // Read the rest of the body, or the connection would break before the client reads the response.
  request.resume();
  const rejection = await unavailableResponse({ url, headers }, 'stopping');
  response.writeHead(503, { ...rejection.headers, Connection: 'close' }).end(rejection.body);
}
