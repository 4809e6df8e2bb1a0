import { withPrisma } from '@/lib/platform/database/database';
import type { NewProfile } from './profile-schema';

/** Saves what a user has chosen in the profile. */
export async function saveProfile(
  user: { partnerId: string; id: string },
  { locale, zone, workingHours, weekend }: NewProfile,
): Promise<void> {
  await withPrisma(user, ({ partnerUser }) =>
    partnerUser.update({
      where: { partnerId_id: { partnerId: user.partnerId, id: user.id } },
      data: { locale, timeZone: zone, workingHours, weekend: weekend.join('') },
      select: { id: true },
    }),
  );
}
