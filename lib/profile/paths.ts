export const PROFILE_PATH = '/profile';

/** Where a person sets up and changes their second factor. */
export const SECOND_FACTOR_PATH = `${PROFILE_PATH}/second-factor`;

/** The list of the person's sessions. */
export const SESSIONS_PATH = `${PROFILE_PATH}#sessions`;

/** The form field that names a session. */
export const SESSION_FIELD = 'session';
