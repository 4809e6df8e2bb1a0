import type { RequestListener } from 'node:http';

/**
 * Passes requests on with their URL in the one form in which Next reads it: without a host, and with
 * `..` resolved. Otherwise what is decided by the path before Next would be decided for another
 * path, as for `/api/v1/../../sign-in`.
 */
export function normaliseUrls(listener: RequestListener): RequestListener {
  return (request, response) => {
    request.url = normaliseUrl(request.url ?? '/');
    listener(request, response);
  };
}

/** Path and query as `new URL` gives them; unchanged where it is not a valid URL. */
export function normaliseUrl(url: string): string {
  const text = url.startsWith('/') ? `http://localhost${url}` : url;
  if (!URL.canParse(text)) return url;
  const { protocol, pathname, search } = new URL(text);
  return /^https?:$/.test(protocol) ? pathname + search : url;
}
