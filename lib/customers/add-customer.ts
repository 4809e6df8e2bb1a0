import type pg from 'pg';
import { recordActivity, type OwnActivity } from '@/lib/activity/own/record-activity';
import type { Scope } from '@/lib/auth/scope';
import { inTransaction } from '@/lib/platform/database/transaction';
import { DEFAULT_LOCALE } from '@/lib/platform/i18n/locales';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { now } from '@/lib/platform/time/time';
import type { NewCustomer } from './customer-schema';
import { searchNameOf } from './search-name';

/** The outcome of adding a customer; `recordId` is the id of its activity. */
export type AddCustomerOutcome =
  | { outcome: 'added'; recordId: string }
  /** The same form was submitted before: nothing was written. */
  | { outcome: 'added-before' }
  /** Another customer has the domain: only the activity was written. */
  | { outcome: 'domain-taken' };

const RELATIONSHIP = 'reseller';

/**
 * Adds a customer of the partner and records it, in one transaction. A customer with a known id was
 * added before; one with another customer's domain is refused, which is recorded too.
 */
export async function addCustomer(
  scope: Scope,
  { customer, actor }: { customer: NewCustomer; actor: string },
): Promise<AddCustomerOutcome> {
  return inTransaction(scope, async (client) => {
    const transaction = { client, scope };
    if (await insert(transaction, customer))
      return {
        outcome: 'added',
        recordId: await recordActivity(transaction, addedActivity(customer, actor)),
      };
    if (await exists(transaction, customer.id)) return { outcome: 'added-before' };
    await recordActivity(transaction, refusedActivity(customer, actor));
    return { outcome: 'domain-taken' };
  });
}

type PartnerTransaction = { client: pg.ClientBase; scope: Scope };

async function insert(
  { client, scope }: PartnerTransaction,
  customer: NewCustomer,
): Promise<boolean> {
  const { id, name, primaryDomain, country } = customer;
  const { rowCount } = await client.query(
    `INSERT INTO customer (partner_id, id, name, primary_domain, country, relationship,
       name_seen_at, created_at, search_name)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8)
     ON CONFLICT DO NOTHING`,
    [
      ...[scope.partnerId, id, name, primaryDomain, country, RELATIONSHIP, now()],
      searchNameOf(customer),
    ],
  );
  return rowCount === 1;
}

async function exists({ client, scope }: PartnerTransaction, id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'SELECT FROM customer WHERE partner_id = $1 AND id = $2',
    [scope.partnerId, id],
  );
  return rowCount === 1;
}

function addedActivity(customer: NewCustomer, actor: string): OwnActivity {
  const { id, name } = customer;
  return {
    ...attemptOf(customer, actor),
    customer: { id, name },
    status: 'succeeded',
    newValue: { Id: id, ...profileOf(customer) },
  };
}

// No customer was added, so the record has no customer id, like Partner Center's own records.
function refusedActivity(customer: NewCustomer, actor: string): OwnActivity {
  // Records are in one language, whoever reads them.
  const t = translatorFor(DEFAULT_LOCALE);
  const reason = t('customers.problems.domainTaken', { domain: customer.primaryDomain });
  const attempt = attemptOf(customer, actor);
  return {
    ...attempt,
    customer: { id: null, name: customer.name },
    status: 'failed',
    newValue: profileOf(customer),
    data: [...attempt.data, ['FailureReason', reason]],
  };
}

function attemptOf({ primaryDomain }: NewCustomer, actor: string) {
  const data: OwnActivity['data'] = [
    ['PrimaryDomainName', primaryDomain],
    ['Relationship', RELATIONSHIP],
  ];
  return {
    actor,
    resourceType: 'customer',
    operationType: 'add_customer',
    oldValue: null,
    data,
  };
}

function profileOf({ name, primaryDomain, country }: NewCustomer): Record<string, unknown> {
  return { CompanyProfile: { CompanyName: name, Domain: primaryDomain }, Country: country };
}
