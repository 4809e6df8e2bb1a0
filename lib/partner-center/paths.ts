export const CONNECTION_PATH = '/account-settings/partner-center';

/** Set on the connection page when a change was not made because somebody else changed it first. */
export const CHANGED_PARAMETER = 'changed';

/** The connection page with the message that somebody else has changed the connection. */
export const CHANGED_PATH = `${CONNECTION_PATH}?${CHANGED_PARAMETER}=meanwhile`;
