import { redirect } from 'next/navigation';
import { zoneQuery } from '@/lib/activity/filter/filter-url';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { requirePermission } from '@/lib/auth/gate';

export default async function HomePage() {
  const { viewer } = await requirePermission('activity:read');
  redirect(ACTIVITY_LOG_PATH + zoneQuery(viewer.zone));
}
