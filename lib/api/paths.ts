export const ACTIVITIES_PATH = '/api/v1/activities';
export const TLOG_PATH = '/api/v1/tlog';
export const OPENAPI_PATH = '/api/v1/openapi.json';

/** Whether the database answers, for load balancers. */
export const HEALTH_PATH = '/api/health';

/** The page that explains the API. */
export const API_PATH = '/account-settings/api';

/** The page where keys of the API are made and revoked. */
export const API_KEYS_PATH = '/account-settings/api-keys';

/** The list of the newest seals of all days, and what that of a day stands for: see docs/proof.md. */
export const DAYS_TEXT_PATH = `${TLOG_PATH}/days`;

export function dayTextPath(day: string): string {
  return `${DAYS_TEXT_PATH}/${day}`;
}
