import type { OperationSummaries, Summary, SummarySource } from '@/lib/activity/summary/summary';

/** The operations on customers. */
export const CUSTOMER_SUMMARIES: OperationSummaries = {
  add_customer: { summarise: summariseAddedCustomer, canHaveChange: false },
};

// The customer is a column of the row, so the line has nothing to add.
function summariseAddedCustomer({ activity }: SummarySource): Summary | null {
  const { customerName: name } = activity;
  return name ? { line: null, confirmation: (t) => t('deeds.done.addedCustomer', { name }) } : null;
}
