import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { unavailableResponse } from './unavailable-response';

/** The answers of a server that are under way. */
export type ActiveRequests = {
  /** Answers what `listener` does, and once they are ending with 503. */
  onRequest: RequestListener;
  /**
   * Takes no more requests, and waits for the answers under way, for so long at most; `onWaiting` is
   * told how many they are. Gives how many are not through, for the connections to be broken.
   */
  drain: (graceMs: number, onWaiting: (count: number) => void) => Promise<number>;
};

/** Keeps count of the answers of a server, so that it can end without breaking any. */
export function trackActiveRequests(listener: RequestListener): ActiveRequests {
  let underWay = 0;
  let isEnding = false;
  let onLast = () => undefined as void;
  const onRequest: RequestListener = (request, response) => {
    if (isEnding) {
      void refuse(request, response);
      return;
    }
    underWay += 1;
    response.once('close', () => {
      underWay -= 1;
      if (underWay === 0) onLast();
    });
    listener(request, response);
  };
  const drain: ActiveRequests['drain'] = async (graceMs, onWaiting) => {
    isEnding = true;
    if (underWay === 0) return 0;
    onWaiting(underWay);
    const last = new Promise<void>((resolve) => (onLast = resolve));
    await Promise.race([last, sleep(graceMs, null, { ref: false })]);
    return underWay;
  };
  return { onRequest, drain };
}

async function refuse(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { url = '/', headers } = request;
  // What is still sent is taken in, or the connection would break before the answer is read.
  request.resume();
  const answer = await unavailableResponse({ url, headers }, 'stopping');
  response.writeHead(503, { ...answer.headers, Connection: 'close' }).end(answer.body);
}
