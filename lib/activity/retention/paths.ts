/** The page on which global admins set how long the partner's activities are kept. */
export const RETENTION_PATH = '/account-settings/retention';

/** Where a hold is set: first the customer is chosen, then the rest. */
export const NEW_HOLD_PATH = `${RETENTION_PATH}/holds/new`;

/** The form of a hold on a customer, under the id that it will have. */
export function newHoldPath(customerId: string, id: string): string {
  return `${NEW_HOLD_PATH}?${new URLSearchParams({ customer: customerId, id })}`;
}

/** The page that shows what releasing a hold would let be removed. */
export function releaseHoldPath(id: string): string {
  return `${RETENTION_PATH}/holds/${encodeURIComponent(id)}/release`;
}

/** The page that shows what a shorter policy would let be removed. */
export function shorterPolicyPath(months: number): string {
  return `${RETENTION_PATH}/shorter?${new URLSearchParams({ months: String(months) })}`;
}
