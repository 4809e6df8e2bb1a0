import { PRESETS } from '@/lib/activity/filter/presets';
import type { Scope } from '@/lib/auth/scope';
import { withPrisma } from '@/lib/platform/database/database';
import type { SavedView } from './saved-view';

/** All views that a user has saved, by name. */
export async function listSavedViews(scope: Scope, userId: string): Promise<SavedView[]> {
  const views = await withPrisma(scope, ({ savedView }) =>
    savedView.findMany({
      where: { partnerId: scope.partnerId, userId },
      select: { id: true, name: true, query: true, preset: true },
      orderBy: { nameKey: 'asc' },
    }),
  );
  return views.map(({ preset, ...view }) => ({
    ...view,
    preset: PRESETS.find((name) => name === preset) ?? null,
  }));
}
