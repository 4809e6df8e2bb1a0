import { CREDENTIAL_SUMMARIES } from './operations/credentials';
import { CUSTOMER_SUMMARIES } from './operations/customers';
import { CUSTOMER_USER_SUMMARIES } from './operations/customer-users';
import { LICENSE_SUMMARIES } from './operations/licenses';
import { LOG_SUMMARIES } from './operations/log-and-account';
import { ORDER_SUMMARIES } from './operations/orders';
import { SUBSCRIPTION_SUMMARIES } from './operations/subscriptions';
import { USER_SUMMARIES } from './operations/users';
import { summariseGenerally } from './summarise-generally';
import {
  readSummarySource,
  type OperationSummary,
  type Summary,
  type SummaryFields,
} from './summary';

const SUMMARIES: ReadonlyMap<string, OperationSummary> = new Map(
  Object.entries({
    ...SUBSCRIPTION_SUMMARIES,
    ...ORDER_SUMMARIES,
    ...CUSTOMER_SUMMARIES,
    ...CUSTOMER_USER_SUMMARIES,
    ...LICENSE_SUMMARIES,
    ...USER_SUMMARIES,
    ...CREDENTIAL_SUMMARIES,
    ...LOG_SUMMARIES,
  }),
);

/**
 * What an activity did, or tried to do, by the rules of its operation type or, where those find
 * nothing, by what any record says. Never throws.
 */
export function summaryOf(activity: SummaryFields): Summary {
  const source = readSummarySource(activity);
  const summary = SUMMARIES.get(activity.operationType)?.summarise(source);
  if (summary?.line) return summary;
  return { ...summary, ...summariseGenerally(source) };
}

/** The operations whose line can contain a change that their search text names as well. */
export const OPERATIONS_WITH_CHANGE = [...SUMMARIES].flatMap(([type, { canHaveChange: can }]) =>
  can ? [type] : [],
);

/** Whether the line of an operation can contain a change. Called for each record before it is read. */
export function canHaveChange(operationType: string): boolean {
  return SUMMARIES.get(operationType)?.canHaveChange ?? false;
}
