import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { findOpenInvitation } from '@/lib/auth/open-invitation';
import { grantScope } from '@/lib/auth/scope';
import { withClient } from '@/lib/platform/database/client';
import { findDatabaseOwnerUrl, applySettings } from '@/lib/platform/env/env';
import { addPartner } from '@/lib/partners/add-partner';
import { parseNewPartner } from '@/lib/partners/new-partner';
import { now } from '@/lib/platform/time/time';
import { asOwner } from '@/tests/support/database/as-owner';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

const GIVEN = {
  tenant: '5B1F7A52-1C0E-4A63-9D0C-0F6F2F6F1A01',
  name: 'Northwind',
  domain: 'Northwind.example',
  cloud: 'us_government',
  admin: 'Ada@northwind.example',
};

function add(changes: Partial<typeof GIVEN> = {}): Promise<string> {
  applySettings({ NEXTAUTH_URL: 'https://log.example' });
  const partner = parseNewPartner({ ...GIVEN, ...changes });
  if (typeof partner === 'string') throw new Error(partner);
  const scope = grantScope(partner.tenant);
  return withClient(findDatabaseOwnerUrl() ?? '', (client) =>
    addPartner({ client, scope }, partner),
  );
}

it('adds a partner once, and its first global admin signs in with the link', async () => {
  const token = (await add()).replace('https://log.example/invitation/', '');
  expect(await findOpenInvitation(token, now())).toMatchObject({
    email: 'ada@northwind.example',
    partnerName: 'Northwind',
    scope: { partnerId: GIVEN.tenant.toLowerCase() },
  });
  expect(await asOwner('SELECT cloud, domain FROM partner')).toEqual([
    { cloud: 'us_government', domain: 'northwind.example' },
  ]);
  expect(await asOwner('SELECT operation_type, status FROM activity')).toEqual([
    { operation_type: 'create_partner_user', status: 'succeeded' },
  ]);
  for (const other of [{ tenant: randomUUID() }, { domain: 'x.example', admin: 'ada@x.example' }])
    await expect(add(other)).rejects.toThrow(
      'There is a partner of this tenant or domain already.',
    );
  expect(await asOwner('SELECT FROM partner_user')).toHaveLength(1);
});

it.each([
  [{ tenant: 'x' }, /^--tenant/],
  [{ name: ' ' }, /^--name/],
  [{ domain: 'no domain' }, /^--domain/],
  [{ cloud: 'china' }, /^--cloud/],
  [{ admin: 'ada@elsewhere.example' }, /^--admin must be an e-mail at @northwind.example/],
])('says what is wrong with %j', (changes, sentence) => {
  expect(parseNewPartner({ ...GIVEN, ...changes })).toMatch(sentence);
});
