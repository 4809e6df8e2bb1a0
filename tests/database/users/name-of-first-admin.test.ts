import { expect, it } from 'vitest';
import { findOpenInvitation } from '@/lib/auth/open-invitation';
import { sql } from '@/lib/platform/database/database';
import { acceptInvitation } from '@/lib/users/links/accept-invitation';
import { useDatabase } from '@/tests/support/database/use-database';
import { makePartner, makeUser } from '@/tests/support/records/partners';
import { getUser, inviteNow } from '@/tests/support/records/users';
import { ownerRows } from '@/tests/support/database/as-owner';

useDatabase();

const EXPIRY = new Date('2026-11-28T14:05:00Z');
const JUST_BEFORE = new Date(EXPIRY.getTime() - 1);
const password = 'a password for tests';

it('takes the name of a user whom nobody has named yet, and of nobody else', async () => {
  const partner = await makePartner();
  const roles = ['user_management_admin' as const, 'sales_agent' as const];
  const actorId = await makeUser(partner, { name: 'manager', password, roles });
  const invite = (name: string) =>
    inviteNow(partner, { actorId, name, roles: ['sales_agent'], expiresAt: EXPIRY });
  const acceptNamed = async (token: string) => {
    const invited = await findOpenInvitation(token, JUST_BEFORE);
    const chosen = { password, displayName: 'Ada Lovelace', at: JUST_BEFORE };
    expect(invited && (await acceptInvitation(invited, chosen))).not.toBeNull();
  };
  const named = await invite('grace');
  const unnamed = await invite('ada');
  await ownerRows(sql`UPDATE partner_user SET display_name = email
    WHERE partner_id = ${partner.id}::uuid AND id = ${unnamed.userId}::uuid`);
  const { name } = await getUser(partner, named.userId);
  await acceptNamed(named.token);
  await acceptNamed(unnamed.token);
  expect((await getUser(partner, named.userId)).name).toBe(name);
  expect((await getUser(partner, unnamed.userId)).name).toBe('Ada Lovelace');
});
