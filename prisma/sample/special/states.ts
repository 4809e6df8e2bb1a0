import type { BulkActivity } from '@/lib/activity/intake/store/copy';
import { DAY, HOUR, MINUTE } from '@/prisma/sample/timeline/instant';
import { customizedData, quoted } from '@/prisma/sample/operations/json-text';
import { orderSeats } from '@/prisma/sample/operations/orders';
import { changeLicenses } from '@/prisma/sample/operations/users';
import type { Draft } from '@/prisma/sample/timeline/scenario-step';
import type { Stage } from './stage';

/** Records that come again with a later state, stay under way, are declined, or fail. */
export function statesByHand({ record, customers, today }: Stage): BulkActivity[] {
  const [customer, other = customer] = customers;
  if (!customer || !other) return [];
  const evening = today - 6 * HOUR;
  const ordered = [3, 11, 26].map((daysAgo) =>
    record(
      { at: evening - daysAgo * DAY, customer },
      (scene) => orderSeats(scene) ?? changeLicenses(scene),
    ),
  );
  return [
    ...ordered.flatMap((order) => [{ ...order, status: 'progress' }, order]),
    { ...record({ at: evening + 2 * HOUR, customer: other }, changeLicenses), status: 'progress' },
    { ...record({ at: evening - 2 * DAY, customer: other }, TRANSFER), status: 'decline' },
    record({ at: evening - 4 * DAY, customer }, NO_CUSTOMER),
    record({ at: evening - 4 * DAY + 7 * MINUTE, customer }, NO_CUSTOMER),
  ];
}

const TRANSFER: Draft = {
  operationType: 'update_transfer',
  resourceType: 'transfer',
  by: 'customerAdmin',
  customizedData: customizedData([['TransferType', quoted('NewCommerce')]]),
};

// Neither an id nor a name: not even that was understood.
const NO_CUSTOMER: Draft = {
  operationType: 'add_customer',
  resourceType: 'customer',
  by: 'sales',
  customer: { id: null, name: null },
  fails: true,
  customizedData: customizedData([['ErrorMessage', quoted('The domain prefix is not valid.')]]),
};
