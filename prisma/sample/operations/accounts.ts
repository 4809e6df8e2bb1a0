import type { SampleCustomer } from '@/prisma/sample/companies/customers';
import type { Actor, RecordDraft, ScenarioStep } from '@/prisma/sample/timeline/scenario-step';
import { customizedData, plain, quoted } from './json-text';

const STREETS = ['Harbour Street', 'Station Road', 'Mill Lane', 'Market Square', 'Park Avenue'];

/** The partner adds the customer. */
export function addCustomer({ customer }: ScenarioStep): RecordDraft {
  return {
    operationType: 'add_customer',
    resourceType: 'customer',
    by: 'sales',
    customizedData: customizedData([
      ['PrimaryDomainName', quoted(customer.domain)],
      ['Relationship', plain(customer.relationship)],
    ]),
    newValue: customerValue(customer),
  };
}

/** A failed attempt to add a customer: the record has no customer id. */
export function failToAddCustomer(step: ScenarioStep): RecordDraft {
  const name = step.random.pick(['Litware', 'Nod Publishers', "Margie's Travel", 'Tailspin Toys']);
  const domain = `${name.toLowerCase().replace(/[^a-z]/g, '')}.onmicrosoft.com`;
  return {
    operationType: 'add_customer',
    resourceType: 'customer',
    by: 'sales',
    customer: { id: null, name },
    fails: true,
    customizedData: customizedData([
      ['PrimaryDomainName', plain(domain)],
      ['ErrorCode', plain(600009)],
      ['ErrorMessage', plain(`The domain ${domain} is taken.`)],
    ]),
  };
}

/** Gives the customer its new name. */
export function renameCustomer(step: ScenarioStep): RecordDraft {
  const { customer } = step;
  const oldName = customer.name;
  const name = customer.renaming?.name ?? oldName;
  if (!step.fails) customer.name = name;
  return {
    operationType: 'update_customer_partner_contract_company_name',
    resourceType: 'customer',
    by: 'management',
    customizedData: customizedData([['CompanyName', quoted(name)]]),
    oldValue: JSON.stringify({ CompanyName: oldName }),
    newValue: JSON.stringify({ CompanyName: name }),
  };
}

export function changeBillingAddress(step: ScenarioStep): RecordDraft {
  const [before, after] = [addressOf(step), addressOf(step)];
  return {
    operationType: 'update_customer_billing_profile',
    resourceType: 'customer',
    by: 'sales',
    customizedData: customizedData([['CompanyName', quoted(step.customer.name)]]),
    oldValue: billingProfileValue(step.customer, before),
    newValue: billingProfileValue(step.customer, after),
  };
}

export function changeSpendingBudget({ random }: ScenarioStep): RecordDraft {
  const [before, after] = [random.integer(1, 40) * 100, random.integer(1, 40) * 100];
  const by: Actor = 'sales';
  return {
    operationType: 'update_customer_spending_budget',
    resourceType: 'spending_limit',
    by,
    customizedData: customizedData([['Amount', plain(after)]]),
    oldValue: `{"Amount":${before}.00,"Attributes":{"ObjectType":"SpendingBudget"}}`,
    newValue: `{"Amount":${after}.00,"Attributes":{"ObjectType":"SpendingBudget"}}`,
  };
}

function customerValue(customer: SampleCustomer): string {
  const { id, name, domain, country, relationship } = customer;
  return JSON.stringify({
    Id: id,
    CompanyProfile: { TenantId: id, Domain: domain, CompanyName: name },
    BillingProfile: { CompanyName: name, Culture: 'en-US', DefaultAddress: { Country: country } },
    RelationshipToPartner: relationship,
    AllowDelegatedAccess: true,
    Attributes: { ObjectType: 'Customer' },
  });
}

function addressOf({ random }: ScenarioStep): string {
  return `${random.integer(1, 240)} ${random.pick(STREETS)}`;
}

function billingProfileValue({ name, country, people }: SampleCustomer, street: string): string {
  return JSON.stringify({
    CompanyName: name,
    Email: people[0].userPrincipalName,
    DefaultAddress: { Country: country, AddressLine1: street },
    Attributes: { ObjectType: 'CustomerBillingProfile' },
  });
}
