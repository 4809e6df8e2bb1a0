export const CONNECTION_PATH = '/account-settings/partner-center';

/** Names, on the page of the connection, that a change was not made because another came before it. */
export const CHANGED_PARAMETER = 'changed';

/** The page of the connection, which says there that somebody else has changed it. */
export const CHANGED_PATH = `${CONNECTION_PATH}?${CHANGED_PARAMETER}=meanwhile`;
