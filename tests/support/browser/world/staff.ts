import { randomUUID } from 'node:crypto';
import type { Role } from '@/lib/auth/roles';
import { grantScope } from '@/lib/auth/scope';
import { getDatabase } from '@/lib/platform/database/database';
import { makePartner, makeUser, type TestPartner } from '@/tests/support/records/partners';
import { PASSWORD } from '@/tests/support/world/accounts';

/** A user made for one test, which may do with it what others would stumble over. */
export type Staff = { partner: TestPartner; id: string; email: string };

/** Makes a user: of a partner of the tests' world, named by its domain, or of one of its own. */
export async function makeStaff(told: { domain?: string; roles?: Role[] } = {}): Promise<Staff> {
  const partner = told.domain ? await getPartner(told.domain) : await makePartner();
  const name = `staff-${randomUUID()}`;
  const roles = told.roles ?? ['helpdesk_agent'];
  const id = await makeUser(partner, { name, password: PASSWORD, roles });
  return { partner, id, email: `${name}@${partner.domain}` };
}

/** Changes a user as another administrator would, behind the back of its session. */
export async function changeStaff(
  { partner, id }: Staff,
  data: { roles?: Role[]; disabledAt?: Date },
): Promise<void> {
  const where = { partnerId_id: { partnerId: partner.id, id } };
  await getDatabase().prisma.partnerUser.update({ where, data });
}

/** The partner whose sign-in names end in `domain`. */
export async function getPartner(domain: string): Promise<TestPartner> {
  const { partner } = getDatabase().prisma;
  const { id } = await partner.findUniqueOrThrow({ where: { domain } });
  return { id, domain, scope: grantScope(id) };
}
