import { withPrisma } from '@/lib/platform/database/database';

/** Saves the zone in which a user's pages open. */
export async function saveZone(
  user: { partnerId: string; id: string },
  timeZone: string,
): Promise<void> {
  await withPrisma(user, ({ partnerUser }) =>
    partnerUser.update({
      where: { partnerId_id: { partnerId: user.partnerId, id: user.id } },
      data: { timeZone },
      select: { id: true },
    }),
  );
}
