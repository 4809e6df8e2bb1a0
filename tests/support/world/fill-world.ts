import { getDatabase } from '@/lib/platform/database/database';
import { now } from '@/lib/platform/time/time';
import { asOwner } from '@/tests/support/database/as-owner';
import {
  makePartner,
  makeUser,
  storeRaw,
  type TestPartner,
} from '@/tests/support/records/partners';
import {
  DISABLED,
  LAMNA,
  LAMNA_AGENT,
  LAMNA_AGENT_ID,
  PASSWORD,
  PROSEWARE,
  PROSEWARE_USERS,
  TAILSPIN,
  TAILSPIN_USERS,
} from './accounts';
import { ADATUM, LAMNA_CUSTOMER, TAILSPIN_CUSTOMERS, type WorldCustomer } from './customers';
import { lamnaRecords, tailspinRecords } from './records';
import { SUBSCRIPTIONS } from './subscriptions';

/** Fills the empty database of the settings with the partners that the browser tests know. */
export async function fillWorld(): Promise<void> {
  const instant = now();
  const tailspin = await makePartner(TAILSPIN.name);
  for (const user of TAILSPIN_USERS) await makeUser(tailspin, { ...user, password: PASSWORD });
  await makeUser(tailspin, { ...user(DISABLED), disabledAt: instant });
  await makeCustomers(tailspin, TAILSPIN_CUSTOMERS);
  await sell(tailspin, ADATUM);
  await storeRaw(tailspin, tailspinRecords(instant));

  const lamna = await makePartner(LAMNA.name);
  await asOwner("UPDATE partner SET cloud = 'us_government' WHERE id = $1", [lamna.id]);
  await makeUser(lamna, { ...user(LAMNA_AGENT), id: LAMNA_AGENT_ID });
  await makeCustomers(lamna, [LAMNA_CUSTOMER]);
  await storeRaw(lamna, lamnaRecords(instant));

  const proseware = await makePartner(PROSEWARE.name);
  for (const user of PROSEWARE_USERS) await makeUser(proseware, { ...user, password: PASSWORD });
}

function user(email: string) {
  const [name = ''] = email.split('@');
  return { name, password: PASSWORD, roles: ['admin_agent' as const] };
}

async function makeCustomers(partner: TestPartner, customers: WorldCustomer[]): Promise<void> {
  // Older than any record, which else would find its customer's name newer than itself.
  const nameSeenAt = new Date('2020-01-01T00:00:00Z');
  await getDatabase().prisma.customer.createMany({
    data: customers.map((customer) => ({ ...customer, partnerId: partner.id, nameSeenAt })),
  });
}

async function sell(partner: TestPartner, customer: WorldCustomer): Promise<void> {
  await getDatabase().prisma.subscription.createMany({
    data: SUBSCRIPTIONS.map((subscription) => ({
      ...subscription,
      partnerId: partner.id,
      customerId: customer.id,
    })),
  });
}
