import type { RequestListener } from 'node:http';

// Each hashes a password, which takes a processor some 20 ms and 19 MiB: beyond these others wait.
const MAX_CONCURRENT_SIGN_INS = 8;
const RETRY_AFTER_SECONDS = 2;

/**
 * Answers 429 to attempts to sign in that come while many others are under way: hashing for all of
 * them at once would leave nothing for who reads the log.
 */
export function limitSignIns(listener: RequestListener): RequestListener {
  let underWay = 0;
  return (request, response) => {
    if (!isSignIn(request.method, request.url)) return listener(request, response);
    if (underWay >= MAX_CONCURRENT_SIGN_INS) {
      response
        .writeHead(429, {
          'Content-Type': 'text/plain; charset=utf-8',
          'Retry-After': String(RETRY_AFTER_SECONDS),
        })
        .end('Too many people are signing in at this moment; try again in a few seconds.\n');
      return;
    }
    underWay += 1;
    response.once('close', () => (underWay -= 1));
    listener(request, response);
  };
}

function isSignIn(method = '', url = ''): boolean {
  const [path] = url.split('?');
  return method === 'POST' && (path === '/sign-in' || path === '/api/auth/callback/credentials');
}
