export const USERS_PATH = '/account-settings/users';
export const INVITE_PATH = `${USERS_PATH}/invite`;

/** The page of one of the partner's users. */
export function userPath(userId: string): string {
  return `${USERS_PATH}/${encodeURIComponent(userId)}`;
}

/** Set on a user's page when a change was not made because somebody else changed the user first. */
export const CHANGED_PARAMETER = 'changed';

/** The user's page with the message that somebody else has changed the user. */
export function changedPath(userId: string): string {
  return `${userPath(userId)}?${new URLSearchParams({ [CHANGED_PARAMETER]: 'meanwhile' })}`;
}

/** The page on which the holder of a link sets a password. */
export function invitationPath(token: string): string {
  return `/invitation/${token}`;
}
