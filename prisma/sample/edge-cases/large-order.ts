import { LICENSES } from '@/prisma/sample/catalogue';
import type { SampleCustomer } from '@/prisma/sample/companies/customers';
import { addMonths, DAY, HOUR, type Ticks } from '@/prisma/sample/timeline/instant';
import { seededRandom } from '@/prisma/sample/random/random';
import type { SampleSubscription } from '@/prisma/sample/subscriptions';

const LINES = 14;

/** Adds an order of fourteen products, for a new branch, four days before `today`. */
export function addLargeOrder(customer: SampleCustomer, today: Ticks): void {
  const random = seededRandom(`branch of ${customer.domain}`);
  const boughtAt = today - 4 * DAY + 9 * HOUR;
  const orderId = random.guid().slice(-12);
  const bought = LICENSES.slice(0, LINES).map((product): SampleSubscription => ({
    id: random.guid(),
    orderId,
    product,
    friendlyName: `${product.name} – Lyon branch`,
    quantity: random.integer(2, 60),
    status: 'active',
    isPaused: false,
    isTrial: false,
    autoRenew: true,
    reseller: 'Wingtip Channel Sales',
    term: 'P1Y',
    billingCycle: 'Annual',
    transitions: [],
    createdAt: boughtAt,
    effectiveFrom: boughtAt,
    endsAt: addMonths(boughtAt, 12),
    cancellableUntil: boughtAt + 7 * DAY,
  }));
  customer.subscriptions.push(...bought);
}
