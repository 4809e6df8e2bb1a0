import { parseActivityFilter, type ActivityFilter } from '@/lib/activity/filter/filter';
import { dayOf } from '@/lib/platform/time/time';
import type { Subscription } from './subscription';

type FilterOptions = {
  customerId: string;
  subscription: Pick<Subscription, 'id' | 'createdAt'>;
  zone: string;
  /** The present. */
  at: Date;
};

/**
 * The view of the log with everything that was done to a subscription: the activities of its
 * customer that name its id, from the day of the purchase on.
 */
export function activityFilterOf({
  customerId,
  subscription,
  zone,
  at,
}: FilterOptions): ActivityFilter {
  const today = dayOf(at, zone);
  const bought = dayOf(subscription.createdAt, zone);
  const { filter, problems } = parseActivityFilter(
    {
      customer: customerId,
      q: subscription.id,
      from: bought < today ? bought : today,
      to: today,
      tz: zone,
    },
    at,
  );
  if (!filter) throw new Error(`No view of a subscription: ${JSON.stringify(problems)}`);
  return filter;
}
