import { expect, it } from 'vitest';
import { readActorNames } from '@/lib/activity/users/read-actor-names';
import { useDatabase } from '@/tests/support/database/use-database';
import { makePartner, makeUser, type TestPartner } from '@/tests/support/records/partners';
import { ownerPrisma } from '@/tests/support/database/as-owner';

useDatabase();

async function makeNamed(partner: TestPartner, name: string, displayName: string): Promise<void> {
  const id = await makeUser(partner, { name, password: 'not used', roles: [] });
  const where = { partnerId_id: { partnerId: partner.id, id } };
  await ownerPrisma().partnerUser.update({ where, data: { displayName } });
}

function actor(userPrincipalName: string, actorKind: 'partner_user' | 'customer_user') {
  return { userPrincipalName, actorKind };
}

it('reads the names of the partner’s own users, however their addresses are spelled', async () => {
  const [partner, other] = [await makePartner(), await makePartner()];
  await makeNamed(partner, 'ada', 'Ada Lovelace');
  await makeNamed(partner, 'blank', ' ');
  await makeNamed(partner, 'unnamed', `Unnamed@${partner.domain}`);
  await makeNamed(other, 'ben', 'Ben Walters');
  const actors = [
    actor(`ADA@${partner.domain}`, 'partner_user'),
    actor(`ada@${partner.domain}`, 'customer_user'),
    actor(`blank@${partner.domain}`, 'partner_user'),
    actor(`unnamed@${partner.domain}`, 'partner_user'),
    actor(`nobody@${partner.domain}`, 'partner_user'),
    actor(`ben@${other.domain}`, 'partner_user'),
    actor('', 'partner_user'),
  ];
  const nameOf = await readActorNames(partner.scope, actors);
  expect(actors.map(nameOf)).toEqual(['Ada Lovelace', null, null, null, null, null, null]);
});

it('reads nothing when nobody is named', async () => {
  const { scope } = await makePartner();
  const nameOf = await readActorNames(scope, []);
  expect(nameOf(actor('ada@x.example', 'partner_user'))).toBeNull();
});
