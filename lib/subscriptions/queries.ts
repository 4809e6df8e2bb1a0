import type { Scope } from '@/lib/auth/scope';
import { getDatabase } from '@/lib/database/database';
import type { Subscription } from './subscription';

/** All subscriptions of one of the partner's customers, by name. */
export async function listSubscriptions(scope: Scope, customerId: string): Promise<Subscription[]> {
  return getDatabase().prisma.subscription.findMany({
    where: { partnerId: scope.partnerId, customerId },
    orderBy: [{ friendlyName: 'asc' }, { id: 'asc' }],
    omit: { partnerId: true, customerId: true },
  });
}
