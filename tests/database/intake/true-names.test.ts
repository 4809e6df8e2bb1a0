import { beforeEach, describe, expect, it } from 'vitest';
import { refreshDerived } from '@/lib/activity/derived/refresh-derived';
import { findCustomers } from '@/lib/activity/query/customers';
import { findCustomer } from '@/lib/customers/queries';
import { withClient } from '@/lib/platform/database/client';
import { findDatabaseOwnerUrl } from '@/lib/platform/env/env';
import { daysLater, now } from '@/lib/platform/time/time';
import { asOwner } from '@/tests/support/database/as-owner';
import { ADATUM, rawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

let partner: TestPartner;
beforeEach(async () => {
  partner = await makePartner();
});

const soon = () => daysLater(now(), 0.5).toISOString();
const named = (customerName: string | null, operationDate = '2026-03-15T10:00:00Z') =>
  rawRecord({ customerName, operationDate });
const nameNow = async () => (await findCustomer(partner.scope, ADATUM.id))?.name;

describe('a customer has the name of the latest record that was true when it arrived', () => {
  it('and not that of one dated in the future', async () => {
    await storeRaw(partner, [named('Adatum')]);
    await storeRaw(partner, [named('Forged', soon())]);
    expect(await nameNow()).toBe('Adatum');
    await storeRaw(partner, [named('Adatum Holding', '2026-03-15T10:00:01Z')]);
    expect(await nameNow()).toBe('Adatum Holding');
  });

  it('even within a batch', async () => {
    await storeRaw(partner, [named('Forged', soon()), named('Adatum')]);
    expect(await nameNow()).toBe('Adatum');
  });

  it('or a provisional name where there is no other, until any true one arrives', async () => {
    await storeRaw(partner, [named('Forged', soon())]);
    await storeRaw(partner, [named('Adatum', '1999-12-31T00:00:00Z')]);
    expect(await nameNow()).toBe('Adatum');
  });
});

describe('a name that a record of the future has set before', () => {
  const refresh = () =>
    withClient(findDatabaseOwnerUrl() ?? '', (client) =>
      refreshDerived(client, { onProgress: () => undefined }),
    );

  // As an earlier version did.
  async function setByFuture(name: string): Promise<void> {
    await storeRaw(partner, [named(name, soon())]);
    await asOwner(
      `UPDATE activity SET occurred_at = '2100-01-01T00:00:00Z'
       WHERE partner_id = $1 AND customer_name = $2`,
      [partner.id, name],
    );
    await asOwner(
      `UPDATE customer SET name = $2, search_name = lower($2),
         name_seen_at = '2100-01-01T00:00:00Z' WHERE partner_id = $1`,
      [partner.id, name],
    );
  }

  it('is replaced by the latest true one, and the customer is found by that', async () => {
    await storeRaw(partner, [
      named('Adatum', '2026-03-15T10:00:00Z'),
      named('Adatum Holding', '2026-03-16T10:00:00Z'),
      named(null, '2026-03-17T10:00:00Z'),
    ]);
    await setByFuture('Forged');
    await refresh();
    expect(await nameNow()).toBe('Adatum Holding');
    const found = await findCustomers(partner.scope, { search: 'holding', limit: 5 });
    expect(found).toEqual([{ id: ADATUM.id, name: 'Adatum Holding' }]);
    await storeRaw(partner, [named('Adatum Group', '2026-03-18T10:00:00Z')]);
    expect(await nameNow()).toBe('Adatum Group');
  });

  it('stays where there is no other, and is replaced by the first that arrives', async () => {
    await setByFuture('Forged');
    await refresh();
    expect(await nameNow()).toBe('Forged');
    await storeRaw(partner, [named('Adatum')]);
    expect(await nameNow()).toBe('Adatum');
  });
});
