import type { Scope } from '@/lib/auth/scope';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { listBeginnings, type ActivityPage, type ListedActivity } from './list-activities';
import { shapeActivities, type ActivityShape, type ShapeBar } from './histogram-counts';
import { spanOfPage } from './page-span';

/** What the log shows of a view: one page of it, and the shape of all. */
export type ActivityView = { page: ActivityPage<ListedActivity>; shape: ActivityShape };

/**
 * One page of a view and the shape of the whole. A search may have to look through every text of the
 * period: it does so once, for the shape, which tells between which instants the page lies.
 */
export async function readView(
  scope: Scope,
  { filter, bars }: { filter: ActivityFilter; bars: ShapeBar[] },
): Promise<ActivityView> {
  if (filter.q) {
    const shape = await shapeActivities(scope, { filter, bars });
    const within = spanOfPage(filter, { bars, shape });
    return { page: await listBeginnings(scope, { filter, within }), shape };
  }
  const [page, shape] = await Promise.all([
    listBeginnings(scope, { filter }),
    shapeActivities(scope, { filter, bars }),
  ]);
  return { page, shape };
}
