import type { RequestListener } from 'node:http';
import { mayTakeLong } from './own-body';

/** How long all of a request may take to arrive: who sends a letter now and then is not waited for. */
export const ARRIVAL_MS = 90_000;

/** The same for a file of gigabytes; the server's own limit. */
export const LONG_ARRIVAL_MS = 15 * 60_000;

/** Closes the connection of a request that has not arrived in time, unless it may take long. */
export function limitArrival(listener: RequestListener, limitMs = ARRIVAL_MS): RequestListener {
  return (request, response) => {
    if (!mayTakeLong(request.url ?? '')) {
      const timer = setTimeout(() => {
        if (!request.complete) request.destroy();
      }, limitMs).unref();
      request.once('close', () => clearTimeout(timer));
      response.once('close', () => clearTimeout(timer));
    }
    listener(request, response);
  };
}
