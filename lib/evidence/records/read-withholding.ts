import type { PackContent } from '@/lib/evidence/packs/evidence-pack';
import type { Role } from '@/lib/auth/roles';
import { queryRows, sql, withPrisma } from '@/lib/platform/database/database';
import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';
import { mentionsOf } from './mentions';
import type { Withholding } from './withhold';

type CustomerRow = { id: string; name: string; domain: string | null };

/** What a pack of a customer withholds, by the partner's lists of customers and users as they are now. */
export async function readWithholding(
  tenant: Tenant,
  { customerId, staff }: Pick<PackContent, 'customerId' | 'staff'>,
): Promise<Withholding> {
  const { partnerId } = tenant;
  const customers = await queryRows<CustomerRow>(
    tenant,
    sql`SELECT id, name, primary_domain AS domain FROM customer
        WHERE partner_id = ${partnerId}::uuid`,
  );
  const own = customers.filter(({ id }) => id === customerId).flatMap(namesOf);
  const others = customers.filter(({ id }) => id !== customerId).flatMap(namesOf);
  return {
    mentionsOthers: mentionsOf(others, own),
    mentionsStaff: staff === 'roles' ? mentionsOf(await listStaffNames(tenant), own) : null,
  };
}

function namesOf({ id, name, domain }: CustomerRow): string[] {
  return [id, name, ...(domain === null ? [] : [domain])];
}

async function listStaffNames(tenant: Tenant): Promise<string[]> {
  const [partner] = await queryRows<{ domain: string }>(
    tenant,
    sql`SELECT domain FROM partner WHERE id = ${tenant.partnerId}::uuid`,
  );
  const users = await listStaff(tenant);
  // Whoever has an address of the partner's is staff, with an account here or without one.
  return [
    ...(partner ? [`@${partner.domain}`] : []),
    ...users.flatMap(({ email, displayName }) => [email, displayName]),
  ];
}

/** The roles of the partner's users as they are now, by their address in lower case. */
export async function readStaffRoles(tenant: Tenant): Promise<ReadonlyMap<string, Role[]>> {
  const users = await listStaff(tenant);
  return new Map(users.map(({ email, roles }) => [email, roles]));
}

function listStaff(tenant: Tenant) {
  return withPrisma(tenant, ({ partnerUser }) =>
    partnerUser.findMany({
      where: { partnerId: tenant.partnerId },
      select: { email: true, displayName: true, roles: true },
    }),
  );
}
