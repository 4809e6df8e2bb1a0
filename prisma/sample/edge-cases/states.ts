import type { BulkActivity } from '@/lib/activity/intake/bulk/bulk-activity';
import { DAY, HOUR, MINUTE } from '@/prisma/sample/timeline/instant';
import { customizedData, quoted } from '@/prisma/sample/operations/json-text';
import { orderSeats } from '@/prisma/sample/operations/orders';
import { changeLicenses } from '@/prisma/sample/operations/users';
import type { RecordDraft } from '@/prisma/sample/timeline/scenario-step';
import type { EdgeCaseSetting } from './setting';

/** Records that come again with a later state, stay under way, are declined, or fail. */
export function stateRecords({ makeRecord, customers, today }: EdgeCaseSetting): BulkActivity[] {
  const [customer, other = customer] = customers;
  if (!customer || !other) return [];
  const evening = today - 6 * HOUR;
  const ordered = [3, 11, 26].map((daysAgo) =>
    makeRecord(
      { at: evening - daysAgo * DAY, customer },
      (scene) => orderSeats(scene) ?? changeLicenses(scene),
    ),
  );
  return [
    ...ordered.flatMap((order) => [{ ...order, status: 'progress' }, order]),
    {
      ...makeRecord({ at: evening + 2 * HOUR, customer: other }, changeLicenses),
      status: 'progress',
    },
    { ...makeRecord({ at: evening - 2 * DAY, customer: other }, TRANSFER), status: 'decline' },
    makeRecord({ at: evening - 4 * DAY, customer }, NO_CUSTOMER),
    makeRecord({ at: evening - 4 * DAY + 7 * MINUTE, customer }, NO_CUSTOMER),
  ];
}

const TRANSFER: RecordDraft = {
  operationType: 'update_transfer',
  resourceType: 'transfer',
  by: 'customerAdmin',
  customizedData: customizedData([['TransferType', quoted('NewCommerce')]]),
};

// Neither an id nor a name: not even that was understood.
const NO_CUSTOMER: RecordDraft = {
  operationType: 'add_customer',
  resourceType: 'customer',
  by: 'sales',
  customer: { id: null, name: null },
  fails: true,
  customizedData: customizedData([['ErrorMessage', quoted('The domain prefix is not valid.')]]),
};
