import { expect, it } from 'vitest';
import { findOpenInvitation } from '@/lib/auth/open-invitation';
import { getDatabase } from '@/lib/platform/database/database';
import { applySettings } from '@/lib/platform/env/env';
import { acceptInvitation } from '@/lib/users/links/accept-invitation';
import { findLinkMakers } from '@/lib/users/links/link-makers';
import { makeOperatorLink } from '@/lib/users/links/operator-link';
import { makePartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import { changeNow, getUser, listUserChanges, makeUserWith } from '@/tests/support/records/users';

useDatabase();

it('gives the server’s operator a link without a second person, and records that', async () => {
  applySettings({ NEXTAUTH_URL: 'https://log.example' });
  const partner = await makePartner();
  const { scope } = partner;
  const adminId = await makeUserWith(partner, ['global_admin']);
  const { email } = await getUser(partner, adminId);
  const make = async (name: string) => {
    const client = await getDatabase().pool.connect(scope);
    return makeOperatorLink({ client, scope }, name).finally(() => client.release());
  };
  const dataOfLatest = async () => {
    const data = (await listUserChanges(partner)).at(-1)?.data ?? [];
    return Object.fromEntries(data.map(({ key, value }) => [key, value]));
  };

  const { url } = await make(email);
  const operator = { LinkMadeBy: 'Operator of the server' };
  expect(await dataOfLatest()).toMatchObject({ Change: 'New sign-in link', ...operator });
  expect(await findLinkMakers(scope, adminId)).toEqual({ madeBy: null, askedBy: null });

  const at = new Date();
  const invited = await findOpenInvitation(url.replace('https://log.example/invitation/', ''), at);
  const chosen = { password: 'a password that is new', at };
  expect(invited && (await acceptInvitation(invited, chosen))).toMatchObject({
    user: { userId: adminId },
  });
  expect(await dataOfLatest()).toMatchObject({ Change: 'Used the sign-in link', ...operator });

  await expect(make(`nobody@${partner.domain}`)).rejects.toThrow(/There is no user nobody@/);
  const userId = await makeUserWith(partner, []);
  await changeNow(partner, { actorId: adminId, userId, change: { kind: 'disable' } });
  await expect(make((await getUser(partner, userId)).email)).rejects.toThrow(/is disabled/);
});
