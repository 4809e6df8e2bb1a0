export const SIGN_IN_PATH = '/sign-in';

/** The second step of signing in. */
export const SECOND_STEP_PATH = `${SIGN_IN_PATH}/second-factor`;

/** Set on the sign-in page when the first step has to be taken again. */
export const SIGN_IN_AGAIN = 'again';

/**
 * The header in which the proxy passes on the path and query of the request, which pages cannot
 * read otherwise.
 */
export const REQUEST_URL_HEADER = 'x-request-url';

/** The header in which the proxy passes on the method of the request, which pages cannot read either. */
export const REQUEST_METHOD_HEADER = 'x-request-method';

/**
 * The header in which the proxy passes on the nonce that inline scripts of the response must carry.
 */
export const NONCE_HEADER = 'x-nonce';
