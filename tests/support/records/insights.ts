import { countFigures } from '@/lib/insights/count-figures';
import type { FigureName } from '@/lib/insights/figures';
import { parseInsightPeriod, type InsightPeriod } from '@/lib/insights/insight-period';
import { listFigureIds, listSubscriptionsById } from '@/lib/insights/list-figure';
import { toQueryParameters } from '@/lib/activity/filter/filter-parameters';
import type { Subscription } from '@/lib/subscriptions/subscription';
import { makePartner, type TestPartner } from './partners';
import { makeSubscription } from './subscriptions';

/** The period of a query string at noon (UTC) on the 15th of April 2026. */
export function periodOf(query: string): InsightPeriod {
  const parameters = toQueryParameters(new URLSearchParams(query));
  const { period, problems } = parseInsightPeriod(parameters, new Date('2026-04-15T12:00:00Z'));
  if (!period) throw new Error(JSON.stringify(problems));
  return period;
}

/** The names that a figure counts, in the order of its list; throws when count and list differ. */
export async function listCountedNames(
  partner: TestPartner,
  { figure, query, product = null }: { figure: FigureName; query: string; product?: string | null },
): Promise<string[]> {
  const period = periodOf(query);
  const ids = await listFigureIds(partner.scope, { period, view: { figure, product } });
  const amounts = await countFigures(partner.scope, period);
  if (product === null && amounts[figure].subscriptions !== ids.length)
    throw new Error(`${figure} is ${amounts[figure].subscriptions}, but lists ${ids.length}.`);
  const subscriptions = await listSubscriptionsById(partner.scope, ids);
  return subscriptions.map(({ friendlyName }) => friendlyName);
}

/** Creates subscriptions by name; by default they only count in the figure `active`. */
export async function makeSubscriptions(
  subscriptions: Record<string, Partial<Subscription>>,
): Promise<TestPartner> {
  const partner = await makePartner();
  for (const [friendlyName, values] of Object.entries(subscriptions)) {
    const dates = {
      createdAt: at('2025-01-01T00:00:00Z'),
      effectiveFrom: at('2025-01-01T00:00:00Z'),
    };
    const ahead = { commitmentEndsAt: at('2027-01-01T00:00:00Z'), cancellationAllowedUntil: null };
    await makeSubscription(partner, { ...dates, ...ahead, friendlyName, ...values });
  }
  return partner;
}

/** An instant from its ISO text. */
export function at(iso: string): Date {
  return new Date(iso);
}
