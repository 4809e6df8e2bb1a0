import type { Prisma } from '@/lib/platform/database/generated/client';

type Row = Omit<Prisma.SubscriptionUncheckedCreateInput, 'partnerId' | 'customerId'>;

const STATUSES = ['active', 'pending', 'suspended', 'expired', 'disabled', 'deleted'];

/** A subscription in each state of its life, and a trial. */
export const SUBSCRIPTIONS: Row[] = [
  ...STATUSES.map((status, number) =>
    subscription({ number, status, friendlyName: `Exchange Online, ${status}` }),
  ),
  subscription({ number: 6, status: 'active', friendlyName: 'Power BI Pro', isTrial: true }),
];

function subscription(told: Partial<Row> & { number: number; status: string }): Row {
  const { number, ...rest } = told;
  return {
    id: `51b5c000-0000-4000-8000-00000000000${number}`,
    orderId: `order-${number}`,
    offerId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K971',
    offerName: 'Exchange Online (Plan 1)',
    friendlyName: 'Exchange Online',
    quantity: 10 + number,
    billingCycle: 'Monthly',
    term: 'P1Y',
    autoRenew: number % 2 === 0,
    reseller: number === 1 ? 'Margie’s Reselling' : null,
    createdAt: new Date('2026-01-05T10:00:00Z'),
    effectiveFrom: new Date('2026-01-05T10:00:00Z'),
    commitmentEndsAt: new Date('2027-01-04T23:59:59Z'),
    ...rest,
  };
}
