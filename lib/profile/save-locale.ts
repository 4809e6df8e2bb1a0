import { withPrisma } from '@/lib/platform/database/database';
import type { Locale } from '@/lib/platform/i18n/locales';

/** Saves the language that a user has selected; null follows the browser again. */
export async function saveLocale(
  user: { partnerId: string; id: string },
  locale: Locale | null,
): Promise<void> {
  await withPrisma(user, ({ partnerUser }) =>
    partnerUser.update({
      where: { partnerId_id: { partnerId: user.partnerId, id: user.id } },
      data: { locale },
      select: { id: true },
    }),
  );
}
