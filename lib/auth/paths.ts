export const SIGN_IN_PATH = '/sign-in';

/** Where the proxy notes the path and query of the request, which a page is not told. */
export const REQUEST_URL_HEADER = 'x-request-url';

/** Where the proxy notes the nonce that inline scripts of the answer must carry. */
export const NONCE_HEADER = 'x-nonce';
