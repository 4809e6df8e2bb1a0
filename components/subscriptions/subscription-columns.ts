import type { Column } from '@/components/ui/data-table';

/** The columns of the table of subscriptions, in their order. */
export const SUBSCRIPTION_COLUMNS = {
  subscription: { name: 'Subscription' },
  quantity: { name: 'Seats', isNumber: true },
  status: { name: 'Status' },
  billing: { name: 'Billing' },
  autoRenew: { name: 'Auto-renew' },
  reseller: { name: 'Reseller' },
  dates: { name: 'Dates (UTC)', namesItsValues: true },
  identifiers: { name: 'Identifiers', namesItsValues: true },
} satisfies Record<string, Column>;
