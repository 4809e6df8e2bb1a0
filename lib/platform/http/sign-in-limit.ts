import type { RequestListener } from 'node:http';

// Each hashes a password, which takes about 20 ms of CPU time and 19 MiB.
const MAX_CONCURRENT_SIGN_INS = 8;
const RETRY_AFTER_SECONDS = 2;

/**
 * Rejects sign-in attempts with 429 while many others are active: hashing for all of them at once
 * would leave no CPU time for readers of the log.
 */
export function limitSignIns(listener: RequestListener): RequestListener {
  let active = 0;
  return (request, response) => {
    if (!isSignIn(request.method, request.url)) return listener(request, response);
    if (active >= MAX_CONCURRENT_SIGN_INS) {
      response
        .writeHead(429, {
          'Content-Type': 'text/plain; charset=utf-8',
          'Retry-After': String(RETRY_AFTER_SECONDS),
        })
        .end('Too many people are signing in right now; try again in a few seconds.\n');
      return;
    }
    active += 1;
    response.once('close', () => (active -= 1));
    listener(request, response);
  };
}

function isSignIn(method = '', url = ''): boolean {
  const [path] = url.split('?');
  return method === 'POST' && (path === '/sign-in' || path === '/api/auth/callback/credentials');
}
