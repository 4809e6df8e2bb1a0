export const SIGN_IN_PATH = '/sign-in';

/**
 * The header in which the proxy passes on the path and query of the request, which pages cannot
 * read otherwise.
 */
export const REQUEST_URL_HEADER = 'x-request-url';

/**
 * The header in which the proxy passes on the nonce that inline scripts of the response must carry.
 */
export const NONCE_HEADER = 'x-nonce';
