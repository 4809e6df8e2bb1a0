import type { OpenPack } from '@/lib/auth/open-pack';
import type { Role } from '@/lib/auth/roles';
import { getCustomerNames } from '@/lib/activity/query/customers';
import { listPackEntries, type PackEntry } from '@/lib/evidence/records/list-pack-entries';
import { readStaffRoles, readWithholding } from '@/lib/evidence/records/read-withholding';
import type { Withholding } from '@/lib/evidence/records/withhold';
import { readStatement } from '@/lib/evidence/statement/read-statement';
import type { Statement } from '@/lib/evidence/statement/statement';
import { findCheckpoint, type SignedHead } from '@/lib/proof/read/find-checkpoint';
import { localizerFor, type Localizer } from '@/lib/platform/i18n/localizer';

/** All that a pack shows but its records, which are many, and what it takes to read and say those. */
export type PackSource = OpenPack & {
  customerName: string;
  checkpoint: SignedHead;
  statement: Statement;
  /** Of the records, in the order of the log. */
  entries: PackEntry[];
  withholding: Withholding;
  roles: ReadonlyMap<string, Role[]> | null;
  localizer: Localizer;
};

/** Reads what an open pack shows. Throws when its checkpoint is gone. */
export async function readPack(open: OpenPack): Promise<PackSource> {
  const { scope, pack } = open;
  const { customerId, from, to, size, locale, staff } = pack;
  const checkpoint = await findCheckpoint(scope, { atLeast: size });
  if (checkpoint?.size !== size) throw new Error(`The log has no checkpoint of size ${size}.`);
  const names = await getCustomerNames(scope, [customerId]);
  return {
    ...open,
    customerName: names.get(customerId) ?? customerId,
    checkpoint,
    statement: await readStatement(scope, { customerId, period: { from, to }, checkpoint }),
    entries: await listPackEntries(scope, pack),
    withholding: await readWithholding(scope, pack),
    roles: staff === 'roles' ? await readStaffRoles(scope) : null,
    localizer: localizerFor(locale),
  };
}

/** How many records the log counted, on days that can be read, of which the pack has none any more. */
export function countGone({ statement: { total, unreadable }, entries }: PackSource): number {
  const shown = entries.filter(({ at }) => !unreadable.includes(at.slice(0, 10)));
  return Math.max(0, total - shown.length);
}
