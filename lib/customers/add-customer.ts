import type pg from 'pg';
import { recordActivity, type OwnActivity } from '@/lib/activity/own/record-activity';
import type { Scope } from '@/lib/auth/scope';
import { inTransaction } from '@/lib/platform/database/transaction';
import { DEFAULT_LOCALE } from '@/lib/platform/i18n/locales';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { now } from '@/lib/platform/time/time';
import type { NewCustomer } from './customer-schema';
import { searchNameOf } from './search-name';

/** What came of adding a customer; `record` is the id of its activity. */
export type AddCustomerOutcome =
  | { outcome: 'added'; record: string }
  /** The same form came before: nothing was written. */
  | { outcome: 'added-before' }
  /** Another customer has the domain: nothing but the activity was written. */
  | { outcome: 'domain-taken' };

const RELATIONSHIP = 'reseller';

/**
 * Adds a customer of the partner's and records it, in one transaction. One that comes again, known
 * by its id, is there already; one with the domain of another is refused, which is recorded too.
 */
export async function addCustomer(
  scope: Scope,
  { customer, actor }: { customer: NewCustomer; actor: string },
): Promise<AddCustomerOutcome> {
  return inTransaction(async (client) => {
    const within = { client, scope };
    if (await insert(within, customer))
      return {
        outcome: 'added',
        record: await recordActivity(within, addedActivity(customer, actor)),
      };
    if (await exists(within, customer.id)) return { outcome: 'added-before' };
    await recordActivity(within, refusedActivity(customer, actor));
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

// No customer came of it, so the record names none by its id, as Partner Center's own do not.
function refusedActivity(customer: NewCustomer, actor: string): OwnActivity {
  // What a record says does not depend on who reads it.
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
