import { describe, expect, it } from 'vitest';
import { listActivities } from '@/lib/activity/query/list-activities';
import { createApiKey } from '@/lib/api-keys/changes';
import { listApiKeys } from '@/lib/api-keys/queries';
import { authenticateApiKey } from '@/lib/auth/authenticate-api-key';
import { now } from '@/lib/platform/time/time';
import { makePartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import { filterOf } from '@/tests/support/records/views';

useDatabase();

const actor = 'admin@tailspin.example';

describe('a key with one kind of access', () => {
  it.each([
    ['read', 'read only'],
    ['write', 'send only'],
  ] as const)('says that it may %s, and so does its record', async (access, words) => {
    const partner = await makePartner();
    const text = await createApiKey(partner.scope, { actor, name: 'One use', access });
    expect(await authenticateApiKey(text)).toMatchObject({ name: 'One use', access });
    expect(await listApiKeys(partner.scope)).toMatchObject([{ access }]);
    const today = now().toISOString().slice(0, 10);
    const filter = filterOf(`from=${today}&to=${today}&own=on`);
    const [record] = (await listActivities(partner.scope, filter)).activities;
    expect(record?.customizedData).toContainEqual({ key: 'MayDo', value: words });
  });
});
