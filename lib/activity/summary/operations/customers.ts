import {
  lineOf,
  type OperationSummaries,
  type Summary,
  type SummarySource,
} from '@/lib/activity/summary/summary';
import { summariseGenerally } from '@/lib/activity/summary/summarise-generally';
import { fieldOf, scalarOf } from '@/lib/platform/json/parse-json';

/** The operations on customers. */
export const CUSTOMER_SUMMARIES: OperationSummaries = {
  add_customer: { summarise: summariseAddedCustomer, canHaveChange: false },
};

// The customer's name is a column of the row.
function summariseAddedCustomer(source: SummarySource): Summary {
  const { activity, after, datum } = source;
  const { customerName: name } = activity;
  const domain = datum('PrimaryDomainName') || scalarOf(fieldOf(after, 'CompanyProfile'), 'Domain');
  const line = domain ? lineOf({ object: domain }) : summariseGenerally(source).line;
  return name
    ? { line, confirmation: (t) => t('summaries.confirmation.addedCustomer', { name }) }
    : { line };
}
