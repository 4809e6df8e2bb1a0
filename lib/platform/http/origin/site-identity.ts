import type { RequestListener } from 'node:http';

const HSTS = 'max-age=31536000';
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * Serves requests as those of the site at `site`, whatever host they or a proxy name: nothing is ever
 * built from a forged header, and a proxy may pass on another host. Under https, browsers are told to
 * come by https alone.
 */
export function serveAsSite(listener: RequestListener, site: URL): RequestListener {
  return (request, response) => {
    const { headers } = request;
    // The names of this machine are one site, as when the demo is opened by its address.
    if (!isSameMachine(headers.host ?? '', site)) headers.host = site.host;
    for (const name of ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'forwarded'])
      delete headers[name];
    if (site.protocol === 'https:') response.setHeader('Strict-Transport-Security', HSTS);
    listener(request, response);
  };
}

function isSameMachine(host: string, site: URL): boolean {
  const url = `http://${host}`;
  return LOOPBACK.test(site.hostname) && URL.canParse(url) && LOOPBACK.test(new URL(url).hostname);
}
