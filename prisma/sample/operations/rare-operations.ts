import { LICENSES } from '@/prisma/sample/catalogue';
import { DAY, isoOf } from '@/prisma/sample/timeline/instant';
import type { Actor, RecordDraft, ScenarioStep } from '@/prisma/sample/timeline/scenario-step';
import { customizedData, quoted } from './json-text';

type Data = (step: ScenarioStep) => [key: string, text: string][];

/** An operation that is rare and has no old or new value. */
type RareOperation = { by: Actor; resourceType: string; operationTypes: string[]; data: Data };

const CUSTOMER_OPERATIONS: RareOperation[] = [
  {
    by: 'service',
    resourceType: 'customer_directory_role',
    operationTypes: ['add_user_member', 'remove_user_member'],
    data: ({ random, customer }) => [
      ['RoleName', random.pick(['Billing administrator', 'User administrator'])],
      ['UserPrincipalName', random.pick(customer.people).userPrincipalName],
    ],
  },
  {
    by: 'customerAdmin',
    resourceType: 'granular_admin_relationship',
    operationTypes: ['granular_admin_relationship_approved'],
    data: ({ customer, at }) => [
      ['RelationshipName', `${customer.name} – service desk`],
      ['EndDateTime', isoOf(at + 180 * DAY)],
    ],
  },
  {
    by: 'system',
    resourceType: 'granular_admin_relationship',
    operationTypes: [
      'granular_admin_relationship_activated',
      'granular_admin_relationship_expired',
    ],
    data: ({ customer }) => [['RelationshipName', `${customer.name} – service desk`]],
  },
  {
    by: 'sales',
    resourceType: 'agreement',
    operationTypes: ['create_agreement'],
    data: ({ random }) => [
      ['AgreementType', 'MicrosoftCustomerAgreement'],
      ['PrimaryContact', random.pick(['Board', 'Purchasing', 'Owner'])],
    ],
  },
  {
    by: 'sales',
    resourceType: 'new_commerce_migration',
    operationTypes: ['create_new_commerce_migration'],
    data: ({ random }) => [['ProductName', random.pick(LICENSES).name]],
  },
  {
    by: 'service',
    resourceType: 'device',
    operationTypes: ['devices_upload_to_new_batch_attempted', 'devices_update_attempted'],
    data: ({ random, serial }) => [
      ['BatchId', serial],
      ['DeviceCount', String(random.integer(1, 60))],
    ],
  },
  {
    by: 'system',
    resourceType: 'azure_entitlement',
    operationTypes: ['azure_fraud_event_detected'],
    data: ({ random }) => [['EventType', random.pick(['UsageAnomaly', 'NetworkScan'])]],
  },
];

const PARTNER_OPERATIONS: RareOperation[] = [
  {
    by: 'management',
    resourceType: 'partner_user',
    operationTypes: ['create_partner_user', 'update_partner_user', 'remove_partner_user'],
    data: ({ random, partner }) => [['UserPrincipalName', random.pick(partner.staff.sales)]],
  },
  {
    by: 'sales',
    resourceType: 'referral',
    operationTypes: ['create_referral', 'update_referral', 'create_related_referral'],
    data: ({ random, serial }) => [
      ['ReferralId', serial],
      ['DealValue', String(random.integer(10, 900) * 100)],
    ],
  },
  {
    by: 'system',
    resourceType: 'invoice',
    operationTypes: ['ready_invoice'],
    data: ({ random, serial }) => [
      ['InvoiceNumber', `G${serial.slice(-8).toUpperCase()}`],
      ['Amount', `${random.integer(900, 90_000)}.${random.integer(10, 99)}`],
    ],
  },
];

export function performRareOperation(step: ScenarioStep): RecordDraft {
  return draftOf(step, step.random.pick(CUSTOMER_OPERATIONS));
}

/** An operation without a customer. */
export function performPartnerOperation(step: ScenarioStep): RecordDraft {
  const draft = draftOf(step, step.random.pick(PARTNER_OPERATIONS));
  return { ...draft, customer: { id: null, name: null } };
}

function draftOf(
  step: ScenarioStep,
  { by, resourceType, operationTypes, data }: RareOperation,
): RecordDraft {
  const operationType = step.random.pick(operationTypes);
  const entries = data(step).map(([key, text]) => [key, quoted(text)] as const);
  return { operationType, resourceType, by, customizedData: customizedData(entries) };
}
