import { beforeEach, expect, it } from 'vitest';
import { listUsersAwaitingApproval } from '@/lib/users/queries';
import { asOwner } from '@/tests/support/database/as-owner';
import { makePartner, type TestPartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import { changeNow, makeUserWith, rejectionMessage } from '@/tests/support/records/users';

useDatabase();

let partner: TestPartner;
let askerId: string;
let approverId: string;
let userId: string;

beforeEach(async () => {
  partner = await makePartner();
  askerId = await makeUserWith(partner, ['user_management_admin']);
  approverId = await makeUserWith(partner, ['user_management_admin']);
  userId = await makeUserWith(partner, ['billing_admin']);
  await changeNow(partner, { actorId: askerId, userId, change: { kind: 'askLink' } });
});

const link = { hash: Buffer.alloc(32, 7), expiresAt: new Date('2026-12-05T14:05:00Z') };

async function approve(): Promise<string> {
  const change = { kind: 'approveLink', ...link } as const;
  return rejectionMessage('en', await changeNow(partner, { actorId: approverId, userId, change }));
}

it('approves no request after three days', async () => {
  await asOwner(
    `UPDATE partner_user SET link_asked_at = link_asked_at - interval '3 days' WHERE id = $1`,
    [userId],
  );
  expect((await listUsersAwaitingApproval(partner.scope, new Date())).total).toBe(0);
  expect(await approve()).toMatch(/no longer open/);
});

it('approves no request of somebody who may no longer make one', async () => {
  await changeNow(partner, { actorId: approverId, userId: askerId, change: { kind: 'disable' } });
  expect(await approve()).toMatch(/may no longer/);
});

it('ends a request when the user is disabled, even if the user is enabled again', async () => {
  for (const kind of ['disable', 'enable'] as const)
    await changeNow(partner, { actorId: approverId, userId, change: { kind } });
  expect(await approve()).toMatch(/no longer open/);
});
