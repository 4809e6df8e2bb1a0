/** The page on which global admins set what holds for all users of the partner. */
export const SECURITY_PATH = '/account-settings/security';
