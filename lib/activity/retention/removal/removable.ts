// What says what was removed, and why, outlives what it is about.
const KEPT_OPERATIONS = [
  'log_fields_erased',
  'log_hold_released',
  'log_hold_set',
  'log_retention_applied',
  'log_retention_changed',
];

/** The condition that an activity is one that no policy removes. */
export const IS_KEPT_RECORD = `(is_own AND operation_type IN ('${KEPT_OPERATIONS.join("', '")}'))`;

/** The condition that a row of `legal_hold`, called `hold`, covers a row of `activity` of its partner. */
export const IS_COVERED = `hold.released_at IS NULL AND activity.customer_id = hold.customer_id
  AND activity.occurred_at >= coalesce(hold.from_day::timestamp AT TIME ZONE 'UTC', '-infinity')
  AND activity.occurred_at < coalesce((hold.to_day + 1)::timestamp AT TIME ZONE 'UTC', 'infinity')`;

/** The condition that a policy may remove a row of `activity` of the partner `$1`. */
export const IS_REMOVABLE = `(NOT ${IS_KEPT_RECORD} AND NOT EXISTS (
  SELECT FROM legal_hold AS hold WHERE hold.partner_id = $1 AND ${IS_COVERED}))`;
