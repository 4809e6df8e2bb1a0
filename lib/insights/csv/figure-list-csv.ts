import { textCell } from '@/lib/activity/export/csv/safe-cell';
import type { Scope } from '@/lib/auth/scope';
import { humanise } from '@/lib/activity/describe/humanise';
import type { Translator } from '@/lib/platform/i18n/translator';
import { parseSubscriptionStatus } from '@/lib/subscriptions/subscription-status';
import { formatDateTime } from '@/lib/platform/time/time';
import { listSubscriptionsById, type CustomerSubscription } from '@/lib/insights/list-figure';

/** The zone and language of the file. */
export type FigureListCsvOptions = { zone: string; t: Translator };

const BATCH_SIZE = 1000;

/** The headings of the CSV of a figure's list; its times are in the zone. */
export function figureListHeading({ zone, t }: FigureListCsvOptions): string[] {
  return [
    t('customers.columns.customer'),
    t('subscriptions.subscription'),
    t('subscriptions.product'),
    t('subscriptions.status'),
    t('subscriptions.seats'),
    t('insights.csv.unit'),
    t('subscriptions.trial'),
    t('subscriptions.autoRenew'),
    t('insights.csv.bought', { zone }),
    t('insights.csv.termEnds', { zone }),
    t('subscriptions.reseller'),
    t('csv.customerId'),
    t('subscriptions.subscriptionId'),
    t('subscriptions.offerId'),
    t('subscriptions.orderId'),
  ];
}

/** The subscriptions with these ids as rows of the CSV, in batches. */
export async function* streamFigureListRecords(
  scope: Scope,
  { ids, options }: { ids: string[]; options: FigureListCsvOptions },
): AsyncGenerator<string[][]> {
  for (let from = 0; from < ids.length; from += BATCH_SIZE) {
    const subscriptions = await listSubscriptionsById(scope, ids.slice(from, from + BATCH_SIZE));
    yield subscriptions.map((subscription) => cellsOf(subscription, options));
  }
}

function cellsOf(subscription: CustomerSubscription, { zone, t }: FigureListCsvOptions): string[] {
  const { customer, createdAt, commitmentEndsAt, unitType } = subscription;
  const yesOrNo = (is: boolean) => t(is ? 'subscriptions.yes' : 'subscriptions.no');
  return [
    textCell(customer.name),
    textCell(subscription.friendlyName),
    textCell(subscription.offerName),
    textCell(describeStatus(subscription.status, t)),
    String(subscription.quantity),
    textCell(unitType),
    yesOrNo(subscription.isTrial),
    yesOrNo(subscription.autoRenew),
    formatDateTime(createdAt, zone),
    commitmentEndsAt ? formatDateTime(commitmentEndsAt, zone) : '',
    textCell(subscription.reseller ?? ''),
    customer.id,
    subscription.id,
    textCell(subscription.offerId),
    textCell(subscription.orderId ?? ''),
  ];
}

function describeStatus(status: string, t: Translator): string {
  const known = parseSubscriptionStatus(status);
  return known ? t(`subscriptions.statuses.${known}`) : humanise(status);
}
