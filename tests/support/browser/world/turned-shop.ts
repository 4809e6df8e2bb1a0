import { randomUUID } from 'node:crypto';
import { createApiKey } from '@/lib/api-keys/changes';
import { subscriptionPath } from '@/lib/activity/paths';
import { getDatabase } from '@/lib/platform/database/database';
import { asOwner } from '@/tests/support/database/as-owner';
import { rawRecord, type RawRecord } from '@/tests/support/records/audit-records';
import { makeUser, storeRaw } from '@/tests/support/records/partners';
import { subscriptionWith } from '@/tests/support/records/subscriptions';
import { PASSWORD } from '@/tests/support/world/accounts';
import { makeStaff, type Staff } from './staff';

/** Turns what follows; has no width; is only seen at the end of a line; says nothing. */
export const TURN = '\u202E';
const UNSEEN = `${TURN}\u200B\u00AD\u{E0041}`;

export const TURNED_CUSTOMER = `Contoso ${TURN}gpj.exe`;
export const TURNED_USER = `ada\u200B${TURN}@contoso.example`;

/** A partner of which each text that came from outside has letters that cannot be seen. */
export type TurnedShop = {
  staff: Staff;
  userId: string;
  customerId: string;
  recordId: string;
  /** The page of its subscription. */
  path: string;
};

/** Makes it, with a global admin, a user, a customer, a subscription, a key and two records. */
export async function openTurnedShop(): Promise<TurnedShop> {
  const staff = await makeStaff({ roles: ['global_admin'] });
  const { partner } = staff;
  const customerId = randomUUID();
  const recordId = `record${UNSEEN}`;
  await asOwner('UPDATE partner SET name = $2 WHERE id = $1', [partner.id, `Partner${UNSEEN}`]);
  const told = { password: PASSWORD, roles: ['sales_agent' as const] };
  const userId = await makeUser(partner, { ...told, name: `user${UNSEEN}` });
  await createApiKey(partner.scope, { actor: TURNED_USER, name: `Key${UNSEEN}` });
  await makeTurnedCustomer(staff, customerId);
  const subscriptionId = await sellTurned(staff, customerId);
  await storeRaw(partner, turnedRecords({ customerId, recordId }));
  const path = subscriptionPath(customerId, subscriptionId);
  return { staff, userId, customerId, recordId, path };
}

async function makeTurnedCustomer({ partner }: Staff, id: string): Promise<void> {
  await getDatabase().prisma.customer.create({
    data: {
      partnerId: partner.id,
      id,
      name: TURNED_CUSTOMER,
      primaryDomain: `contoso${UNSEEN}.example`,
      relationship: `friend${UNSEEN}`,
    },
  });
}

async function sellTurned({ partner }: Staff, customerId: string): Promise<string> {
  const subscription = subscriptionWith({
    orderId: `order${UNSEEN}`,
    offerId: `offer${UNSEEN}`,
    offerName: `Offer${UNSEEN}`,
    friendlyName: `Mail${UNSEEN}`,
    billingCycle: `now${UNSEEN}`,
    term: `then${UNSEEN}`,
    reseller: `Reseller${UNSEEN}`,
  });
  await getDatabase().prisma.subscription.create({
    data: { ...subscription, partnerId: partner.id, customerId },
  });
  return subscription.id;
}

function turnedRecords(of: { customerId: string; recordId: string }): RawRecord[] {
  const { customerId } = of;
  const shared = {
    customerId,
    customerName: TURNED_CUSTOMER,
    userPrincipalName: TURNED_USER,
    originalCorrelationId: `together${UNSEEN}`,
  };
  return [
    rawRecord({
      ...shared,
      id: of.recordId,
      operationDate: '2026-03-10T08:00:00Z',
      operationType: `reassign${UNSEEN}seat`,
      operationStatus: `half${UNSEEN}done`,
      resourceType: `seat${UNSEEN}map`,
      applicationId: `app${UNSEEN}`,
      sessionId: `session${UNSEEN}`,
      participants: [{ [`Role${UNSEEN}`]: `who${UNSEEN}` }],
      resourceOldValue: `{"Field${UNSEEN}Name":"old${UNSEEN}","Same${UNSEEN}":"s${UNSEEN}"}`,
      resourceNewValue: `{"Field${UNSEEN}Name":"new${UNSEEN}","Same${UNSEEN}":"s${UNSEEN}"}`,
      customizedData: [
        { key: `Key${UNSEEN}`, value: `value${UNSEEN}` },
        { key: 'SubscriptionName-0', value: `Mail${UNSEEN}` },
        { key: 'OfferId-0', value: `offer${UNSEEN}` },
        { key: `Other${UNSEEN}-0`, value: `x${UNSEEN}` },
      ],
    }),
    rawRecord({
      ...shared,
      id: 'failed',
      operationDate: '2026-03-11T08:00:00Z',
      operationStatus: 'failed',
      resourceOldValue: `{broken${UNSEEN}`,
      customizedData: [{ key: 'FailureReason', value: `No${UNSEEN}` }],
    }),
  ];
}
